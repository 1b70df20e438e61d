"""The languages factcheck reads; a new one is a new file here and a line in `LANGUAGES`."""

from factcheck.languages.base import Document, Language, Span, Token, prepare
from factcheck.languages.zh import ZH

LANGUAGES: dict[str, Language] = {ZH.code: ZH}

__all__ = ["LANGUAGES", "Document", "Language", "Span", "Token", "prepare"]
