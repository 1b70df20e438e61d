"""Comparing two transliterated names: part by part, by how they sound."""

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import Form, is_transliterated
from factcheck.kinds.name.zh_sound import sounds_alike
from factcheck.kinds.name.zh_tables import name_parts

_ALIKE, _HALF = 0.79, 0.6
"""Above the first, two transliterations are of one name; between the two, the sound leaves it open."""

_ALIKE_SHORT = {1: 1.0, 2: 0.95, 3: 0.82}
"""What single names of so many characters need instead: measured on well-known names, where short ones often rhyme."""

_LONG = 4
_PREFIXES = ("小", "老", "大", "南", "北", "东", "西", "新", "赤道")
_SUFFIXES = ("州", "市", "省", "县", "区", "国", "岛", "群岛", "大学", "二世", "三世")
# A family name's ending that tells a woman's from a man's.
_GENDERS = (
    ("夫", "娃"),
    ("斯基", "斯卡娅"),
    ("斯基", "斯卡"),
    ("宁", "宁娜"),
    ("尼", "娜"),
)


def compare_transliterated(one: Form, other: Form) -> NameComparison:
    """Two names without surname characters: full against full, short against full, single against single."""
    if len(one.parts) > 1 and len(other.parts) > 1:
        return _full(one.parts, other.parts)
    if len(one.parts) > 1 or len(other.parts) > 1:
        full, short = (one, other) if len(one.parts) > 1 else (other, one)
        return _short(full.parts, short.text)
    return _single(one.text, other.text)


def _full(one: tuple[str, ...], other: tuple[str, ...]) -> NameComparison:
    last, first = _alike(one[-1], other[-1]), _alike(one[0], other[0])
    if last >= _ALIKE and (first >= _ALIKE or _initial(one[0], other[0])):
        if genders_apart(one[-1], other[-1]):
            return NameComparison(Verdict.DIFFERENT, "a man's and a woman's form")
        return NameComparison(Verdict.VARIANT, "both parts sound alike")
    if last >= _ALIKE and first < _HALF:
        return NameComparison(Verdict.DIFFERENT, "other first name")
    if last < _HALF:
        if set(one) <= set(other) or set(other) <= set(one):
            return NameComparison(Verdict.VARIANT, "fewer parts of one name")
        return NameComparison(Verdict.DIFFERENT, "other last name")
    return NameComparison(Verdict.UNDECIDED, "transliterations half alike")


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and short.isascii() and (not long.isascii() or long[:1].casefold() == short.casefold())


def _alike(one: str, other: str) -> float:
    """How alike two parts of names are: 1 where they are known to be one name, else by sound."""
    return 1.0 if name_parts(one) & name_parts(other) else sounds_alike(one, other)


def _needed(one: str, other: str) -> float:
    return _ALIKE_SHORT.get(min(len(one), len(other)), _ALIKE)


def genders_apart(one: str, other: str) -> bool:
    """Whether one is a man's and the other a woman's form of a last name (夫, 娃)."""
    return any(
        (one.endswith(his) and other.endswith(hers)) or (one.endswith(hers) and other.endswith(his))
        for his, hers in _GENDERS
    )


def _short(full: tuple[str, ...], short: str) -> NameComparison:
    joined = "".join(full)
    if short == joined or any(short == "".join(full[-size:]) for size in range(1, len(full))):
        return NameComparison(Verdict.VARIANT, "short form")
    if short == full[0] and len(short) > 1:
        return NameComparison(Verdict.VARIANT, "given name alone")
    best = max(_alike(full[-1], short), sounds_alike(joined, short))
    if best >= _needed(full[-1], short) and not genders_apart(full[-1], short):
        return NameComparison(Verdict.VARIANT, "short form sounds alike")
    if max(best, _alike(full[0], short)) >= _HALF:
        return NameComparison(Verdict.UNDECIDED, "transliterations half alike")
    return NameComparison(Verdict.DIFFERENT, "no part in common")


def _single(one: str, other: str) -> NameComparison:
    short, long = sorted((one, other), key=lambda text: (len(text), text))
    if long.endswith(short) and long[: -len(short)] in _PREFIXES:
        return NameComparison(Verdict.DIFFERENT, "a prefix that makes another name")
    if long.startswith(short) and len(long) - len(short) == 1 and long[-1] not in _SUFFIXES:
        return NameComparison(Verdict.UNDECIDED, "one character more")
    return _class_words(one, other) or _by_sound(one, other)


def _class_words(one: str, other: str) -> NameComparison | None:
    """夏威夷 and 夏威夷州 are one place, 纽约州 and 纽约市 are two."""
    stems = [next((text[: -len(end)] for end in _SUFFIXES if text.endswith(end)), text) for text in (one, other)]
    if stems[0] != stems[1]:
        return None
    if one in stems or other in stems:
        return NameComparison(Verdict.VARIANT, "with and without the class word")
    return NameComparison(Verdict.DIFFERENT, "two class words")


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring characters of a longer name changed places: a slip, where variants keep the order."""
    if len(one) != len(other) or len(one) < _LONG or sorted(one) != sorted(other):
        return False
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(places) == 2 and places[1] == places[0] + 1


def _by_sound(one: str, other: str) -> NameComparison:
    if _swapped(one, other):
        return NameComparison(Verdict.MISSPELLING, "two characters swapped")
    if genders_apart(one, other):
        return NameComparison(Verdict.DIFFERENT, "a man's and a woman's form")
    alike = _alike(one, other)
    if alike >= _ALIKE and not (is_transliterated(one) or is_transliterated(other)):
        return NameComparison(Verdict.UNDECIDED, "one character exchanged")
    if alike >= _needed(one, other):
        return NameComparison(Verdict.VARIANT, "transliterations sound alike")
    if alike >= _HALF:
        return NameComparison(Verdict.UNDECIDED, "transliterations half alike")
    return NameComparison(Verdict.DIFFERENT, "transliterations sound unlike")
