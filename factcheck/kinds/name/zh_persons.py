"""Finding Chinese people's names: a surname and one or two characters, where the words around say it is a name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.name.zh_cues import follows_subject, honorific_after, is_aged, speech_after, title_before
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_openings import is_named_there, joined_with_source
from factcheck.kinds.name.zh_stretches import CLOSING, Stretches, stretches_of, surnames_of
from factcheck.kinds.name.zh_tables import known, lexicon, not_names
from factcheck.languages.base import Document

_NOT_GIVEN = frozenset(
    "稍仍却竟仅后的了在是和与及也不将就对向为被把从以于而但则之其这那哪我你他她它们吗呢吧啊呀么着过到去来给让使比没都还又再很最"
    "更只才刚曾并或若如因所由自称说谈问答告吁促摄者个名位岁月日号元亿万千地"
)
_FULL = 3
_HAN = re.compile("[\u4e00-\u9fff]+")
_CLAN, _OF, _UNIT = "氏", "之", "元"
_SITES = frozenset("宫寺庙桥镇村县市省州区街港屯院坝墙坡沟堡")
_NATIVES = frozenset("人方军籍裔队版语区")
JOINING = frozenset("和从有能")  # surnames hardly anybody bears, and words that stand between two nouns
_COUNTRIES = frozenset("中美英法德俄日韩朝印欧澳加台港")


@frozen
class Seen:
    """One candidate at one place: how much speaks for it, and whether any word around it does."""

    start: int
    text: str
    score: float
    cued: bool


def discover(document: Document, text: str) -> tuple[str, ...]:
    """The names of Chinese shape that the document gives enough evidence for, in order of first appearance."""
    surnames = surnames_of(document, text)
    stretches = stretches_of(text, surnames)
    seen: dict[str, list[Seen]] = defaultdict(list)
    for candidate in _candidates(document, text, surnames, stretches):
        seen[candidate.text].append(candidate)
    accepted = [name for name, places in seen.items() if _enough(name, places, stretches)]
    settled = tuple(_settle(accepted, seen, stretches.counts))
    return (*settled, *_slips(settled, stretches))


def _slips(names: Sequence[str], stretches: Stretches) -> Iterator[str]:
    """Other spellings of the names found: one given character exchanged for one that sounds or looks alike."""
    heads = {name[0] for name in names if len(name) == _FULL}
    for other in stretches.counts:
        if len(other) != _FULL or other[0] not in heads or other in names or not _plausible(other, 1):
            continue
        near = (name for name in names if name[0] == other[0] and len(name) == _FULL)
        if any(
            _one_changed(name, other) and compare_names(name, other).verdict is Verdict.MISSPELLING for name in near
        ):
            yield other


def _one_changed(name: str, other: str) -> bool:
    return sum(one != two for one, two in zip(name, other, strict=True)) == 1


def _candidates(
    document: Document, text: str, surnames: Iterable[tuple[int, int]], stretches: Stretches
) -> Iterator[Seen]:
    for start, size in surnames:
        token = document.token_at(start)
        if token is None:
            continue
        inside = token.start != start and not (token.tag[:2] == "nr" and token.end - start >= 2)
        joined = title_before(text, start) or joined_with_source(text, token, start)
        if (inside and not joined) or behind_transliteration(document, text, start):
            continue
        for name in _shapes(text, start, size):
            there = is_named_there(document, text, start, name)
            if _plausible(name, size, told=there):
                score, cued = (_THERE, True) if there else _evidence(document, text, (start, name), stretches)
                if score > 0:
                    yield Seen(start, name, score, cued)


def _shapes(text: str, start: int, size: int) -> Iterator[str]:
    """What a name with its surname at `start` may reach over: one or two more characters, three with 氏 (阮氏秋红)."""
    lengths = [size + 1, size + 2]
    if text[start + size : start + size + 1] == _CLAN:
        lengths.append(size + 3)
    for length in lengths:
        name = text[start : start + length]
        if len(name) == length:
            yield name


def behind_transliteration(document: Document, text: str, start: int) -> bool:
    """Whether a transliterated chunk ends right where the surname would begin (迪里 before 夏提)."""
    before = document.token_at(start - 1) if start else None
    if before is None or before.end != start or before.tag[:2] not in {"nr", "x", "nz"}:
        return False
    word = text[before.start : start]
    return (
        len(word) > 1 and is_transliterated(word) and not known().entities.get(word) and not title_before(text, start)
    )


def _plausible(name: str, size: int, *, told: bool = False) -> bool:
    """Whether a stretch has the makings of a name; `told` says that where it stands tells that it is one."""
    given, table = name[size:], known()
    core = given[:-1] if len(given) == 2 and given[1] in (_OF, _UNIT) else given
    binds = not (_NOT_GIVEN.isdisjoint(core) or (told and given in not_names()))
    if binds or not _HAN.fullmatch(given) or name in not_names():
        return False
    if given[-1] in _SITES:
        return False
    if given in lexicon().honorifics or (name[0] in _COUNTRIES and given[0] in _COUNTRIES) or _natives(name):
        return False
    apart = () if told or size != 1 or len(given) != 2 else table.entities.get(given, ())
    rows = table.entities.get(name) or apart
    return not rows or any(table.sorts[row] == "person" for row in rows)


def _natives(name: str) -> bool:
    """Whether a name is a place and a word for those who live or stand there (伊朗人, 苏州队)."""
    rows = known().entities.get(name[:-1], ()) if name[-1] in _NATIVES else ()
    return any(known().sorts[row] == "place" for row in rows)


def _evidence(document: Document, text: str, seat: tuple[int, str], stretches: Stretches) -> tuple[float, bool]:
    """What segmentation and the words around say for a name at a place, and whether the words cue it."""
    start, name = seat
    end = start + len(name)
    last = document.token_at(end - 1)
    aligned = last is not None and last.end == end
    closed = text[end : end + 1] in CLOSING
    score = _segmented(document, text, start, name)
    if not aligned:
        score -= 0.2 if closed or stretches.goes_on(name[:-1]) else 1.0
    before = 0 if name[0] in JOINING else title_before(text, start)
    if before:
        score += 0.4 + 0.6 * (aligned or closed) + 0.3 * (aligned and closed)
    behind = _behind(text, end)
    if before and len(name) == _FULL and _noun_like(document, start, end) and speech_after(text, end):
        score += _SPOKEN
    if (len(name) == 2 and _cut_short(document, text, end)) or (name[-1] == _OF and behind <= _FOLLOWER):
        score -= 1.0
    whole = _whole(document, start, end)
    if name[-1] == _UNIT and not whole:
        score -= 1.0
    if whole and len(name) == 3 and name[0] not in lexicon().weak_surnames and _listed(document, text, start, end):
        return score + behind + _LISTED, True
    return score + behind, bool(before or behind > _FOLLOWER)


def _cut_short(document: Document, text: str, end: int) -> bool:
    """Whether the segmenter gave the last character of a name to the verb of speech behind it (何良 申说)."""
    token = document.token_at(end)
    if token is None or (token.start, token.end) != (end, end + 2) or text[end + 1] not in _SAYS:
        return False
    return text[end] not in CLOSING and text[end : end + 2] not in lexicon().speech


def _noun_like(document: Document, start: int, end: int) -> bool:
    """Whether the word at `start` may open a name: no preposition (向 媒体), no noun of the same extent (候选人)."""
    token = document.token_at(start)
    if token is None or token.start != start or token.tag[:1] not in "nxz":
        return False
    return token.tag != "n" or token.end != end


_OF_PLACES = frozenset(["州长", "省长", "市长", "县长", "区长", "镇长", "村长"])  # what stands before may be the place


def _whole(document: Document, start: int, end: int) -> bool:
    """Whether the segmenter took the words for one person's name."""
    token = document.token_at(start)
    return token is not None and token.tag[:2] == "nr" and (token.start, token.end) == (start, end)


def _listed(document: Document, text: str, start: int, end: int) -> bool:
    """Whether a name of the same shape stands beside it in a list (林永健、张建国和王国强)."""
    beside = [
        *([(end + 1, end + 4)] if end + 1 < len(text) and text[end] in _JOINS else []),
        *([(start - 4, start - 1)] if start > 3 and text[start - 1] in _JOINS else []),
    ]
    return any(text[at] in lexicon().surnames and _whole(document, at, last) for at, last in beside)


_JOINS = "、和与及"
_LISTED = 0.6
_SAYS = "说称"
_THERE = 2.0  # what stands where only a name does
_FOLLOWER = 0.4
_SPOKEN = 1.5  # an office right before three characters and a verb of speech right behind
_UNHEARD = 0.9
"""What speaks for a name where the segmenter sees one word that its dictionary does not have."""


def _segmented(document: Document, text: str, start: int, name: str) -> float:
    """How the words that the segmenter found fit a name."""
    token, table = document.token_at(start), lexicon()
    score = 0.0
    if token is not None and token.tag[:2] == "nr":
        score += 1.0 if (token.start, token.end) == (start, start + len(name)) else 0.3
    elif token is not None and text[token.start : token.end] in table.compound_surnames:
        score += 0.4
    elif token is not None and token.tag == "x" and (token.start, token.end) == (start, start + len(name)):
        score += _UNHEARD
    elif token is not None and token.end - token.start > 1:
        score -= 0.9
    if name[0] in table.weak_surnames and name[:2] not in table.compound_surnames:
        score -= 0.5
    if _lone_noun(document, text, start + (2 if len(name) < 4 else len(name))):
        score += 0.5 if len(name) == 3 else -0.5
    return score


def _behind(text: str, end: int) -> float:
    """What the words behind a name say for it: a courtesy or office, an age, a verb that only people do."""
    age = 0.8 if is_aged(text, end) else 0.0
    office = honorific_after(text, end)
    if office and text[end : end + office] in _OF_PLACES:
        return _FOLLOWER + age
    if office:
        return 0.9 + age
    if speech_after(text, end):
        return 0.7 + age
    return age or (_FOLLOWER if follows_subject(text, end) else 0.0)


def _lone_noun(document: Document, text: str, at: int) -> bool:
    """Whether the word at `at` is one character that is no function word: as a rule the end of a given name."""
    token = document.token_at(at)
    if token is None or token.end - at != 1 or token.start != at or text[at] in CLOSING:
        return False
    return token.tag[:1] in "nzagjh" and text[at] not in _NOT_GIVEN


def _enough(name: str, places: list[Seen], stretches: Stretches) -> bool:
    count = stretches.counts[name]
    if stretches.goes_on(name):
        return False
    best = max(place.score for place in places)
    cues = sum(place.cued for place in places)
    if best >= (1.2 if name[:2] in lexicon().compound_surnames else 1.6) and cues:
        return True
    if count < 2 or len(name) < 3:
        return cues >= 2 and best >= 1.2
    return best >= 1.0 and (cues >= 1 or name[0] not in lexicon().weak_surnames)


def _settle(accepted: list[str], seen: dict[str, list[Seen]], counts: dict[str, int]) -> Iterator[str]:
    """Of a name and the same with one character more, keep the one that the whole text bears out."""
    weight = Counter({name: sum(place.score for place in seen[name]) for name in accepted})
    for name in accepted:
        longer = [other for other in accepted if other != name and other.startswith(name)]
        shorter = [other for other in accepted if other != name and name.startswith(other)]
        if any(counts[other] * 2 > counts[name] and weight[other] >= weight[name] for other in longer):
            continue
        if any(counts[other] > counts[name] or weight[other] > weight[name] for other in shorter):
            continue
        yield name
