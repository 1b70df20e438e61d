"""The words of a Chinese clause: what they say, what they do there, and what sort of thing they name."""

from enum import Enum
from functools import lru_cache

from attrs import frozen

from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_numerals import CHARACTERS, parse
from factcheck.languages.zh_piece import PERSON_TAGS, Piece
from factcheck.memo import Memo

_PLACES = frozenset(["ns"])
_SHORT = frozenset(["j", "ns", "nr", "nz", "b", "ng"])
_TIMES = frozenset(["t", "tg"])
_FIGURES = frozenset(["m", "mq"])
_STOREY = "楼"
_WHICH, _NOUN = "第", 2  # what says which one of a row, and the characters of a noun at most that it may hold
_CURRENCIES = (
    "美元", "美金", "欧元", "英镑", "日元", "港元", "港币", "台币", "韩元", "卢布", "卢比", "加元", "澳元", "新元",
)  # fmt: skip
_ONE, _PERCENT = "一", "百分之"
_NUMERIC = frozenset(CHARACTERS + "0123456789.,%")
_HAVE = "有"


class Part(Enum):
    """What a word does in its clause."""

    __hash__ = object.__hash__  # by what it is and not by its name, which takes Python longer

    AGENT = "agent"
    PREDICATE = "predicate"
    PATIENT = "patient"
    MOOD = "mood"  # a verb that says how far the doer is bound: decides to, refuses to
    CARRIER = "carrier"  # any other verb that carries the predicate: stops, begins
    CAUSE = "cause"  # why it is so: 因病, 由于亏损
    OTHER = "other"


class Sort(Enum):
    """What sort of thing a word names."""

    __hash__ = object.__hash__

    WORD = "word"
    PERSON = "person"
    ACTOR = "actor"  # a country, by whichever of its names, or a body of countries
    PLACE = "place"
    FIGURE = "figure"
    TIME = "time"
    BARE = "bare"  # a verb that says no more than that something is, or is there


ACTING = (Sort.PERSON, Sort.ACTOR)
_TAGGED = {**dict.fromkeys(_PLACES, Sort.PLACE), **dict.fromkeys(PERSON_TAGS, Sort.PERSON)}


@frozen(eq=False)
class Word:
    """A content word of a clause, its sense, what it does there, and whether a negation binds it.

    Each is made once and looked up by what it is, as an article has thousands.
    """

    text: str
    sense: str
    part: Part
    sort: Sort = Sort.WORD
    negated: bool = False


def spread(piece: Piece, part: Part) -> tuple[Word, ...]:
    """中美 is two actors, 中美关系 two and what is between them; any other word is one."""
    if piece.text[:2] not in lexicon().compounds:
        return (make(piece, part),)
    return _several(piece.text, part)


@lru_cache(maxsize=1 << 12)
def _several(text: str, part: Part) -> tuple[Word, ...]:
    tail = [Word(text, text[2:], part)] if text[2:] else []
    return (*(Word(text, actor, part, Sort.ACTOR) for actor in lexicon().compounds[text[:2]]), *tail)


def make(piece: Piece, part: Part) -> Word:
    """The word that a piece is in its part of the clause."""
    return _WORDS[piece.text, piece.token.tag, part, piece.verb, piece.negated]


def _word(seen: tuple[str, str, Part, bool, bool]) -> Word:
    """The word of these letters, its tag and part, and whether it is a verb and negated."""
    written, tag, part, verb, negated = seen
    text = _HAVE if written in cues().absences else written
    sort = _sort(written, tag)
    sense = _figure(text) if sort is Sort.FIGURE and _numeral(text) else lexicon().sense(text, verbal=verb)
    sense = lexicon().short[text] if _short(written, tag) else sense
    if sort is Sort.FIGURE:
        sense = _ordinal(text) or _storey(text) or sense
    if part is Part.OTHER and text in lexicon().capitals:
        sense = text
    return Word(written, sense, part, sort, negated)


_WORDS = Memo(_word)


def _storey(text: str) -> str:
    """Which floor a word names: 2楼 of 二楼 and 2楼; none in any other word."""
    floor = text[:-1] if text[-1] == _STOREY and len(text) > 1 and _NUMERIC.issuperset(text[:-1]) else ""
    return f"{parse(floor) or floor}{_STOREY}" if floor else ""


def _sort(text: str, tag: str) -> Sort:
    if _storey(text):
        return Sort.FIGURE
    if tag in _TIMES:
        return Sort.FIGURE if _ordinal(text) else Sort.TIME
    if text in cues().copula or text in cues().absences or text in cues().bare:
        return Sort.BARE
    if text in lexicon().actors or _short(text, tag):
        return Sort.ACTOR
    if tag in _TAGGED:
        return _TAGGED[tag]
    return Sort.FIGURE if tag in _FIGURES and (_numeral(text) or _ordinal(text)) else Sort.WORD


def _ordinal(text: str) -> str:
    """Which one of a row a word says it is: 第一, 第三 of 第三位, 第二 of 第二阶段; none of other words."""
    end = next((place for place, char in enumerate(text[1:], 1) if char not in _NUMERIC), len(text))
    return text[:end] if text[0] == _WHICH and 1 < end >= len(text) - _NOUN else ""


def _short(text: str, tag: str) -> bool:
    """Whether one character stands for a country, as 美 does where the tagger sees a name."""
    return text in lexicon().short and tag in _SHORT


def _numeral(text: str) -> str:
    """The numeral that a word begins with: 28 in 28名, 5% of 百分之五; none in 一些 or 首次, which count nothing."""
    if text.startswith(_PERCENT):
        return text.removeprefix(_PERCENT) + "%"
    end = next((i for i, char in enumerate(text) if char not in _NUMERIC), len(text))
    return "" if text.startswith(_ONE) else text[:end]


def _figure(text: str) -> str:
    """The number that a figure stands for, however it is written (二十八 is 28), and its currency but the yuan."""
    numeral = _numeral(text)
    currency = next((word for word in _CURRENCIES if text.endswith(word)), "")
    return str(parse(numeral.rstrip("%")) or numeral) + currency
