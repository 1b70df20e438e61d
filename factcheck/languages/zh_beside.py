"""What is named beside a value in its clause in Chinese: the capital or the south, the first stage, members."""

import re
from collections.abc import Iterator

from factcheck.kinds.beside import NTH
from factcheck.languages.base import Document, Span
from factcheck.languages.zh_clause import pieces
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_numerals import parse
from factcheck.languages.zh_piece import NUMBER_TAGS, PERSON_TAGS, QUALITY_TAGS, Piece, counts

_REACH = 40
_AUTHORITY = "当局"  # one has many names: 消防部门, 消防救援支队, 官方
_AUTHORITIES = ("当局", "官方", "警方", "政府", "部门", "支队", "总队", "大队", "公安局", "警察局", "消防局", "指挥部",
    "军方", "国防部", "海关", "法院", "高院", "法庭")  # fmt: skip
_TITLE = re.compile(r"《[^》]*》?")
_WHICH = re.compile(r"(?:第([一二三四五六七八九十\d]{1,3})|([首次末]))(轮|期|批|次|场|阶段|局|波)(?![于要序第])")
_SCENE_ENDS = frozenset("中时后前里上")
_ORDER = {"首": "1", "次": "2", "末": "last"}
_NTH = re.compile(r"(?:第|首|头)?[一二三四五六七八九十\d]*[期轮批届]")


def beside(document: Document, start: int, end: int, *, counted: bool) -> tuple[str, ...]:
    """The senses of what is named in a clause but at `start:end`, in its order: not who says it, nor what is done.

    Numbers stand as figures where what is `counted` too is asked for, else they are left out, as people and the titles
    of documents always are, for one has many forms, and qualities.
    """
    clause = document.clause_at(start)
    _, told = pieces(document, max(clause.start, start - _REACH), min(clause.end, end + _REACH))
    taken = [(start, end), *(title.span() for title in _TITLE.finditer(document.text, clause.start, clause.end))]
    outside = (
        piece
        for piece in told
        if not any(first < piece.token.end and piece.token.start < last for first, last in taken)
    )
    named = (name for piece in outside for name in _named(piece, counted=counted))
    return (*named, *_rounds(document, clause, taken[0]))


def scene_of(document: Document, clause: Span) -> int:
    """Where a clause begins, or the one before it that sets its scene: 首轮投票中，; 通车后，."""
    begins = document.sentence_at(clause.start).start
    scene = document.clause_at(clause.start - 1) if clause.start > begins else clause
    sets = document.text[scene.end - 2 : scene.end - 1] in _SCENE_ENDS
    return scene.start if sets else clause.start


def _rounds(document: Document, clause: Span, taken: tuple[int, int]) -> Iterator[str]:
    """Which of several rounds or batches a clause tells of, or one before it that sets the scene: 首轮投票中.

    A number that is itself `taken` is none: that it is the third time and the second are two things said of one.
    """
    for match in _WHICH.finditer(document.text, scene_of(document, clause), clause.end):
        if match.end() <= taken[0] or taken[1] <= match.start():
            yield f"{NTH}{match[3]} {_ORDER.get(match[2]) or parse(match[1])}"


def _named(piece: Piece, *, counted: bool) -> Iterator[str]:
    if piece.token.tag in NUMBER_TAGS and any(map(str.isnumeric, piece.text)) and not _NTH.fullmatch(piece.text):
        number = parse(piece.text)
        yield from [str(number)] if counted and number is not None else []
    elif _names(piece):
        yield _AUTHORITY if piece.text.endswith(_AUTHORITIES) else lexicon().sense(piece.text, verbal=False)


def _names(piece: Piece) -> bool:
    if piece.token.tag in PERSON_TAGS | QUALITY_TAGS:
        return False
    done = piece.verb and piece.text in lexicon().verbs
    return (counts(piece) and not done) or _NTH.fullmatch(piece.text) is not None
