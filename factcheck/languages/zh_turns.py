"""Whether of two Chinese phrases in one place of a sentence the one denies the other, or is its contrary."""

import re

from rapidfuzz.distance import Postfix

from factcheck.languages.zh_denials import denials
from factcheck.languages.zh_lexicon import lexicon

# What says when or that it is so, or joins it to what stands before, and may come or go with a denial.
_SMALL = re.compile(r"[不没未无非勿]|难以|没有|已经|曾经|[会将能可已曾尚还仍再并均都也就却又了有]")
_MARKS = "，,。；;：:！!？?“”「」"
_BEFORE, _AFTER = re.compile(f"[^{_MARKS}]*$"), re.compile(f"[^{_MARKS}]*")
# What follows where the phrase is part of a noun, or of a clause that only says when.
_ENDS, _OF_A_NOUN = ("者", "率", "方", "派"), re.compile(r"[^的者]{0,6}[的者]")
_OF_A_TIME = re.compile(r".{0,8}?(?:[之以]?[前后]|时|的?时候|期间)$")
_LEADING = frozenset(["", "在", "对", "向", "由", "给", "把", "被", "让", "为", "凡", "所有", "一批"])
_OPEN = re.compile(r"如果|要不是|假如|倘若|要是|若是|除非|一旦|只要|难道|何必|是否|能否|会否|可否")
_ELSE = "否则"  # what follows is no longer the supposition
_ASKED = re.compile(r"(.)不\1|吗|与否")
_SHARE = "share"  # the class of words for how many of them: all, part
_TWO_SIDED = frozenset({"trading", "contest"})  # the traits of what one does where another does the contrary


def turned(one: str, other: str, before: str, after: str) -> bool:
    """Whether one of two phrases is a denial of what is otherwise the same, or both are contraries in themselves.

    What only says of whom or when something is told is not turned by it, nor is what is asked or supposed.
    """
    lead, rest = _BEFORE.search(before), _AFTER.match(after)
    leading, following = lead[0] if lead else "", rest[0] if rest else ""
    told = before.rpartition(_ELSE)[2]
    if _OPEN.search(told + one + other) or any(_ASKED.search(leading + word + following) for word in (one, other)):
        return False
    noun = following[:1] in _ENDS or (leading in _LEADING and _OF_A_NOUN.match(following))
    if _OF_A_TIME.match(following) or noun:
        return False
    if (denials(leading + one) + denials(leading + other)) % 2:
        return _SMALL.sub("", one) == _SMALL.sub("", other)
    return _contrary(one, other) or _contrary(*_apart(one, other))


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two phrases without the letters they end in alike: 增加一倍 and 减少一倍 are cut into words in two ways."""
    same = Postfix.similarity(one, other)
    return one[: len(one) - same], other[: len(other) - same]


def _contrary(one: str, other: str) -> bool:
    words = lexicon()
    for verbal in (True, False):
        ours, theirs = words.sense(one, verbal=verbal), words.sense(other, verbal=verbal)
        if any(not _TWO_SIDED.isdisjoint(words.traits.get(sense, ())) for sense in (ours, theirs)):
            continue
        if theirs in words.opposed.get(ours, ()):
            return True
        shares = all(_SHARE in words.classes.get(sense, ()) for sense in (ours, theirs))
        if shares and theirs in words.apart.get(ours, ()):
            return True
    return False
