"""Where a claim stands in the file its article was read from: its line and columns."""

import unicodedata
from collections.abc import Mapping

from factcheck.claim import Claim

_AROUND = (12, 4, 0)


def locate(claim: Claim, source: str) -> Mapping[str, int] | None:
    """The lines and columns, from 1, of a claim in a file's text; None where its words are not found there.

    The article is the visible text of the file, so the words are looked for with what stands around them: their
    sentence, then less and less. Markup inside the words hides them.
    """
    text = unicodedata.normalize("NFC", source)
    for before, after in _contexts(claim):
        found = text.find(claim.article.text[claim.start - before : claim.end + after])
        if found >= 0:
            return _region(text, found + before, found + before + claim.end - claim.start)
    return None


def _contexts(claim: Claim) -> list[tuple[int, int]]:
    """How many characters before and after the claim are looked for with it."""
    start, end = claim.context.sentence
    room = (max(0, claim.start - start), max(0, end - claim.end))
    return [room, *((min(room[0], around), min(room[1], around)) for around in _AROUND)]


def _region(text: str, start: int, end: int) -> Mapping[str, int]:
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - text.rfind("\n", 0, start),
        "endLine": text.count("\n", 0, end) + 1,
        "endColumn": end - text.rfind("\n", 0, end),
    }
