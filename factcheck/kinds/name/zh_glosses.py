"""Finding names by the Latin form in brackets behind them."""

import itertools
import re
from collections.abc import Iterator
from functools import cache

from factcheck.kinds.name.zh_body_words import head_of
from factcheck.kinds.name.zh_cues import honorific_after, title_before
from factcheck.kinds.name.zh_foreign import LEAD_OUT, Foreign, chunk_start, dotted_start
from factcheck.kinds.name.zh_form import LATIN, is_transliterated, split_chinese
from factcheck.kinds.name.zh_sound import latin_alike, pinyin
from factcheck.kinds.name.zh_tables import lexicon
from factcheck.languages.base import Document

_WORD = rf"{LATIN}(?:{LATIN}|['’.\-])*"
_GLOSS = re.compile(
    rf"[ ]?[（(][ ]?({_WORD}(?:[ ·]{{1,2}}(?:{_WORD}|&|\d{{1,4}})){{0,9}})[ ]?(?:[,，;；][^（()）\n]{{0,40}})?[）)]"
)
_PLACE_WORDS = re.compile(
    r"\b(?:Bridge|Street|River|Islands?|Lake|Sea|Bay|Reef|Shoal|Mountains?|Valley|Pradesh|Province|County|City|Square|"
    r"Airport|Canyon|Hills?|Coast|Strait|Park|Pass|Castle|Desert|Peninsula|Gulf|Cape|Forest|Falls|Glacier|Plateau)\b"
)
_PLACE_END = re.compile(
    r"(?:[州市县省邦岛桥河湖海湾礁山谷镇村区街郡角]|群岛|半岛|大桥|浅滩|山脉|河谷|海峡|高原|沙漠|山口|公园|城堡|广场|机场|瀑布|冰川|森林|海滩)$"
)
_MEANT = {
    "New": "新", "North": "北", "South": "南", "East": "东", "West": "西", "Northern": "北", "Southern": "南",
    "Eastern": "东", "Western": "西", "Upper": "上", "Lower": "下", "Great": "大", "Greater": "大", "Little": "小",
    "Saint": "圣", "St": "圣", "St.": "圣", "San": "圣", "Santa": "圣",
}  # fmt: skip
_ACRONYM = re.compile(r"[A-Z]{2,}")
_EXCELLENCY = re.compile(r"^H\. ?E\.? ")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff·\-A-Z.]{1,24}$")


def glossed(document: Document, text: str) -> Iterator[Foreign]:
    """Names with their Latin form in brackets: the chunk before the bracket that sounds like it."""
    for match in _GLOSS.finditer(text):
        run = _HAN_RUN.search(text, max(0, match.start() - 24), match.start())
        if not run:
            continue
        floor, end = run.start(), _without_office(text, run.start(), match.start())
        gloss = _without_courtesy(match[1].strip(" ."))
        start = _glossed_start(document, text, floor, end, gloss)
        while start < end and text[start] in LEAD_OUT:
            start += 1
        if start < end and not (_ACRONYM.fullmatch(gloss) and not _acronymous(text[start:end])):
            yield Foreign(
                start,
                end,
                text[start:end].strip("·-"),
                gloss,
                match.end() if end == match.start() else end,
                "<name>（<Latin>）",
            )


def _without_office(text: str, floor: int, end: int) -> int:
    """Where the name ends, before an office that stands between it and its Latin form: 某某外长（…）."""
    sizes = (size for size in (4, 3, 2) if floor < end - size and honorific_after(text, end - size) == size)
    return end - next(sizes, 0)


def _acronymous(name: str) -> bool:
    """Whether a name with an acronym for its gloss is one: a body's or a transliteration, not 采购经理人指数（PMI）."""
    return bool(head_of(name)) or is_transliterated(name)


def _without_courtesy(gloss: str) -> str:
    words = _EXCELLENCY.sub("", gloss).split(" ")
    while len(words) > 2 and words[0].rstrip(".").casefold() in lexicon().english_titles:
        words = words[1:]
    return " ".join(words)


@cache
def _surname_heads() -> frozenset[str]:
    """The characters that surnames begin with."""
    return lexicon().surnames | {name[0] for name in lexicon().compound_surnames}


def _glossed_start(document: Document, text: str, floor: int, end: int, gloss: str) -> int:
    spelled = "".join(c for c in gloss.casefold() if c.isalpha())
    for size in (2, 3, 4):
        name = text[end - size : end]
        if end - size >= floor and name[0] in _surname_heads():
            surname, given = pinyin(name[:1], name[:1]), pinyin(name[1:])
            if spelled in {surname + given, given + surname, pinyin(name)}:
                return end - size
    dot = text.rfind("·", floor, end)
    if any(c in LEAD_OUT and c not in lexicon().transliteration for c in text[dot + 1 : end]):
        dot = -1
    if dot >= 0:
        first = text.index("·", floor, end)
        return _best_start(text, dotted_start(document, text, floor, first), floor, first, gloss)
    title = next(
        (i for i in range(end - 1, floor, -1) if title_before(text, i) and end - i >= 2),
        0,
    )
    bare = end - len(place_word(text[floor:end]))
    start = chunk_start(document, text, bare, floor)
    behind = text[title:end]
    if title and (title > start or not is_transliterated(text[start:bare])):
        return title if split_chinese(behind)[0] or len(behind) < 5 or is_transliterated(behind) else end
    if bare - start < 2 or len(gloss.split()) > 4:
        return end
    if latin_alike(_own(gloss), text[start:bare]) <= 0.3 and not title_before(text, start):
        return end
    return start - len(_meant(text[floor:start], gloss))


def _meant(before: str, gloss: str) -> str:
    """The characters before a name that stand for what its first words mean: 新南 of 新南威尔斯州 (New South Wales)."""
    words = itertools.takewhile(_MEANT.__contains__, gloss.split(" "))
    lead = "".join(map(_MEANT.__getitem__, words))
    return lead if before.endswith(lead) else ""


def _own(gloss: str) -> str:
    """A Latin form without the words that tell what sort of place it is, where others are left: Coronado Island."""
    return _PLACE_WORDS.sub("", gloss).strip() or gloss


def place_word(name: str) -> str:
    """The word for a sort of place that a name ends with: 岛 of 科罗纳多岛; empty where it ends with none."""
    found = _PLACE_END.search(name)
    return found[0] if found else ""


def is_place_gloss(gloss: str) -> bool:
    """Whether a Latin form has a word that tells what sort of place it is."""
    return bool(_PLACE_WORDS.search(gloss))


def _best_start(text: str, start: int, floor: int, dot: int, gloss: str) -> int:
    """A little more or less to the left, where the first part then sounds better like the gloss's first word."""
    word = gloss.split(" ", maxsplit=1)[0]
    options = [start, *(at for at in range(max(floor, dot - 5), dot) if at != start)]
    transliteration = lexicon().transliteration
    fitting = [at for at in options if at < dot and all(c in transliteration for c in text[at:dot])]
    return max(
        fitting,
        key=lambda at: (
            latin_alike(word, text[at:dot]) + (0.2 if at == start else 0.0),
            -at,
        ),
        default=start,
    )
