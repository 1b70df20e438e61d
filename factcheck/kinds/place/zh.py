"""The place kind in Chinese."""

from collections.abc import Iterator

from factcheck.kinds.base import Found, Mention
from factcheck.languages.base import Document


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Placeholder."""
    yield from ()
