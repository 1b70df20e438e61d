"""What the words of a Chinese clause can be where they stand: a verb, a thing, or what opens a phrase."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import (
    ASPECTS,
    DE,
    NAME_TAGS,
    NOUN_TAGS,
    NUMBER_TAGS,
    PARTICLE_TAGS,
    QUALITY_TAGS,
    VERB_TAGS,
    Piece,
    acts,
    ends_in,
)
from factcheck.languages.zh_segments import joined, parted
from factcheck.memo import Memo

_NEVER_VERBS = NOUN_TAGS - {"j", "l", "i", "f", "s"}
_LINK_TAGS = frozenset(["d", "c", "r"])
_COMMON_TAGS = frozenset(["n", "nz", "ng", "vn"])
_BETWEEN_TAGS = QUALITY_TAGS | NUMBER_TAGS
_AFTER_VERBS = frozenset(["了", "过", "着", "在"])
_LAW_REACH, _REACH = 6, 9
_BY, _AS, _WHAT = "以", "为", "所"
_UNTIL, _ABOUT, _SINCE = "到", "就", "起"
_DAYS = "日月年号周天时点分晚晨"
_DATING = frozenset(["t", "tg", "m", "mq", "q"])


def pieces_of(document: Document, tokens: Sequence[Token]) -> list[Piece]:
    """The tokens as words under analysis: those joined that the tables know as one word, those parted that are two."""
    found: list[Piece] = []
    for token in joined(document, tokens):
        start, end, tag = token
        text = document.text[start:end]
        parts = _PARTS[text, tag]
        if len(parts) == 1:
            found.append(Piece(token, text, parts[0][2]))
            continue
        for size, part_tag, verb in parts:
            part = Token(start, start + size, part_tag)
            found.append(Piece(part, document.word(part), verb))
            start += size
    return found


def _parts(tagged: tuple[str, str]) -> tuple[tuple[int, str, bool], ...]:
    """The words that a token is: how long each is, its tag, and whether it may be a verb."""
    text, tag = tagged
    found = parted(text, tag) if len(text) > 1 else None
    if found is None:
        return ((len(text), tag, _may_be_verb(text, tag)),)
    size, head, tail = found
    return (size, head, _may_be_verb(text[:size], head)), (len(text) - size, tail, _may_be_verb(text[size:], tail))


_PARTS = Memo(_parts)


def _may_be_verb(text: str, tag: str) -> bool:
    known = lexicon()
    thing = (text in known.terms and text not in known.verbs) or text in cues().prefix or text in cues().deictic
    return not thing and (tag in VERB_TAGS or _hidden_verb(text, tag))


def _hidden_verb(text: str, tag: str) -> bool:
    """Whether the tables know a verb that the tagger takes for something else; short adverbs are what they seem."""
    return text in lexicon().verbs and tag not in _NEVER_VERBS and (len(text) > 1 or tag not in PARTICLE_TAGS)


def settle(found: Sequence[Piece]) -> None:
    """Settle what can be a verb here, and what opens a phrase."""
    words, opening = cues(), _opening()
    deeds, calling, naming = _deeds(), _calling(), _naming()
    before, carried = "", False
    for index, piece in enumerate(found):
        if piece.text in words.moods and _finds(found, index):
            piece.token, piece.verb = Token(piece.token.start, piece.token.end, "n"), False
            before = piece.text
            continue
        goes_on = _goes_on(found, index)
        if goes_on or piece.verb or (piece.token.tag in NOUN_TAGS and (piece.text in deeds or before in calling)):
            piece.verb = goes_on or _verbal(found, index, before, carried=carried)
            if not piece.verb and before in naming and piece.text in words.moods:
                piece.token = Token(piece.token.start, piece.token.end, "n")  # 这一决定, 退出的承诺
        if not (piece.token.tag in _BETWEEN_TAGS and before in naming):
            before = piece.text
        carried = piece.text in words.light if piece.verb else carried
    openers = _openers()
    for index, piece in enumerate(found):
        if piece.text in openers:
            following = found[index + 1] if index + 1 < len(found) else None
            piece.opens, piece.suffers = _opens(piece, following), piece.text in words.passive
    for index, piece in enumerate(found):
        if piece.text in opening:
            opening[piece.text](found, index)


def _goes_on(found: Sequence[Piece], index: int) -> bool:
    """Whether a noun of action is a verb, for what stands behind it tells how far it has gone: 管理着."""
    return found[index].token.tag == "vn" and index + 1 < len(found) and found[index + 1].text in ASPECTS


def _finds(found: Sequence[Piece], index: int) -> bool:
    """Whether a study is what finds: 研究发现."""
    words = cues()
    following = found[index + 1].text if index + 1 < len(found) else ""
    return words.moods.get(found[index].text) == "considers" and following in words.finding


def _names(before: str) -> bool:
    """Whether what follows a word is a thing."""
    return before in _naming()


@cache
def _naming() -> frozenset[str]:
    return cues().deictic | DE


@cache
def _deeds() -> frozenset[str]:
    """The words that can be verbs though the tagger takes them for nouns."""
    return frozenset(lexicon().verbs).union(cues().moods)


def _verbal(found: Sequence[Piece], index: int, before: str, *, carried: bool) -> bool:
    """Whether a word is a verb here.

    计划 before a verb plans, and 储存 after 不会 is done; a verb after 该, 一项 or 的 is a thing, unless it leads on
    to an object of its own, and so is one before 所; 通过 and the like are verbs where nothing else can be one, or
    where a law follows.
    """
    words, piece = cues(), found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if not piece.verb:
        acting = _acts_here(piece, before, after, carried=carried) or _called_alone(found, index, before)
        return acting and not _names(before)
    if piece.token.tag == "p":
        return _passes(found[index + 1 :])
    if _opened(found, index) and after is not None and not after.verb and after.text not in DE:
        return False
    if _names(before) and piece.text not in words.negations:
        return after is not None and _leads_on(after) and after.text not in words.pacts
    if after is not None and (after.text == _WHAT or _tells_sort(found, index)):
        return False
    if piece.text in words.manner and after is not None and acts(after) and ends_in(found, index + 1):
        after.verb = True  # 公开认输
    return after is None or not after.verb or piece.text not in words.manner


def _tells_sort(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb only tells what sort the noun behind it is: 独立专家, 退休基金, 确诊病例."""
    words, verb, after = cues(), found[index].text, found[index + 1]
    if verb in words.attributive:
        return _is_sort_of(found, index)
    if verb in words.modifying:
        return after.text in words.modified
    return verb in words.intransitive and after.token.tag in _COMMON_TAGS and not after.verb


def _is_sort_of(found: Sequence[Piece], index: int) -> bool:
    """Whether a noun follows, or the name of a deed that a noun and a verb follow: 独立专家, 独立调查委员会公布."""
    after = found[index + 1]
    named = after.token.tag == "vn" and not after.verb and any(piece.verb for piece in found[index + 2 :])
    return named or (after.token.tag[0] == "n" and not after.verb)


def _acts_here(piece: Piece, before: str, after: Piece | None, *, carried: bool) -> bool:
    """Whether a noun is a verb beside its neighbours."""
    words, verbs = cues(), lexicon().verbs
    if piece.text not in verbs and piece.text not in words.moods:
        return False
    if piece.text in words.moods and after is not None and (after.verb or after.text in verbs):
        return True
    called = before in _calling() or (before in words.absences and after is not None and _leads_on(after))
    does = carried and piece.token.tag == "vn" and after is not None and _leads_on(after)
    finds = piece.text in words.light and after is not None and (after.verb or after.token.tag in _LINK_TAGS)
    return (called or does or finds) and piece.text in verbs


def _called_alone(found: Sequence[Piece], index: int, before: str) -> bool:
    """Whether a word that no table has is the verb that a negation or a mood calls for: 不会新建两座桥."""
    rest = found[index + 1 :]
    if before not in _calling() or not rest or rest[0].token.tag not in NUMBER_TAGS:
        return False
    return found[index].token.tag in NOUN_TAGS and not any(piece.verb for piece in rest)


def _opened(found: Sequence[Piece], index: int) -> bool:
    """Whether a word stands right after 对 or 针对, which a noun follows that it describes: 对离职员工."""
    before = found[index - 1] if index else None
    return before is not None and before.token.tag == "p" and before.text in cues().object - cues().taking


@cache
def _openers() -> frozenset[str]:
    """The words that can open a phrase."""
    words = cues()
    return words.object | words.place | words.passive


def _opens(piece: Piece, after: Piece | None) -> bool:
    """Whether a preposition opens a phrase here; 将 as an adverb does before a noun alone, 在 not before a verb."""
    words, text = cues(), piece.text
    if piece.token.tag == "d":
        thing = after is not None and not after.verb and after.token.tag in NOUN_TAGS | VERB_TAGS | {"r"}
        return text in words.object and thing
    if text in _AFTER_VERBS and after is not None and after.verb:
        return False
    return text in words.object or text in words.place or text in words.passive


@cache
def _calling() -> frozenset[str]:
    """The words that a verb must follow: a negation that is no 没有, a mood, or 被."""
    words = cues()
    others = words.passive | (frozenset(words.moods) - _AFTER_VERBS)
    return (words.negations - words.absences) | (others - words.negations)


def _passes(after: Sequence[Piece]) -> bool:
    return not any(piece.verb for piece in after) or any(piece.text in cues().passed for piece in after[:_LAW_REACH])


def _leads_on(piece: Piece) -> bool:
    return piece.token.tag in NOUN_TAGS or piece.token.tag in NUMBER_TAGS or piece.text in _AFTER_VERBS


def _by_means(found: Sequence[Piece], index: int) -> None:
    """With what something is done is a phrase, where the verb follows: 使用警棍击打, 利用漏洞窃取."""
    words, things = cues(), 0
    for place, piece in enumerate(found[index + 1 : index + 1 + _REACH], index + 1):
        after = found[place + 1] if place + 1 < len(found) else None
        last = after is not None and after.text in DE
        deed = piece.verb or (acts(piece) and things > 0 and after is not None and after.token.tag in NAME_TAGS)
        if deed and things and not last and found[place - 1].text not in DE:
            if any(piece.text in row for row in (words.moods, words.passive, words.copula, words.effect, words.speech)):
                return
            found[index].verb, found[index].opens, piece.verb = False, True, True
            return
        if piece.token.tag == "c" or piece.text in words.negations:
            return
        things += piece.token.tag in NOUN_TAGS


def _undergoes(found: Sequence[Piece], index: int) -> None:
    """Whoever accepts or faces what is done to them suffers it: 接受警方调查, 面临起诉."""
    known, words = lexicon(), cues()
    for place, piece in enumerate(found[index + 1 : index + 1 + _REACH], index + 1):
        if known.sense(piece.text, verbal=True) in words.undergone and ends_in(found, place):
            found[index].suffers = piece.verb = True
            return
        if piece.verb or piece.text in DE or piece.opens:
            return


def _on_pretext(found: Sequence[Piece], index: int) -> None:
    """What stands between 以 and 为由 is a cause."""
    for place, piece in enumerate(found[index + 2 : index + 2 + 2 * _REACH], index + 2):
        after = found[place + 1].text if piece.text == _AS and place + 1 < len(found) else ""
        if piece.text + after in cues().pretext:
            found[index].opens = True
            for inside in found[index + 1 : place + 1 + bool(after)]:
                inside.verb = inside.opens = False
                inside.inner = True
            for around in (found[index], *found[place : place + 1 + bool(after)]):
                around.why = True
            return


def _until(found: Sequence[Piece], index: int) -> None:
    """到 opens a time where one of the words after it closes that: 到发稿前, 到目前为止."""
    words = cues()
    for place, piece in enumerate(found[index + 1 : index + 1 + _REACH], index + 1):
        if piece.text in words.closing or (piece.text in words.moment and place > index + 1):
            found[index].verb, found[index].opens = False, True
            for inside in found[index + 1 : place]:
                inside.verb = False
            return
        if piece.text in words.negations:
            return


def _since(found: Sequence[Piece], index: int) -> None:
    """起 behind a time says since when it is so, and behind a number what is counted: 周一起停课, 三十起事故."""
    if index and (found[index - 1].token.tag in _DATING or found[index - 1].text[-1] in _DAYS):
        token = found[index].token
        found[index].token, found[index].verb, found[index].closes = Token(token.start, token.end, "u"), False, True


def _on_matter(found: Sequence[Piece], index: int) -> None:
    """就 opens what is spoken of, where a verb that only carries a deed stands after it: 就赔偿作出说明."""
    light = next((i for i, piece in enumerate(found) if i > index + 1 and piece.text in cues().light), 0)
    between = found[index + 1 : light]
    if between and any(map(acts, between)) and not any(piece.text in cues().moods for piece in between):
        found[index].opens = True
        for piece in between:
            piece.verb = False


@cache
def _opening() -> Mapping[str, Callable[[Sequence[Piece], int], None]]:
    """What words may open a phrase that the words after them show, and how they show it."""
    words = cues()
    means, undergoing = dict.fromkeys(words.means, _by_means), dict.fromkeys(words.undergoing, _undergoes)
    return {**means, **undergoing, _BY: _on_pretext, _UNTIL: _until, _ABOUT: _on_matter, _SINCE: _since}
