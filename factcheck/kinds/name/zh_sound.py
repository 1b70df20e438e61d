"""How Chinese names sound: readings, homophones, and how alike two transliterations of a foreign name are."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from attrs import frozen

from factcheck.kinds.name.zh_tables import lexicon, read_table

_HAN = "\u2e80"  # the first block of Han characters, or parts of them, begins here
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
# Initials that transliterations of one foreign sound exchange: by region, by dialect, by voicing.
_CLASSES = {
    "b": "P", "p": "P", "f": "F", "m": "M", "d": "T", "t": "T", "n": "N", "l": "L", "r": "L", "g": "K", "k": "K",
    "h": "H", "j": "J", "q": "J", "x": "S", "zh": "J", "ch": "J", "sh": "S", "z": "J", "c": "J", "s": "S",
    "y": "", "w": "W",
}  # fmt: skip
_NEAR = {
    frozenset(pair)
    for pair in (
        "JS",
        "FH",
        "KH",
        "KJ",
        "FP",
        "WF",
        "W ",
        "NL",
        "NM",
        "TJ",
        "H ",
        "SH",
        "WP",
    )
}
# Syllables that only write a foreign consonant, so one speller has them and another leaves them out.
_FILLERS = frozenset(
    [
        "er",
        "e",
        "te",
        "ke",
        "de",
        "si",
        "fu",
        "le",
        "he",
        "mu",
        "pu",
        "bu",
        "ge",
        "shi",
        "ci",
        "la",
        "li",
        "hu",
        "zi",
        "ze",
        "lu",
        "wu",
        "a",
        "en",
        "te",
        "na",
    ]
)


@frozen(eq=False)
class Syllable:
    """One character's sound cut into what transliterations keep: class of the initial, vowel, nasal end.

    Each is made once, and looked up by what it is.
    """

    text: str
    initial: str
    vowel: str
    nasal: bool


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """All readings of a character with tone digits, the most usual first; none for what is no Han character."""
    if character < _HAN or (character.isprintable() and not character.isalnum()):
        return (character,) if character.isdigit() else ()
    if character in _usual():
        return _usual()[character]
    # Loaded on first use: importing its dictionaries costs a third of a second, and most runs meet no rare character.
    import pypinyin  # noqa: PLC0415

    found: Any = pypinyin.pinyin(
        character,
        style=pypinyin.Style.TONE3,
        heteronym=True,
        neutral_tone_with_five=True,
    )
    return tuple(reading for reading in found[0] if reading and reading[-1].isdigit())


@cache
def _usual() -> dict[str, tuple[str, ...]]:
    """The readings of the usual characters."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("zh_readings.toml")["rows"].split("\n"):
        said, _, characters = row.partition(" ")
        found |= dict.fromkeys(characters, tuple(said.split("/")))
    return found


def surname_reading(surname: str) -> tuple[str, ...]:
    """How a surname is read, syllable by syllable, which need not be how its characters are read elsewhere."""
    fixed = lexicon().readings.get(surname)
    return fixed or tuple((readings(character) or ("",))[0] for character in surname)


def homophones(left: str, right: str, *, tones: bool = False) -> bool:
    """Whether two characters share a reading, tones aside; with `tones`, whether their usual readings are the same."""
    if tones:
        return readings(left)[:1] == readings(right)[:1]
    return bool({r[:-1] for r in readings(left)} & {r[:-1] for r in readings(right)})


def surname_homophones(left: str, right: str) -> bool:
    """Whether two surnames are read alike, tones aside."""
    toneless = [[syllable[:-1] for syllable in surname_reading(surname)] for surname in (left, right)]
    return toneless[0] == toneless[1]


def pinyin(text: str, surname: str = "") -> str:
    """The name in pinyin without tones or spaces, the surname as surnames are read."""
    head = "".join(syllable[:-1] for syllable in surname_reading(surname)) if surname else ""
    return head + "".join((readings(character) or ("",))[0][:-1] for character in text[len(surname) :])


@lru_cache(maxsize=20_000)
def _syllable(character: str) -> Syllable:
    spoken = (readings(character) or (character.casefold() + "5",))[0][:-1]
    initial = next((mark for mark in _INITIALS if spoken.startswith(mark)), "")
    final = spoken[len(initial) :]
    vowel = final.replace("ng", "").rstrip("n")[-2:] or final
    return Syllable(spoken, _CLASSES.get(initial, ""), vowel, final.endswith(("n", "ng")))


@lru_cache(maxsize=1 << 16)
def _exchange(left: Syllable, right: Syllable) -> float:
    if left.text == right.text:
        return 0.0
    cost = 0.0
    if left.initial != right.initial:
        cost = 0.5 if frozenset((left.initial or " ", right.initial or " ")) in _NEAR else 1.0
    if left.vowel != right.vowel:
        cost += 0.15 if set(left.vowel) & set(right.vowel) else 0.25
    if left.nasal != right.nasal:
        cost += 0.15
    return min(cost, 1.0)


def _omission(syllable: Syllable) -> float:
    return 0.5 if syllable.text in _FILLERS else 1.0


_HOPELESS = 0.7
"""Names whose lengths differ by more than this share of the longer cannot sound alike."""


def sounds_alike(left: str, right: str) -> float:
    """How alike two transliterations sound, 0 to 1: a weighted edit distance over their syllables."""
    one, other = [_syllable(c) for c in left], [_syllable(c) for c in right]
    longest = max(len(one), len(other))
    if not one or not other or abs(len(one) - len(other)) > longest * _HOPELESS:
        return 0.0
    return 1.0 - _distance(one, other) / longest


def _distance(one: Sequence[Syllable], other: Sequence[Syllable]) -> float:
    omissions = [_omission(syllable) for syllable in other]
    row = [*accumulate(omissions, initial=0.0)]
    for syllable in one:
        omission = _omission(syllable)
        previous, row = row, [row[0] + omission]
        for place, against in enumerate(other):
            exchanged = previous[place] + _exchange(syllable, against)
            row.append(min(previous[place + 1] + omission, row[place] + omissions[place], exchanged))
    return row[-1]


_LATIN = (
    ("sch", "S"),
    ("ch", "J"),
    ("sh", "S"),
    ("th", "S"),
    ("ph", "F"),
    ("ck", "K"),
    ("qu", "K"),
    ("zh", "J"),
)
_LETTERS = dict(zip("bcdfgjklmnpqrstvwxz", "PKTFKJKLMNPKLSTFFSJ", strict=True))


def _latin_consonants(text: str) -> str:
    for letters, sound in _LATIN:
        text = text.replace(letters, sound)
    found = [char if char.isupper() else _LETTERS.get(char, "") for char in text]
    return "".join(sound for place, sound in enumerate(found) if sound != "".join(found[:place])[-1:])


def _consonants(syllable: Syllable) -> str:
    """What a syllable writes of a Latin name's consonants; 尔 writes an l or r."""
    if syllable.text == "er":
        return "L"
    return syllable.initial.replace("W", "F").replace("H", "") + ("N" if syllable.nasal else "")


def latin_alike(latin: str, han: str) -> float:
    """How well a name in Latin letters and one in Chinese characters agree in their consonants, 0 to 1."""
    one = _latin_consonants(latin.casefold())
    other = "".join(_consonants(_syllable(c)) for c in han)
    if not one or not other:
        return 0.0
    row = list(range(len(other) + 1))
    for place, sound in enumerate(one, 1):
        previous, row = row, [place]
        for at, against in enumerate(other):
            near = sound == against or frozenset((sound, against)) in _NEAR
            row.append(min(previous[at + 1] + 1, row[at] + 1, previous[at] + (0 if near else 1)))
    return 1.0 - row[-1] / max(len(one), len(other))
