"""What became of those who are counted in Chinese: as a verb beside the number says, or the noun itself."""

import re

from factcheck.kinds.quantity.zh_nouns import Noun
from factcheck.kinds.quantity.zh_words import pattern, senses

_AFTER, _NEAR, _BEFORE = 12, 6, 8
_ONE_WHO = "者"  # 被困者获救 tells of a rescue
_CLAUSE = re.compile(r"[^，,。；;、：:！？\n（(]*")
_LIVES = frozenset({"人命", "性命", "生命", "条命", "条生命", "条人命"})
_LIFE = re.compile(r"的?(?:性命|生命)")
_TAKEN = re.compile(r"(?:[夺带]走|夺去|夺取|吞噬|葬送|断送|失去|丧失|丢掉|丢|赔上|搭上|害|要)了?[^，,。；\d]{0,4}\Z")
_SAVED = re.compile("救|挽回|保住|保护|保全|呵护")
_BODIES = frozenset({"遗体", "尸体", "遗骸", "尸首"})
_ONE_OF = re.compile("[员者人]?之一")
_DENIED = re.compile(r"(?:没有?|[未不]|拒绝?|不愿|不肯|不会|免于|避免|幸免于)(?:被|能|有|再|接受)?\Z")
_FOUND = re.compile(r"找到|发现|打捞|捞起|捞出|寻获|搜获|寻回|挖出|抬出|运出|收殓|清理出|起出")


def fate_of(before: str, after: str, noun: Noun | None, unit: str) -> str:
    """What happened to those whom a number counts, by what stands before it, behind it and its noun, and that noun.

    A verb right behind them says so, or one right before the number, lives that were taken, bodies that were found,
    or the noun itself: 伤者 are injured.
    """
    words, around = noun.words if noun else "", before[-_BEFORE:] + after[:_NEAR]
    if unit in _LIVES or words in _LIVES or _LIFE.match(after):
        taken = unit in _LIVES or _TAKEN.search(before)
        return "dead" if taken and not _SAVED.search(around) else ""
    if not unit and words in senses("predicate"):
        return senses("predicate")[words]  # 7失联
    if _ONE_OF.match(after):
        return ""  # 五名伤者之一身亡 tells of one
    beside = predicate_near(before, after)
    if words in _BODIES and not beside:
        return "dead" if _FOUND.search(around) else ""
    return beside or (senses("fated").get(noun.head, "") if noun else "")


def head_of(noun: Noun | None, fate: str) -> str:
    """The sense of what is counted: what became of them, where the noun says no more than that."""
    if noun is None:
        return ""
    fated = noun.head in senses("fated") or noun.words in _LIVES | _BODIES
    return fate if fate and fated else noun.head


def predicate_near(before: str, after: str) -> str:
    """The verb right after those who are counted, else one right before the number."""
    clause = _CLAUSE.match(after[:_AFTER])
    behind = clause[0] if clause else ""
    verbs = (verb for verb in pattern("predicate").finditer(behind) if not behind.startswith(_ONE_WHO, verb.end()))
    if (match := next(verbs, None)) and match.start() <= _NEAR:
        return _unless_denied(behind, match)
    found = list(pattern("predicate").finditer(before[-_BEFORE:]))
    return _unless_denied(before[-_BEFORE:], found[-1]) if found else ""


def _unless_denied(text: str, verb: re.Match[str]) -> str:
    """What a verb says became of them; nothing where it is denied: 三人没有受伤, 五人拒绝撤离."""
    denied = _DENIED.search(text, 0, verb.start())
    return "" if denied else senses("predicate")[verb[0]]
