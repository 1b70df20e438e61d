"""Comparing two names: the same, a variant, likely misspelt, different, or undecided, and by which rule."""

from collections.abc import Collection
from functools import lru_cache

from factcheck.kinds.name.latin import compare_latin
from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_bodies import compare_bodies, is_body
from factcheck.kinds.name.zh_characters import compare_chinese, compare_mixed
from factcheck.kinds.name.zh_famous import compare_with_famous
from factcheck.kinds.name.zh_form import Form, is_latin, parse
from factcheck.kinds.name.zh_numbers import by_numbers, by_title
from factcheck.kinds.name.zh_offices import is_sort, office_overlap, sole_office
from factcheck.kinds.name.zh_sound import latin_alike, pinyin
from factcheck.kinds.name.zh_tables import edition, key, known, lexicon
from factcheck.kinds.name.zh_transliteration import compare_transliterated

_LONGEST = 120
_GLOSS_ALIKE = 0.65
_LATIN_ALIKE, _LATIN_ALIKE_SHORT = 0.8, 0.9
"""Above this share of agreeing consonants a Latin and a Chinese form are taken for one name."""


def compare_names(
    left: str,
    right: str,
    *,
    offices: tuple[str, str] = ("", ""),
    aliases: Collection[tuple[str, str]] = (),
) -> NameComparison:
    """Say how two names stand to each other, and by which rule; symmetric.

    `offices` are the words for what the bearers hold or do, where a text gives them: they decide what the
    forms leave open. `aliases` are pairs of names that a text itself declares to be one (又名, 原名, a gloss).
    """
    if key(left) == key(right):
        return NameComparison(Verdict.SAME, "one spelling")
    if aliases and any({key(left), key(right)} == {key(one), key(other)} for one, other in aliases):
        return NameComparison(Verdict.VARIANT, "declared alias")
    return _with_offices(_of_forms(left, right), offices)


@lru_cache(maxsize=50_000)
def is_well_known(name: str) -> bool:
    """Whether a table of well-known people, places and organisations has the name."""
    return len(name) <= _LONGEST and bool(parse(name).rows)


@lru_cache(maxsize=50_000)
def is_outlet(name: str) -> bool:
    """Whether it is a well-known outlet, or its edition in one language: 德国之声中文网."""
    rows = {row for each in (name, edition().sub("", name)) if len(each) <= _LONGEST for row in parse(each).rows}
    return not rows.isdisjoint(known().outlets)


@lru_cache(maxsize=50_000)
def _of_forms(left: str, right: str) -> NameComparison:
    if max(len(left), len(right)) > _LONGEST:
        return NameComparison(Verdict.DIFFERENT, "too long for a name")
    return _compare_forms(parse(left), parse(right))


def _with_offices(found: NameComparison, offices: tuple[str, str]) -> NameComparison:
    """What the forms leave open, the offices decide: one office speaks for a slip, two for two people."""
    if found.rule in _OF_ONE_OFFICE and sole_office(*offices):
        return NameComparison(Verdict.MISSPELLING, f"{found.rule}, same office")
    overlap = office_overlap(*offices) if found.verdict in _LEFT_OPEN else None
    if overlap is None:
        return found
    if found.rule in _HALF_TOLD and overlap >= _ONE_OFFICE:
        return NameComparison(Verdict.VARIANT, f"{found.rule}, same office")
    alike = found.verdict is Verdict.UNDECIDED and found.rule in _ALIKE_RULES and not any(map(is_sort, offices))
    if alike and overlap >= _ONE_OFFICE:
        return NameComparison(Verdict.MISSPELLING, f"{found.rule}, same office")
    if overlap <= _TWO_OFFICES and (found.verdict is Verdict.UNDECIDED or found.rule in _WEAK_RULES):
        return NameComparison(Verdict.DIFFERENT, f"{found.rule}, other office")
    return found


_LEFT_OPEN = frozenset({Verdict.UNDECIDED, Verdict.MISSPELLING})
_ONE_OFFICE, _TWO_OFFICES = 0.7, 0.3
_OF_ONE_OFFICE = frozenset({"one of two given characters other", "other first name"})
_HALF_TOLD = frozenset({"given name masked", "transliterations half alike"})  # two regions write one foreign name
_ALIKE_RULES = frozenset(
    {
        "given names sound alike",
        "one given character, other tone",
        "surnames sound alike",
        "surnames look alike",
        "one given character looks alike",
        "one character exchanged",
        "one character more",
    }
)
_WEAK_RULES = frozenset(
    {
        "one given character sounds alike",
        "one given character looks alike",
        "two characters swapped",
    }
)


def _compare_forms(one: Form, other: Form) -> NameComparison:
    """The first rule that has something to say: what is known or stated, then what sort of names they are."""
    for rule in _RULES:
        found = rule(one, other)
        if found:
            return found
    found = _by_characters(one, other)
    if found.same and not _sounds_like_the_gloss(one, other):
        return NameComparison(Verdict.UNDECIDED, f"{found.rule}, the gloss does not")
    return found


def _by_characters(one: Form, other: Form) -> NameComparison:
    if one.surname and other.surname:
        return compare_chinese(one, other)
    if one.person != other.person:
        found = compare_with_famous(one, other) if one.person else compare_with_famous(other, one)
        if found:
            return found
    if (one.surname or other.surname) and not (_foreign(one, other) or _foreign(other, one)):
        return compare_mixed(one, other)
    return compare_transliterated(one, other)


def _sounds_like_the_gloss(one: Form, other: Form) -> bool:
    """Where one name has a Latin form, a transliteration taken for it must share its consonants, if roughly."""
    gloss, bare = (one.gloss, other) if one.gloss else (other.gloss, one)
    if not gloss or bare.gloss or bare.latin or bare.surname or one.key == other.key:
        return True
    words = gloss.replace("-", " ").split()
    return not words or not bare.parts or max(latin_alike(word, bare.parts[-1]) for word in words) >= _GLOSS_ALIKE


def _by_spelling(one: Form, other: Form) -> NameComparison | None:
    if one.key != other.key:
        return None
    glosses = compare_latin(one.gloss, other.gloss).verdict if one.gloss and other.gloss else None
    if glosses is Verdict.DIFFERENT:
        return NameComparison(Verdict.DIFFERENT, "one spelling, two glosses")
    if glosses is Verdict.MISSPELLING:
        return NameComparison(Verdict.MISSPELLING, "glosses a slip apart")
    if bool(one.title) != bool(other.title) and _is_thing(one):
        return NameComparison(Verdict.DIFFERENT, "a place or body and its office")
    if one.text == one.surname and one.title != other.title:
        return NameComparison(Verdict.UNDECIDED, "one surname, two titles")
    differ = bool(one.title or other.title or one.gloss or other.gloss)
    return NameComparison(
        Verdict.VARIANT if differ else Verdict.SAME,
        "title or gloss beside one spelling",
    )


def _by_bodies(one: Form, other: Form) -> NameComparison | None:
    if not is_body(one.text) and not is_body(other.text):
        return None
    if one.person or other.person:
        return NameComparison(Verdict.DIFFERENT, "a person and an organisation")
    return compare_bodies(one.text, other.text)


def _is_thing(form: Form) -> bool:
    return bool(form.rows) and not form.person


def _foreign(one: Form, other: Form) -> bool:
    """Whether the first is known to be a foreign name and the second could be a transliteration too."""
    return one.person and not one.surname and all(c in lexicon().transliteration for c in other.text)


def _by_rows(one: Form, other: Form) -> NameComparison | None:
    """Well-known names: one row is one entity; two rows without a common one are two."""
    if not one.rows or not other.rows:
        return None
    if one.number != other.number:
        return NameComparison(Verdict.DIFFERENT, "two numbers of a series")
    if set(one.rows) & set(other.rows):
        return NameComparison(Verdict.VARIANT, "well-known variant")
    return NameComparison(Verdict.DIFFERENT, "two well-known names")


def _by_alias(one: Form, other: Form) -> NameComparison | None:
    if (one.alias and key(one.alias) == other.key) or (other.alias and key(other.alias) == one.key):
        return NameComparison(Verdict.VARIANT, "alias in brackets")
    return None


def _by_gloss(one: Form, other: Form) -> NameComparison | None:
    """A gloss in Latin letters names the person, whatever transliteration stands before it."""
    if one.gloss and other.gloss:
        found = compare_latin(one.gloss, other.gloss)
        verdict = Verdict.VARIANT if found.verdict is Verdict.SAME else found.verdict
        return None if verdict is Verdict.UNDECIDED else NameComparison(verdict, f"glosses: {found.rule}")
    gloss, bare = (one.gloss, other) if one.gloss else (other.gloss, one)
    if not gloss:
        return None
    if bare.latin:
        found = compare_latin(gloss, bare.text)
        return NameComparison(found.verdict, f"gloss: {found.rule}")
    return _latin_of_famous(gloss, bare, "gloss")


def _latin_of_famous(latin: str, bare: Form, what: str) -> NameComparison | None:
    """A Latin form against a well-known name's own: theirs or not; None where the table has none."""
    rows = known().entities.get(key(latin), ())
    forms = [name for row in bare.rows for name in known().names[row] if is_latin(name)]
    own = [name for name in forms if " " in name] or forms
    if not bare.rows or not (rows or own):
        return None
    theirs = bool(set(rows) & set(bare.rows)) or any(compare_latin(latin, name).same for name in own)
    if theirs:
        return NameComparison(Verdict.VARIANT, f"{what} of a well-known name")
    return NameComparison(Verdict.DIFFERENT, f"{what} of somebody else") if " " in latin else None


def _by_latin(one: Form, other: Form) -> NameComparison | None:
    if one.latin and other.latin:
        return compare_latin(one.text, other.text)
    if one.latin or other.latin:
        return _across_scripts(one, other) if one.latin else _across_scripts(other, one)
    return None


def _across_scripts(latin: Form, han: Form) -> NameComparison:
    spelled = "".join(c for c in key(latin.text).replace("ü", "v") if c.isalpha())
    if han.surname:
        surname = pinyin(han.surname, han.surname)
        given = pinyin(han.text, han.surname)[len(surname) :]
        if spelled in {surname + given, given + surname}:
            return NameComparison(Verdict.VARIANT, "pinyin of the name")
        return NameComparison(Verdict.UNDECIDED, "Latin letters, another spelling")
    if is_body(han.text):
        return NameComparison(Verdict.UNDECIDED, "abbreviation in Latin letters")
    found = _latin_of_famous(latin.text, han, "Latin form")
    if found or latin.rows:
        return found or NameComparison(Verdict.UNDECIDED, "Latin form of a well-known name")
    whole = len(han.parts) > 1 and len(latin.parts) > 1
    parts = latin.parts if whole else latin.parts[-1:]
    sounds = han.text.replace("·", "") if whole else (han.parts or (han.text,))[-1]
    enough = _LATIN_ALIKE if len(sounds) > 3 else _LATIN_ALIKE_SHORT
    if len(sounds) > 2 and latin_alike(" ".join(parts), sounds) >= enough:
        return NameComparison(Verdict.VARIANT, "transliteration of the Latin name")
    return NameComparison(Verdict.UNDECIDED, "Latin letters, another sound")


_RULES = (_by_spelling, by_numbers, _by_rows, _by_alias, by_title, _by_gloss, _by_latin, _by_bodies)
