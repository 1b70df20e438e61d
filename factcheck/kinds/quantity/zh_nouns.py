"""The Chinese noun phrase that a number counts, or that an amount is of."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache

import rjieba
from attrs import frozen

from factcheck.kinds.quantity.zh_counted import (
    AGENTS,
    PEOPLE_ENDS,
    does,
    heads,
    is_deed,
    is_done,
    is_known_people,
    is_land,
    is_people,
    is_person,
)
from factcheck.kinds.quantity.zh_words import pattern, senses, word_list
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon

NOUNS = frozenset({"n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "j", "vn", "an", "eng", "l"})
_PHRASE_ENDS = frozenset("者人员国会案例民众构法部队生家品院校线区网站率额量军机船舰弹")
_PLACE, _RATE = "ns", "率"  # 上座率 is no adjective
_FORMER = frozenset("前新原男女老")
_OFFICES = frozenset("议长政级法检委府官安队利公")
_NATIONAL = ("公园", "实验室", "医院", "总部", "居民")  # 地区医院
_NAMING = frozenset({"ns", "nt", "nr", "nrt", "nz", "j", "eng", "f", "b", "a", "s"})
_BEFORE_NOUN = frozenset({"a", "b", "f", "s", "z", "ag", "d"})
_ENDS_CLAUSE = frozenset({"x", "p", "c", "r", "ul", "uz", "y", "m", "mq", "t"})
_OPENS_RELATIVE = frozenset("pdt")
_JOINTS = frozenset("和与及、")
_LONGEST = 18
_CLAUSE = 9
_TWO = 2

_WHICH = re.compile(r"[这那该此]")  # 这头恐龙 is one dinosaur, and no sort of it
_OF = "的"
_PERIODS = frozenset("代朝")  # 清代瓷器, 唐朝文物


@frozen
class Noun:
    """A counted noun phrase at `start:end`: its head's sense and words, and what stands before the head."""

    start: int
    end: int
    head: str
    words: str
    modifiers: tuple[str, ...] = ()


class Counting(Enum):
    """What a number counts or measures, and so how far the noun phrase after it may reach."""

    THINGS = "things"
    DOERS = "doers"  # up to what they do: 三家公司倒闭
    PEOPLE = "people"  # so too, and up to the last noun of people
    HAPPENINGS = "happenings"  # up to the first happening named: 几轮谈判的成果 are talks, not results
    YEARS = "years"  # an age is that of the first noun: 十岁女孩的信
    MEASURE = "measure"  # of a noun that stands right after it


_COUNTS_DOERS = frozenset([Counting.DOERS, Counting.PEOPLE])
_COUNTS_LANDS = frozenset([Counting.THINGS, Counting.DOERS])
_OF_PEOPLE = frozenset([Counting.PEOPLE, Counting.YEARS])


def noun_after(document: Document, start: int, end: int, counting: Counting = Counting.THINGS) -> Noun | None:
    """The noun phrase that begins at `start`, right after a unit; None where another word stands there.

    A verb ends it once a noun was read. Before the first noun a verb belongs to it where a noun follows at
    once (被捕示威者) or a 的 soon after (涉嫌煽动颠覆的人).
    """
    tokens = _words(document, start, min(end, start + _LONGEST))
    if not tokens or not _may_begin(document, tokens[0], counting):
        return None
    index = _relative_length(document, tokens) if counting is Counting.PEOPLE else 0
    taken = list(tokens[:index])
    while index < len(tokens):
        whole = not _opens_clause(document, taken)
        if counting in _COUNTS_DOERS and taken and _ends_with_doer(document, tokens, index, taken[-1], whole=whole):
            break
        step = _step(document, tokens, index, taken)
        if not step:
            break
        taken.extend(tokens[index : index + step])
        index += step
        lands = whole and counting in _COUNTS_LANDS and _is_land(document, taken[-1])
        if lands or _is_enough(document, taken[-1], counting):
            break
    while taken and not is_head(document, taken[-1]):
        taken.pop()
    taken = _to_people(document, taken, counting) if counting in _OF_PEOPLE else taken
    return noun_of(document, taken) if taken else None


def _to_people(document: Document, taken: Sequence[Token], counting: Counting) -> list[Token]:
    """The phrase up to its last noun of people (17位旅客|核酸阳性); an age's up to its first noun where none is one."""
    last = [at for at, token in enumerate(taken) if _is_person(document, token, taken[-1])][-1:]
    if counting is Counting.YEARS and not last:
        last = [at for at, token in enumerate(taken) if _is_common(document, token)][:1]
    return list(taken[: last[0] + 1] if last else taken)


def _is_person(document: Document, token: Token, end: Token) -> bool:
    """Whether a word is of people; 男 and 女 before another noun are not: 3名女|总统."""
    word = document.word(token)
    return is_person(word) and (token is end or word not in _FORMER)


def _opens_clause(document: Document, taken: Sequence[Token]) -> bool:
    """Whether a verb opened a relative clause that no 的 has closed yet: 三个开奶茶店|的小伙伴."""
    return bool(taken) and taken[0].tag == "v" and all(document.word(token) != _OF for token in taken)


def _ends_with_doer(document: Document, tokens: Sequence[Token], index: int, before: Token, *, whole: bool) -> bool:
    """Whether a phrase ends with who is counted: before what they do or what is theirs (两家公司的设备)."""
    theirs = whole and document.word(tokens[index]) == _OF and does(document.word(before)) and before.tag != _PLACE
    return theirs or _is_deed(document, tokens, index, before)


def _may_begin(document: Document, token: Token, counting: Counting) -> bool:
    if counting is Counting.MEASURE:
        return _is_noun(document, token) and document.word(token) not in scope_words()
    verb = token.tag[0] == "v" and document.word(token) not in senses("mode")
    return counting is not Counting.HAPPENINGS or not verb or _is_event(document, token)


def _is_enough(document: Document, token: Token, counting: Counting) -> bool:
    if counting is Counting.HAPPENINGS:
        return _is_event(document, token)
    return counting is Counting.YEARS and _is_common(document, token) and is_person(document.word(token))


def _is_deed(document: Document, tokens: Sequence[Token], index: int, doer: Token) -> bool:
    """Whether a word that the segmenter takes for a noun is what those counted do: 八家商店关门, not 三名参选人."""
    word = document.word(tokens[index])
    if doer.tag == _PLACE or not does(document.word(doer)) or not is_deed(word, verbal=tokens[index].tag == "v"):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or is_done(word) or document.word(after) in lexicon().verbs:
        return after is None or not is_person(document.word(after))
    return not (after.tag in NOUNS or document.word(after) == _OF)


def _is_land(document: Document, token: Token) -> bool:
    """Whether a land is counted, of which something is told (40个州新增病例), and not its council or office."""
    text = document.text
    return (
        is_land(document.word(token))
        and text[token.end : token.end + 1] not in _OFFICES
        and not text.startswith(_NATIONAL, token.end)
    )


def _words(document: Document, start: int, end: int) -> list[Token]:
    """The adjacent words from `start` on; a word of mode at their head is one, however the segmenter cut (次线|上)."""
    match = pattern("mode").match(document.text, start, end)
    after = document.token_at(match.end()) if match else None
    if match is None or after is None or after.start != match.end():
        return _rest_of_word(document, start, end) or _adjacent(document.tokens_in(start, end), start)
    rest = _adjacent(document.tokens_in(match.end(), end), match.end())
    return [Token(start, match.end(), "b"), *rest]


def _rest_of_word(document: Document, start: int, end: int) -> list[Token]:
    """The words from `start` on where the segmenter took the unit with the noun: 3|篇文章, 20|名前|高官."""
    whole = document.token_at(start)
    if whole is None or whole.start == start or whole.end > end:
        return []
    rest = document.text[start : whole.end]
    known = is_land(rest) or (len(rest) > 1 and rjieba.has_word(rest))
    tag = "b" if rest in _FORMER else "n" if known else ""
    return [Token(start, whole.end, tag), *_adjacent(document.tokens_in(whole.end, end), whole.end)] if tag else []


def _adjacent(tokens: Sequence[Token], start: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.start != (found[-1].end if found else start):
            break
        found.append(token)
    return found


def _step(document: Document, tokens: Sequence[Token], index: int, taken: Sequence[Token]) -> int:
    """How many of the tokens from `index` on belong to the phrase; 0 where it has ended."""
    token, word = tokens[index], document.word(tokens[index])
    named = any(_is_common(document, earlier) for earlier in taken)
    if word in _JOINTS or word == "的":
        return int(bool(taken) and index + 1 < len(tokens) and _joins(document, taken[-1], word, tokens[index + 1]))
    if word in senses("mode"):
        return 1
    if token.tag[0] == "v":
        return _verb_step(document, tokens, index, named=named)
    if _is_noun(document, token):
        return int(not _is_subject(tokens, index, named=named, people=is_people(_parted(word)[1])))
    if (token.tag in _BEFORE_NOUN - {"d"} and not named) or (token.tag == "t" and word[-1] in _PERIODS):
        return 1
    return int(token.tag == "d" and not named and _clause_length(document, tokens, index) > 0)


def _verb_step(document: Document, tokens: Sequence[Token], index: int, *, named: bool) -> int:
    """A verb in the phrase: a happening that is counted, a modifier, or the beginning of a relative clause."""
    token, word = tokens[index], document.word(tokens[index])
    modifies = _modifies(document, tokens, index)
    if word in senses("predicate") and token.tag == "v" and not modifies:
        return 0
    if token.tag == "vn" or _is_event(document, token) or _is_noun(document, token):
        return int(not named or _closes(document, tokens, index))
    if named:
        return 0
    return 1 if modifies else _clause_length(document, tokens, index)


def _is_subject(tokens: Sequence[Token], index: int, *, named: bool, people: bool) -> bool:
    """Whether a noun begins the predicate: 两人伤势严重, 两人关系密切; but 四名工作人员到场 are counted themselves."""
    if named or people or index + 1 >= len(tokens) or tokens[index + 1].tag not in {"a", "d"}:
        return False
    return index + 2 >= len(tokens) or tokens[index + 2].tag in {"x", "ul", "y"}


def _is_noun(document: Document, token: Token) -> bool:
    """Whether a token is a noun: by its tag, or by the tables where the segmenter takes it for a verb."""
    word = document.word(token)
    if token.tag == "l":
        return word[-1] in _PHRASE_ENDS
    if is_land(word) or (token.tag == "b" and word[-1] == _RATE and len(word) > _TWO):
        return True
    if token.tag[0] == "v" and word[-1] in AGENTS and word not in word_list("deeds"):
        return len(word) > 1
    return (token.tag in NOUNS and token.tag != "vn") or (len(word) > 1 and word in lexicon().terms)


def _is_common(document: Document, token: Token) -> bool:
    """Whether a token is a noun that can be the head, not a name or attribute that stands before one."""
    if token.tag in _NAMING:
        return False
    return _is_noun(document, token) or (_is_event(document, token) and token.tag != "vn")


def is_head(document: Document, token: Token) -> bool:
    """Whether a word can be what is counted."""
    return token.tag == "vn" or _is_noun(document, token) or _is_event(document, token)


def _joins(document: Document, left: Token, joint: str, right: Token) -> bool:
    """Whether 的, 和 or 、 joins two words of one phrase: 和 and 、 only adjectives of mode, or a list would be one."""
    if joint == "的":
        return _may_follow(document, right) and document.word(left)[-1] not in PEOPLE_ENDS
    words = document.word(left), document.word(right)
    return all(word in senses("mode") for word in words)


def _closes(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verbal noun ends its phrase, and is no verb with an object: 电信欺诈, but in 官员实施处罚 not."""
    before = tokens[index - 1] if index else None
    if before is None or before.tag in {"nr", "nrt"} or document.word(before)[-1:] in "员者人们民兵警":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or after.tag in {"x", "uj", "c"} or (after.tag[0] == "v" and tokens[index].tag == "vn")


def _may_follow(document: Document, token: Token) -> bool:
    return token.tag in NOUNS | _BEFORE_NOUN or token.tag[0] == "v" or _is_event(document, token)


def _modifies(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb right before a noun modifies it: 确诊病例, 被捕示威者, 执法人员."""
    if index + 1 >= len(tokens) or document.word(tokens[index]) in word_list("links"):
        return False
    after = tokens[index + 1]
    return after.tag in {"n", "nz"} and document.word(after) not in word_list("light")


def _clause_length(document: Document, tokens: Sequence[Token], index: int) -> int:
    """The number of tokens up to a 的 that ends a relative clause, 0 where none comes soon."""
    for later in range(index + 1, min(len(tokens) - 1, index + _CLAUSE)):
        if document.word(tokens[later]) == "的":
            return later - index + 1 if _may_follow(document, tokens[later + 1]) else 0
        if tokens[later].tag in _ENDS_CLAUSE and document.word(tokens[later]) not in _JOINTS:
            return 0
    return 0


def _relative_length(document: Document, tokens: Sequence[Token]) -> int:
    """The number of words up to the 的 of a clause that says who is counted and begins as no noun does: 5名被绑架的."""
    if tokens[0].tag not in _OPENS_RELATIVE:
        return 0
    for at, token in enumerate(tokens[1 : _CLAUSE + 1], 1):
        if document.word(token) == _OF:
            return at + 1 if at + 1 < len(tokens) and _may_follow(document, tokens[at + 1]) else 0
        if token.tag in {"x", "m", "mq"}:
            return 0
    return 0


def _is_event(document: Document, token: Token) -> bool:
    return document.word(token) in word_list("events")


def noun_of(document: Document, taken: Sequence[Token]) -> Noun:
    """The noun phrase of the words taken, of which the last is its head."""
    whose, words = _parted(document.word(taken[-1]))
    skipped = _JOINTS | {"的", ""}
    before = (*(document.word(token) for token in taken[:-1] if token.tag not in _OPENS_RELATIVE), whose)
    told = (word for word in before if word not in skipped and not _WHICH.match(word))
    modifiers = tuple(word for word in told if word not in senses("mode"))
    return Noun(taken[0].start, taken[-1].end, _compound(document, taken) or sense(words), words, modifiers)


def _parted(word: str) -> tuple[str, str]:
    """A word of the dictionary that says whose people they are, parted from these: 全校|学生, 公司|员工."""
    whose, people = word[:-_TWO], word[-_TWO:]
    return (whose, people) if len(whose) >= _TWO and is_known_people(people) and word not in heads() else ("", word)


def _compound(document: Document, taken: Sequence[Token]) -> str:
    """The sense of the longest name that the last of some words make, such as 采购经理人指数."""
    last = taken[-1].end
    named = (heads().get(document.text[token.start : last], "") for token in taken[:-1])
    return next(filter(None, named), "")


def sense(word: str) -> str:
    """A noun's sense in the language's tables; the word itself where they do not have it."""
    return heads().get(word) or senses("predicate").get(word) or lexicon().sense(word, verbal=False)


@cache
def scope_words() -> frozenset[str]:
    """Words that narrow a number and are not what it is of."""
    named = (word for part in ("basis", "window", "population", "change") for word in senses(part))
    return frozenset({*named, *word_list("no_heads")})
