"""The Chinese noun phrase before a number: what grew, what an amount is of, or what is counted by name and number."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_counted import is_people, is_person
from factcheck.kinds.quantity.zh_nouns import NOUNS, Noun, is_head, noun_of, scope_words
from factcheck.kinds.quantity.zh_words import pattern, senses, word_list
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon

_PLACE = "ns"
_BACK = 24
_DATES = frozenset({"年", "月", "月份", "日", "号", "季", "季度"})
_IN_A_WAY = "地"
_SAYING = frozenset(["称", "说", "表示", "认为"])  # 工会说有六千人
_MEASURES = frozenset("率度力量额性")
_DIGITS = re.compile(r"\d[\d.,]*")
_PEOPLE = frozenset("人名例位")
_SUFFIX, _DONE = "k", frozenset({"v", "vn", "n", "l", "i"})  # 密切接触|者
_ENDS = re.compile(r"[，。；、！？：,;）)（(]|\s|\Z|等|以上|左右")
_THINGS = frozenset(
    {
        UnitClass.VESSEL, UnitClass.AIRCRAFT, UnitClass.VEHICLE, UnitClass.BODY, UnitClass.BUILDING, UnitClass.ANIMAL,
        UnitClass.PIECE,
    }
)  # fmt: skip
_ANY = frozenset({UnitClass.COUNT, UnitClass.ITEM, UnitClass.HOUSEHOLD, UnitClass.TIMES})
_ADVERBIAL = frozenset("次轮度回番遍")  # 警方三次
_FOUND_TO_BE = re.compile(
    r"(?:[经据由按][^，。；]{0,14}?|(?:(?<=，)|(?<=,))[^，。；]{0,10}?)(?:核实|确认|证实|统计|测算|丈量|测量|估算|评估|清点|核算|鉴定|查明|说|称)后?[为是]$"
)
_ONE = "一"  # 洪水一来


def noun_before(document: Document, start: int, end: int) -> Noun | None:
    """The last noun phrase before a number: what grew, what the amount is of; None where there is none.

    A date between the two (产量在4月下滑) and how a thing is done (创纪录地下滑) are passed over. Who does something to
    what the number counts (公司伪造了22亿元), or says so, is not it.
    """
    held: list[Token] = []
    done = False
    for token in reversed(_derived(document, document.tokens_in(max(start, end - _BACK), end))):
        word, numbered = document.word(token), document.text[max(0, token.start - 1) : token.start].isdecimal()
        if not held and ((numbered and word in _DATES) or document.text.startswith(_IN_A_WAY, token.end)):
            continue
        if (held and token.end != held[0].start) or numbered:
            break
        if held and not (token.tag in NOUNS or word in senses("predicate") or token.tag in {"b", "f"}):
            break
        if (is_head(document, token) or word in word_list("subjects")) and word not in scope_words():
            held.insert(0, token)
        elif held:
            break
        done = done or (token.tag == "v" and (word not in _linking() or word in _SAYING))
    while len(held) > 1 and document.word(held[-1]) in word_list("light"):
        held.pop()
    if not held or held[-1].tag == _PLACE or (done and _acts(document.word(held[-1]))):
        return None
    return noun_of(document, held)


def _acts(word: str) -> bool:
    """Whether a noun is of people or a body, who do things."""
    return is_people(word) or word.endswith(tuple(word_list("bodies")))


@cache
def _linking() -> frozenset[str]:
    """Verbs that only lead from a thing to its number: 达到, 增至, 亏损."""
    return frozenset({*word_list("links"), *word_list("subjects"), *senses("change"), *senses("extent")})


def _derived(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with the noun of a verb and what ends nouns of measure as one: 执行|率, 传染|力."""
    found = list[Token]()
    for token in tokens:
        beside = bool(found) and found[-1].end == token.start
        measured = beside and found[-1].tag[0] == "v" and document.word(token) in _MEASURES
        done = beside and found[-1].tag in _DONE and token.tag == _SUFFIX and is_people(document.word(token))
        if measured or done:
            token = Token(found.pop().start, token.end, "n")  # noqa: PLW2901 - the two are one
        found.append(token)
    return found


def subject_before(document: Document, start: int, end: int) -> Noun | None:
    """What goes on to be told without its subject: what the last change or number before it was of."""
    matches = list(pattern("change").finditer(document.text, start, end)) or list(
        _DIGITS.finditer(document.text, start, end)
    )
    return noun_before(document, start, matches[-1].start()) if matches else None


def told_as(document: Document, start: int) -> Noun | None:
    """What somebody finds to be so many, named before that: 搭载的人数，经海事局核实为165名; None where none does."""
    clause, sentence = document.clause_at(start), document.sentence_at(start)
    found = _FOUND_TO_BE.search(document.text, clause.start, start)
    if found is None:
        return None
    end = found.start() if found.start() > clause.start else clause.start - 1
    return noun_before(document, sentence.start, end) if end > sentence.start else None


def counted_before(document: Document, first: int, at: tuple[int, int], unit: str, of: UnitClass) -> Noun | None:
    """What is named right before the number `at` a place that counts it: 其中警察43人, 设投票站1860个.

    What ends the clause may be counted by any unit, for no noun stands behind that could be: 涉及省份21个.
    """
    start, end = at
    noun = noun_before(document, first, start)
    if noun is None or noun.end != start:
        return None
    ends = _ENDS.match(document.text, end) and document.text[start] != _ONE
    listed = ends and of in _ANY and unit not in _ADVERBIAL
    counts = is_person(noun.words) if unit in _PEOPLE else of in _THINGS or listed
    # what is done to the fire engines (调集消防车42辆) is no sort of them
    bare = tuple(word for word in noun.modifiers if word not in lexicon().verbs)
    return evolve(noun, modifiers=bare) if counts else None
