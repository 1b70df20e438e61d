"""The words of a Chinese quotation: what each does in the statement, its sense and its sound."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import evolve

from factcheck.kinds.name.zh_sound import pinyin
from factcheck.kinds.quote.word import ALL, IF, MAY, MUST, NOT_ONLY, OTHERS, RATHER, SOME, THEN, UNTIL, Role, Turn, Word
from factcheck.languages.alternatives import any_of
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_numerals import parse

_NAMES = frozenset({"nr", "nrt", "nrfg", "ns", "nt"})
_NUMERAL = re.compile(r"[0-9.〇零一二两三四五六七八九十百千万亿]*[0-9〇零一二两三四五六七八九十百千万亿]")
_IDIOM = 4  # letters of a set phrase that may open with a negation: 难以避免
_DAY_NAME = re.compile(
    "[一二三四五六七八九]{2,3}(?![一二三四五六七八九十百千万亿年个名人天日])"
)  # called by its date: 九一八
_SHARE = re.compile(
    "(?P<half>一半|半数)|(?P<percent>[0-9.]+)[%％]|(?P<tenths>{0})成(?P<more>半)?|(?P<whole>{0})分之(?P<part>{0})".format(
        "[0-9.〇零一二两三四五六七八九十百千万]{1,12}"
    )
)
_FIGURE = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,15}(?:\.[0-9]{1,6})? ?[多余]?[百千万亿]{1,3}"
    r"(?:[0-9]{1,4}(?:[百千万亿]{1,2}|(?![0-9.])))*"
)
_SOME_MORE = re.compile(r"(?<=[0-9〇零一二两三四五六七八九十百千万])[多余](?=[百千万亿])")
_PAUSES = ("，", ",", "！", "。")
_BRACKETS = ("（(", "）)")
_HALF = "半"
_RATHER, _IS_NOT = "而", "是非"  # 而不是 only sets off what was said
_ONLY_IF, _THEN, _UNLESS = "只有", "才", "除非"
_INNER = ("不能", "不会", "没有", "不可能", "不再", "不应")
# Characters that converting between the scripts confuses: 颠复, 着名.
_FOLDED = str.maketrans("覆著徵乾馀锺", "复着征干余钟")
_PREFIXES = ("不", "没", "未", "非", "无")


@cache
def table() -> Mapping[str, Any]:
    """The word tables beside this file."""
    return tomllib.loads((Path(__file__).parent / "zh_words.toml").read_text("utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """One list of the tables."""
    return frozenset(table()[name])


@cache
def _roles() -> Mapping[str, Role]:
    roles = (Role.FUNCTION, Role.QUANTIFIER, Role.DEGREE, Role.ONLY, Role.NEGATION)
    moods = dict.fromkeys(sorted(listed("must") | listed("may")), Role.DEGREE)
    conditions = dict.fromkeys(sorted(listed("condition") | listed("until")), Role.FUNCTION)
    others = dict.fromkeys(sorted(listed("others")), Role.QUANTIFIER)
    return {**moods, **others, **{word: role for role in roles for word in table()[role.value]}, **conditions}


@cache
def _senses() -> Mapping[str, str]:
    return {word: group.split()[0] for group in table()["same"] for word in group.split()}


@cache
def _signs() -> Mapping[str, str]:
    """The senses of words for all, some, must, may, before it and not before it, and of those that set a condition."""
    signs = {"condition": IF, "all": ALL, "some": SOME, "must": MUST, "may": MAY, "until": UNTIL, "then": THEN}
    signs["others"] = OTHERS
    return {word: sign for name, sign in signs.items() for word in listed(name)}


@cache
def _other_spelling() -> re.Pattern[str]:
    """A word that is spelt in two ways, in a set phrase too: 渡过难关."""
    return re.compile(any_of(table()["spellings"]))


def cut(document: Document, start: int, end: int) -> tuple[Word, ...]:
    """The words of `text[start:end]` without punctuation."""
    found, before = list[Word](), ""
    for (text, tag), (after, _) in pairwise([*_pieces(document, start, end), ("", "x")]):
        if not found and text in listed("answer") and after in _PAUSES:
            continue
        if tag != "x" or text.isalnum():
            rather = before == _RATHER and text[-1] in _IS_NOT and _roles().get(text) is Role.NEGATION
            found += (Word(text, RATHER, Role.FUNCTION),) if rather else _words(text, tag)
        before = text
    return tuple(_conditions(list(_not_only(found))))


def _not_only(words: Sequence[Word]) -> Iterator[Word]:
    """The words, 不只是 as one that neither denies nor narrows."""
    if listed("merely").isdisjoint([word.text for word in words]):
        yield from words
        return
    skip = False
    for word, after in pairwise([*words, Word("", "")]):
        if skip:
            skip = False
        elif word.text in listed("barely_not") and after.text in listed("merely"):
            skip = True
            yield Word(word.text + after.text, NOT_ONLY, Role.DEGREE)
        else:
            yield word


def _turning(word: Word) -> Word:
    """The word with how it bears on whether it is so."""
    turn = _turns().get(word.text.translate(_FOLDED))
    return evolve(word, turn=turn) if turn else word


@cache
def _turns() -> Mapping[str, Turn]:
    return {word: Turn(name) for name, words in table()["turning"].items() for word in words}


def _conditions(words: Sequence[Word]) -> Iterator[Word]:
    """The words, 只有 as the sign of a condition where 才 follows: it narrows nothing; and 除非 as 若 and 不."""
    last = max((place for place, word in enumerate(words) if word.text.startswith(_THEN)), default=-1)
    for place, word in enumerate(words):
        if word.text == _UNLESS:
            yield from (Word(word.text[0], IF, Role.FUNCTION), Word(word.text[1], "¬", Role.NEGATION))
        else:
            yield Word(word.text, IF, Role.FUNCTION) if word.text == _ONLY_IF and place < last else word


def _pieces(document: Document, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The tokens and their tags; a figure is one with its thousands and with the numerals behind it (1万, 2.5亿)."""
    tokens = document.tokens_in(start, end)
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        text = document.word(token)
        figure = _FIGURE.match(document.text, token.start, end) if text[:1].isdecimal() else None
        if figure:
            parts = [other for other in tokens[index + 1 :] if other.start < figure.end()]
            skip, last = len(parts), max([figure.end(), *(part.end for part in parts)])
            text = document.text[token.start : last].replace(",", "").replace(" ", "")
        elif _numbers_a_part(document, token):
            continue
        yield text, token.tag


def _numbers_a_part(document: Document, token: Token) -> bool:
    """Whether a bare number in brackets counts the parts of what is quoted: （二）."""
    text = document.text
    around = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    bracketed = all(sign and sign in pair for sign, pair in zip(around, _BRACKETS, strict=True))
    return bracketed and _NUMERAL.fullmatch(text, token.start, token.end) is not None


@lru_cache(maxsize=1 << 16)
def _words(text: str, tag: str) -> Sequence[Word]:
    """What a piece says, word by word, each with how it bears on whether it is so."""
    return tuple(map(_turning, _read(text, tag)))


def _read(text: str, tag: str) -> Sequence[Word]:
    role = _roles().get(text)
    if role is not None:
        return (Word(text, _signs().get(text, "¬" if role is Role.NEGATION else text), role),)
    if negated := table()["negated"].get(text, text[1:] if _negates(text, tag) else ""):
        return (Word(text[0], "¬", Role.NEGATION), _content(negated, tag))
    if len(text) == _IDIOM and _roles().get(text[:2]) is Role.NEGATION:
        return (Word(text[:2], "¬", Role.NEGATION), _content(text[2:], tag))
    if tag.startswith("m"):
        return _counted(text)
    return (_whole(text, tag),)


def _whole(text: str, tag: str) -> Word:
    """A word that is not cut: a negation within it makes it one, its tag a word of grammar."""
    if len(text) > 2 and any(inner in text for inner in _INNER):
        return Word(text, "¬", Role.NEGATION)
    if tag[0] in "upcye" and tag != "eng":
        return Word(text, text, Role.FUNCTION)
    return _content(text, tag)


def _counted(text: str) -> Sequence[Word]:
    """A number, in digits or numerals, and the measure word that the segmenter left on it."""
    text = _SOME_MORE.sub("", text)  # 60多万 and 逾60万 are one figure
    if share := _share(text):
        return (Word(text, share, Role.NUMBER),)
    if _DAY_NAME.match(text):
        return (_content(text, "t"),)
    found = _NUMERAL.match(text)
    value = parse(found[0]) if found else None
    if text[0] == _HALF and len(text) > 1:
        return Word(_HALF, "1/2", Role.NUMBER), Word(text[1:], text[1:], _roles().get(text[1:], Role.CONTENT))
    if found is None or value is None:
        return (Word(text, text, Role.NUMBER if _NUMERAL.search(text) else Role.QUANTIFIER),)
    number, measure = Word(found[0], str(value), Role.NUMBER), text[found.end() :]
    if not measure:
        return (number,)
    return number, Word(measure, measure, _roles().get(measure, Role.CONTENT))


def _share(text: str) -> str:
    """What part of the whole it says: a half of 一半, 五成, 50%, 百分之五十 and 二分之一; empty where it says none."""
    found = _SHARE.fullmatch(text)
    if found is None or found["half"]:
        return str(Fraction(1, 2)) if found else ""
    whole = parse(found["whole"]) if found["whole"] else Fraction(10 if found["tenths"] else 100)
    part = parse(found["part"] or found["tenths"] or found["percent"])
    return str((part + Fraction(bool(found["more"]), 2)) / whole) if whole and part else ""


def _negates(text: str, tag: str) -> bool:
    """Whether a word opens with a negation that could be left out."""
    if not text.startswith(_PREFIXES) or text in listed("settled") or tag[0] in "nc":
        return False
    return len(text) in {2, 3} and tag[0] in "avdzl"


def _content(text: str, tag: str) -> Word:
    words, folded = lexicon(), text.translate(_FOLDED)
    spelt = _other_spelling().sub(lambda found: table()["spellings"][found[0]], folded)
    known = words.sense(text, verbal=tag.startswith("v"))
    sense = _senses().get(spelt) or (known if known != text else words.sense(spelt, verbal=tag.startswith("v")))
    sound = pinyin(text) if len(text) > 1 else ""
    role = Role.NAME if tag in _NAMES else Role.CONTENT
    kin = frozenset(words.kindred.get(sense, ()))
    return Word(text, _senses().get(sense, sense), role, sound, words.opposed.get(sense, ()), kin)


def is_token_named(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a quoted phrase ends in a word that makes it a name."""
    return bool(tokens) and document.word(tokens[-1]) in listed("heads")
