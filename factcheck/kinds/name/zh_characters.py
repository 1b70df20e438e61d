"""Comparing two Chinese names character by character: homophones, look-alikes, dropped and swapped characters."""

from collections.abc import Sequence

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import Form, is_transliterated
from factcheck.kinds.name.zh_sound import homophones, sounds_alike, surname_homophones
from factcheck.kinds.name.zh_tables import lexicon, look_alikes

_WILDCARDS = "某×XＸ*〇○"


def looks_alike(left: str, right: str) -> bool:
    """Whether two characters are taken for one another by shape."""
    return min(left, right) + max(left, right) in look_alikes()


def _masked(one: str, other: str) -> NameComparison | None:
    """Names that agree wherever neither is masked (李某明, 李建明); a surname alone (李某) leaves it open."""
    if not any(c in _WILDCARDS for c in one + other) or one[:1] != other[:1]:
        return None
    short, long = sorted((one, other), key=len)
    if all(c in _WILDCARDS for c in short[1:]) or all(c in _WILDCARDS for c in long[1:]):
        return NameComparison(Verdict.UNDECIDED, "given name masked")
    agree = len(one) == len(other) and all(
        a == b or a in _WILDCARDS or b in _WILDCARDS for a, b in zip(one, other, strict=True)
    )
    return NameComparison(Verdict.VARIANT, "masked character") if agree else None


def compare_chinese(one: Form, other: Form) -> NameComparison:
    """Two names of surname and given name."""
    masked = _masked(one.text, other.text)
    if masked:
        return masked
    short, full = sorted((one, other), key=lambda form: len(form.given))
    if not short.given:
        return _surname_and_title(short, full)
    if len(one.text) == len(other.text):
        return _same_length(one, other)
    if one.surname == other.surname and short.given in full.given:
        return NameComparison(Verdict.DIFFERENT, "one given character more")
    if full.surname != short.surname and full.text.startswith(short.surname) and len(full.surname) == 2:
        return NameComparison(
            Verdict.VARIANT if full.text.endswith(short.text) else Verdict.DIFFERENT,
            "double surname",
        )
    return NameComparison(Verdict.DIFFERENT, "other characters")


def _surname_and_title(short: Form, full: Form) -> NameComparison:
    if short.surname not in {full.surname, full.surname[:1]}:  # a wife has her husband's before her own: 陈方安生, 陈太
        return NameComparison(Verdict.DIFFERENT, "other surname")
    if full.title and short.title and full.title != short.title:
        return NameComparison(Verdict.UNDECIDED, "surname with another title")
    if short.title in lexicon().courtesies:
        return NameComparison(Verdict.UNDECIDED, "surname with a courtesy")
    return NameComparison(Verdict.VARIANT, "surname with a title")


def _same_length(one: Form, other: Form) -> NameComparison:
    places = [place for place, (a, b) in enumerate(zip(one.text, other.text, strict=True)) if a != b]
    if len(places) == 2 and sorted(one.text) == sorted(other.text) and len(one.text) > 2:
        return NameComparison(Verdict.MISSPELLING, "two characters swapped")
    if len({(one.text[place], other.text[place]) for place in places}) > 1:
        return _several(one, other, places)
    place = places[0]  # where more differ, it is one character said twice (娜娜, 那那)
    if place < len(one.surname):
        return _surnames(one, other)
    found = _given(one.text[place], other.text[place], lone=len(one.given) == 1)
    longer = len(one.given) > 1 and not (is_transliterated(one.text) or is_transliterated(other.text))
    if found.verdict is Verdict.DIFFERENT and longer:
        return NameComparison(Verdict.DIFFERENT, "one of two given characters other")
    return found


def _several(one: Form, other: Form, places: Sequence[int]) -> NameComparison:
    """Given names that are written with other characters throughout and sound the same: 家惠, 嘉慧."""
    if places[0] >= len(one.surname) and all(homophones(one.text[at], other.text[at], tones=True) for at in places):
        return NameComparison(Verdict.UNDECIDED, "given names sound alike")
    return NameComparison(Verdict.DIFFERENT, "several other characters")


def _surnames(one: Form, other: Form) -> NameComparison:
    lone = len(one.given) == 1
    if surname_homophones(one.surname, other.surname):
        return NameComparison(Verdict.UNDECIDED if lone else Verdict.MISSPELLING, "surnames sound alike")
    if len(one.surname) == 1 and looks_alike(one.surname, other.surname):
        return NameComparison(Verdict.UNDECIDED if lone else Verdict.MISSPELLING, "surnames look alike")
    return NameComparison(Verdict.DIFFERENT, "other surname")


def _given(mine: str, theirs: str, *, lone: bool) -> NameComparison:
    if homophones(mine, theirs, tones=lone):
        return NameComparison(Verdict.MISSPELLING, "one given character sounds alike")
    if looks_alike(mine, theirs):
        return NameComparison(
            Verdict.UNDECIDED if lone else Verdict.MISSPELLING,
            "one given character looks alike",
        )
    if lone and homophones(mine, theirs):
        return NameComparison(Verdict.UNDECIDED, "one given character, other tone")
    return NameComparison(Verdict.DIFFERENT, "other given character")


def compare_mixed(one: Form, other: Form) -> NameComparison:
    """A name of Chinese shape and one without a known surname: a misspelt surname, or two names."""
    if len(one.text) != len(other.text):
        return _unequal_length(one.text, other.text)
    places = [place for place, (a, b) in enumerate(zip(one.text, other.text, strict=True)) if a != b]
    if len(places) == 1:
        mine, theirs = one.text[places[0]], other.text[places[0]]
        if homophones(mine, theirs) or looks_alike(mine, theirs):
            return NameComparison(Verdict.MISSPELLING, "one character sounds or looks alike")
        return NameComparison(Verdict.UNDECIDED, "one character exchanged")
    telling = is_transliterated(one.text) and is_transliterated(other.text) and len(one.text) > 2
    if telling and sounds_alike(one.text, other.text) > 0.85:
        return NameComparison(Verdict.VARIANT, "transliterations sound alike")
    return NameComparison(Verdict.DIFFERENT, "other characters")


_SILENT = "尔斯克特德"
_BUT_FOR_ONE = 0.85


def _fills(short: str, long: str) -> bool:
    """Whether the longer transliteration has one character more inside, which only writes a consonant (海德尔堡)."""
    inside = range(1, len(long) - 1)
    return any(long[at] in _SILENT and long[:at] + long[at + 1 :] == short for at in inside)


def _left_out(short: str, long: str) -> bool:
    """Whether the shorter is the longer but for one character, by its sound."""
    return any(sounds_alike(short, long[:at] + long[at + 1 :]) > _BUT_FOR_ONE for at in range(len(long)))


def _unequal_length(one: str, other: str) -> NameComparison:
    short, long = sorted((one, other), key=len)
    if "·" in long and short in long.split("·"):
        return NameComparison(Verdict.VARIANT, "short form")
    if len(short) > 2 and all(map(is_transliterated, (one, other))) and _fills(short, long):
        return NameComparison(Verdict.VARIANT, "transliterations sound alike")
    if len(long) - len(short) == 1 and len(short) >= 2 and _left_out(short, long):
        return NameComparison(Verdict.UNDECIDED, "one character more")
    return NameComparison(Verdict.DIFFERENT, "other characters")
