"""Whose the part of a foreign name is that stands alone: 特朗普的侄女玛丽·特朗普 is not the 特朗普 of the rest."""

import re
from functools import cache

from factcheck.kinds.name.zh_tables import key, known, lexicon
from factcheck.languages.base import Document

_BETWEEN = r"[^，。；！？“”「」\n陪与和同跟给对向在说称见到了的]{0,16}?"  # callings and 、, and nothing done


def another_bearer(document: Document, text: str, part: str, full: str) -> bool:
    """Whether a part of a full name, where it stands alone, is the name of somebody else.

    It is if it stood there before anybody was named in full, and its bearer is a relative, or known to everybody by it.
    """
    first = text.find(part)
    if not 0 <= first < text.find(full) or part == full.replace("·", "") or not _begins(document, first):
        return False
    return _known_otherwise(part, full) or bool(_related(part, full).search(text))


def _begins(document: Document, at: int) -> bool:
    token = document.token_at(at)
    return token is None or token.start == at


@cache
def _kin() -> str:
    return "|".join(sorted(lexicon().kin, key=lambda word: (-len(word), word)))


def _related(part: str, full: str) -> re.Pattern[str]:
    """The one said to be kin of the other: 特朗普的侄女玛丽·特朗普, 玛丽·特朗普是特朗普的侄女."""
    bare, other = rf"(?<!·){re.escape(part)}", re.escape(full)
    ours, theirs = rf"{bare}[的之]?(?:{_kin()}){_BETWEEN}{other}", rf"{other}{_BETWEEN}{bare}[的之](?:{_kin()})"
    return re.compile(f"{ours}|{theirs}")


def _known_otherwise(part: str, full: str) -> bool:
    """Whether everybody knows who has this name, and by a given name that shares nothing with the one told here."""
    table, given = known(), set(full.split("·", maxsplit=1)[0])
    rows = [row for row in table.entities.get(key(part), ()) if table.sorts[row] == "person"]
    others = [name.split("·")[0] for row in rows for name in table.names[row] if "·" in name and name.endswith(part)]
    return bool(others) and all(given.isdisjoint(other) for other in others)
