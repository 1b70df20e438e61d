"""What became of those who are counted in Chinese: as a verb beside the number says, or the noun itself."""

import re
from collections.abc import Sequence

from factcheck.kinds.quantity.zh_nouns import Noun
from factcheck.kinds.quantity.zh_words import pattern, senses, word_list

_AFTER, _NEAR, _BEFORE = 12, 6, 8
_ONE_WHO = "者"  # 被困者获救 tells of a rescue
_CLAUSE = re.compile(r"[^，,。；;、：:！？\n（(]*")
_LIVES = frozenset({"人命", "性命", "生命", "条命", "条生命", "条人命"})
_LIFE = re.compile(r"的?(?:性命|生命)")
_TAKEN = re.compile(r"(?:[夺带]走|夺去|夺取|吞噬|葬送|断送|失去|丧失|丢掉|丢|赔上|搭上|害|要)了?[^，,。；\d]{0,4}\Z")
_SAVED = re.compile("救|挽回|保住|保护|保全|呵护")
_BODIES = frozenset({"遗体", "尸体", "遗骸", "尸首"})
_ONE_OF = re.compile("[员者人]?之一")
_DENIED = re.compile(
    r"(?:(?<![沉淹湮埋吞泯出])没有?|未|(?<!不[得能可])(?<!无)不|拒绝?|不愿|不肯|不会|免于|避免|幸免于)(?:被|能|有|再|接受)?\Z"
    r"|(?:不是|并非)(?:全部|都|全)?\Z|无一人?\Z"
)
_DENIED_TOLL = re.compile(r"(?:没有?|未|不会)(?:造成|导致|酿成|致使?|引致)\Z")  # 没有造成3人死亡
_HURT, _DEATH = frozenset(["injured", "badly injured", "hospitalised", "trapped"]), "dead"
_BY = re.compile(r"[被遭由让](?:至少|约|近|逾|超过)?\Z")  # 被3名刀手斩伤
_OTHERS = re.compile(r"了?(?:\d|[一二两三四五六七八九十百千几数多])")  # 枪手打死5名警察
_PASSIVE, _NUMERAL = re.compile(r"[被遭受]"), re.compile(r"[\d一二两三四五六七八九十无未没]")
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
    beside = "" if _ONE_OF.match(after) else predicate_near(before, after)  # 五名伤者之一身亡 tells of one
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
    behind = clause[0] if clause and not _BY.search(before) else ""
    verbs = [verb for verb in pattern("predicate").finditer(behind) if not behind.startswith(_ONE_WHO, verb.end())]
    if verbs and verbs[0].start() <= _NEAR and not _done_to_others(behind, verbs[0]):
        return "" if _DENIED_TOLL.search(before) else _unless_denied(behind, _last_of(behind, verbs))
    found = list(pattern("predicate").finditer(before[-_BEFORE:]))
    return _unless_denied(before[-_BEFORE:], found[-1]) if found else ""


def _unless_denied(text: str, verb: re.Match[str]) -> str:
    """What a verb says became of them; nothing where it is denied: 三人没有受伤, 五人拒绝撤离."""
    denied = _DENIED.search(text, 0, verb.start())
    return "" if denied else senses("predicate")[verb[0]]


def _done_to_others(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb tells what those before it do to others who are counted: 七名枪手打死5名警察."""
    if verb[0] not in word_list("transitive"):
        return False
    return bool(_OTHERS.match(text, verb.end())) and not _PASSIVE.search(text, 0, verb.start())


def _last_of(text: str, verbs: Sequence[re.Match[str]]) -> re.Match[str]:
    """The first verb, or the death that came of it: 重伤不治身亡, 送院后死亡."""
    first, sense = verbs[0], senses("predicate")
    if sense[first[0]] not in _HURT:
        return first
    deaths = (verb for verb in verbs[1:] if sense[verb[0]] == _DEATH)
    return next((verb for verb in deaths if not _NUMERAL.search(text, first.end(), verb.start())), first)
