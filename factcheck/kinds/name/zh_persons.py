"""Finding Chinese people's names: a surname and one or two characters, where the words around say it is a name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.name.zh_cues import title_before
from factcheck.kinds.name.zh_evidence import Seat, evidence, is_being, never_given, not_given
from factcheck.kinds.name.zh_evidence_words import telling
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_lists import listed
from factcheck.kinds.name.zh_openings import is_named_there, joined_with_source
from factcheck.kinds.name.zh_stretches import Stretches, stretches_of, surnames_of
from factcheck.kinds.name.zh_tables import known, lexicon, not_names
from factcheck.languages.base import Document

_FULL = 3
_THERE = 2.0  # what stands where only a name does
_HAN = re.compile("[\u4e00-\u9fff]+")
_CLAN, _OF, _UNIT = "氏", "之", "元"
_SITES = frozenset("宫寺庙桥镇村县市省州区街港屯院坝墙坡沟堡")
_NATIVES = frozenset("人方军籍裔队版语区")
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
    beside = tuple(listed(document, text, settled))
    return (*settled, *beside, *_slips((*settled, *beside), stretches))


def _slips(names: Sequence[str], stretches: Stretches) -> Iterator[str]:
    """Other spellings of the names found: one given character exchanged for one that sounds or looks alike."""
    heads = {name[0] for name in names if len(name) == _FULL}
    for other in stretches.counts:
        if (
            len(other) != _FULL
            or other[0] not in heads
            or other in names
            or not (_shaped(other, 1) and _plausible(other, 1, telling().function))
        ):
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
        if (inside and not joined) or behind_transliteration(document, text, start) or _ends_title(text, start + size):
            continue
        for name in _shapes(text, start, size):
            if not _shaped(name, size):
                continue
            seat, there = Seat(start, start + len(name), name, size, token), is_named_there(document, text, start, name)
            if is_being(text, seat):
                continue
            if _plausible(name, size, not_given(document, seat), told=there):
                score, cued = (_THERE, True) if there else evidence(document, text, seat, stretches)
                if score > 0:
                    yield Seen(start, name, score, cued)


def _ends_title(text: str, end: int) -> bool:
    """Whether what looks like a surname is the last character of a title: 评论员, 外交官."""
    return title_before(text, end) >= _FULL and not title_before(text, end - 1)


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


def _shaped(name: str, size: int) -> bool:
    """Whether a stretch may be a name wherever it stands."""
    given, core = name[size:], _core(name, size)
    if not (never_given().isdisjoint(core) or given in not_names()) or not _HAN.fullmatch(given):
        return False
    if given[-1] in _SITES or name in not_names() or given in lexicon().honorifics:
        return False
    if (name[0] in _COUNTRIES and given[0] in _COUNTRIES) or _natives(name):
        return False
    rows = known().entities.get(name, ())
    return not rows or any(known().sorts[row] == "person" for row in rows)


def _core(name: str, size: int) -> str:
    """What stands behind the surname, without 之 and 元, which end given names too."""
    given = name[size:]
    return given[:-1] if len(given) == 2 and given[1] in (_OF, _UNIT) else given


def _plausible(name: str, size: int, function: frozenset[str], *, told: bool = False) -> bool:
    """Whether what may be a name is one there; `told` says that where it stands tells so.

    `function` are the characters that no given name has there.
    """
    given = name[size:]
    if not (function.isdisjoint(_core(name, size)) or (told and given in not_names())):
        return False
    alone = told or size != 1 or len(given) != 2 or known().entities.get(name)
    return bool(alone) or not known().entities.get(given)  # 但川普


def _natives(name: str) -> bool:
    """Whether a name is a place and a word for those who live or stand there (伊朗人, 苏州队)."""
    rows = known().entities.get(name[:-1], ()) if name[-1] in _NATIVES else ()
    return any(known().sorts[row] == "place" for row in rows)


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
