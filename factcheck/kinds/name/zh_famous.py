"""Comparing a name with a well-known one, in all the spellings that the table has of it."""

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import Form, is_transliterated
from factcheck.kinds.name.zh_sound import sounds_alike
from factcheck.kinds.name.zh_tables import known, name_parts
from factcheck.kinds.name.zh_transliteration import genders_apart

_ALIKE, _FIRST_NAME = 0.82, 0.6


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
