"""Comparing a name with a well-known one, in all the spellings that the table has of it, and finding it miswritten."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress, count

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import Form, is_transliterated, split_chinese
from factcheck.kinds.name.zh_sound import homophones, sounds_alike
from factcheck.kinds.name.zh_tables import known, name_parts
from factcheck.kinds.name.zh_transliteration import genders_apart
from factcheck.languages.base import Document

_ALIKE, _FIRST_NAME = 0.82, 0.6
_GRAMMAR = frozenset("cpuy")  # tags of words of grammar
_WHOLE = 3  # characters of a surname and a given name, of which one may be other and the rest still tells who is meant


def compare_with_famous(famous: Form, unknown: Form) -> NameComparison | None:
    """What the other spellings of a well-known name say of a name in no table; None where they say nothing."""
    if _cut_short(famous, unknown):
        return NameComparison(Verdict.UNDECIDED, "one character more")
    if _sounds_like_a_spelling(famous, unknown):
        return NameComparison(Verdict.VARIANT, "sounds like a spelling of a well-known name")
    if _other_first_name(famous, unknown):
        return NameComparison(Verdict.DIFFERENT, "another first name than the well-known bearer")
    return None


def _sounds_like_a_spelling(famous: Form, unknown: Form) -> bool:
    """Whether a single unknown chunk sounds like any spelling of a well-known last name; short ones rhyme too often."""
    if len(unknown.parts) > 1 or len(unknown.text) < 3 or not is_transliterated(unknown.text):
        return False
    spellings = {name.split("·")[-1] for row in famous.rows for name in known().names[row] if not name.isascii()}
    return any(
        len(last) > 2 and sounds_alike(last, unknown.text) >= _ALIKE and not genders_apart(last, unknown.text)
        for last in spellings
    )


def _other_first_name(famous: Form, unknown: Form) -> bool:
    """Whether a full name has a first name that the well-known bearer of its last name has not."""
    if len(famous.parts) > 1 or len(unknown.parts) < 2:
        return False
    firsts = {name.split("·")[0] for row in famous.rows for name in known().names[row] if "·" in name}
    mine = unknown.parts[0]
    if not firsts or famous.text in unknown.parts[:-1]:
        return False
    return all(
        not name_parts(mine) & name_parts(first) and sounds_alike(mine, first) < _FIRST_NAME and first[:1] != mine
        for first in firsts
    )


def _cut_short(form: Form, unknown: Form) -> bool:
    """Whether a name is a well-known one's, in any of its spellings, but for a missing last character."""
    names = (name.split("·")[-1] for row in form.rows for name in known().names[row])
    return len(unknown.text) >= 2 and any(name[:-1] == unknown.text and len(name) > 2 for name in names)


def miswritten(document: Document, text: str) -> Iterator[str]:
    """What an article has in place of a well-known Chinese name, one given character exchanged for one that sounds so.

    It may be somebody else's name; a name it is.
    """
    famous = _by_surname()
    for at in compress(count(), map(famous.__contains__, text)):
        stretch = text[at : at + _WHOLE]
        if any(_sounds_so(stretch, name) for name in famous[text[at]]) and _of_whole_words(document, at):
            yield stretch


@cache
def _by_surname() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    table = known()
    for names, sort in zip(table.names, table.sorts, strict=True):
        native = sort == "person" and not any("·" in name for name in names)
        for name in names if native else ():
            if len(name) == _WHOLE and len(split_chinese(name)[1]) == _WHOLE - 1 and name not in table.ambiguous:
                found[name[0]].add(name)
    return {surname: frozenset(names) for surname, names in found.items()}


def _sounds_so(stretch: str, name: str) -> bool:
    differing = [(one, other) for one, other in zip(stretch, name, strict=False) if one != other]
    return len(differing) == 1 and homophones(*differing[0]) and stretch not in known().entities


def _of_whole_words(document: Document, at: int) -> bool:
    """Whether words begin and end there, the last of which is none of grammar: 韩国与 is nobody's name."""
    first, last = document.token_at(at), document.token_at(at + _WHOLE - 1)
    if first is None or last is None:
        return False
    return first.start == at and last.end == at + _WHOLE and last.tag[:1] not in _GRAMMAR
