"""Quotations and reported speech in Chinese."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.quote.value import Quote
from factcheck.kinds.quote.word import Role
from factcheck.kinds.quote.zh_words import cut, is_token_named, listed
from factcheck.languages.base import Document
from factcheck.languages.speech import Attribution, Form, Quotation
from factcheck.languages.zh_speech import attributions
from factcheck.languages.zh_speech_marks import quotations

_MARKS = '“”「」『』‘’〝〞"'
_STOPS = "，,、。！!？?；;：:…—\n "
_UNMARKED = str.maketrans("", "", _MARKS)
_SENTENCE = re.compile(r"[。！？!?；;…\n]+[”’」』\"]*")
_PAUSE = re.compile(r"(?:[，：:—]|(?<![0-9]),|,(?![0-9]))+")
_LEADS = ("", "\n", "，", ",", "：", ":", "。")
_WHOLE = 40
_PIECE = 10
_LONGEST = 500  # code points of one claim, as of a sentence: what is said without any mark ends there
_PARTIAL = 14
_STATING = 4
_LEAST = 3
_QUOTED = frozenset({Form.DIRECT, Form.PARTIAL})
_SAID_OF = ("是", "为", "成", "作", "有", "种", "个", "在", "如", "像")


def find(document: Document, found: Found) -> Iterator[Mention]:
    """What is put in somebody's mouth: quotations by the sentence, reported speech by the clause, and words in it."""
    said = sorted(attributions(document, found.get("name", ())), key=lambda one: (one.end - one.start, one.start))
    marks = quotations(document)
    taken: set[tuple[int, int]] = set()
    names = [name.value for name in found.get("name", ())]
    glosses = {name.full: name.gloss for name in names if name.gloss}
    offices = {name.full: name.office for name in names if name.office}
    for one in said:
        for mention in _mentions(document, one, marks, _embedded(one, said)):
            if (mention.start, mention.end) not in taken and _says_something(mention.value):
                taken.add((mention.start, mention.end))
                speaker = mention.value.speaker
                beside = {"gloss": glosses.get(speaker, ""), "office": offices.get(speaker, "")}
                yield evolve(mention, value=evolve(mention.value, **beside)) if any(beside.values()) else mention
    yield from _unspoken(document, marks, taken)


def _says_something(quote: Quote) -> bool:
    """Whether there is more to it than a name; of reported speech, more than a word."""
    words = [word for word in quote.cut if word.role is not Role.FUNCTION and word.role is not Role.NAME]
    return bool(words) and (quote.form in _QUOTED or sum(len(word.text) for word in words) >= _LEAST)


def _embedded(outer: Attribution, said: Sequence[Attribution]) -> int:
    """Where a report of somebody else's speech begins within a report; its end where there is none."""
    inner = [one.clause for one in said if one is not outer and outer.start <= one.clause < one.start < outer.end]
    return min(inner, default=outer.end)


def _mentions(document: Document, said: Attribution, marks: Sequence[Quotation], end: int) -> Iterator[Mention]:
    inside = [mark for mark in marks if said.start <= mark.start and mark.end <= said.end]
    if said.form is Form.DIRECT:
        yield from _direct(document, said)
        return
    for mark in inside:
        if mark.depth == 0 and not _is_name(document, mark) and _states(document, mark):
            form = Form.PARTIAL if mark.end - mark.start <= _PARTIAL else Form.DIRECT
            for first, last in _sentences(document.text, mark.start, mark.end):
                yield _mention(document, said, first, last, form)
    for first, last in _pieces(document.text, said.start, end, inside):
        yield _mention(document, said, first, last, said.form)


def _direct(document: Document, said: Attribution) -> Iterator[Mention]:
    text = document.text
    whole = text[said.start - 2 : said.start - 1] in _LEADS or text[said.end - 1] in "。！？，"
    form = Form.DIRECT if whole or said.end - said.start > _PARTIAL else Form.PARTIAL
    for start, end in _sentences(text, said.start, said.end):
        yield _mention(document, said, start, end, form)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start <= _WHOLE:
        yield start, end
        return
    begin = start
    for match in _SENTENCE.finditer(text, start, end):
        if match.end() - begin >= 4:
            yield begin, match.end()
            begin = match.end()
    if end - begin >= 4:
        yield begin, end


def _pieces(text: str, start: int, end: int, inside: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The clauses of reported speech, short ones joined to the next; quotation marks are not cut through."""
    begin = start
    for match in _PAUSE.finditer(text, start, end):
        if match.start() - begin >= _PIECE and not any(m.start <= match.start() < m.end for m in inside):
            yield begin, match.start()
            begin = match.end()
    if end - begin >= 2:
        yield begin, end


def _unspoken(document: Document, marks: Sequence[Quotation], taken: set[tuple[int, int]]) -> Iterator[Mention]:
    """Quoted words that state something and that nobody near is said to have said."""
    for mark in marks:
        if mark.depth or not mark.closed or mark.end - mark.start < _STATING or _is_name(document, mark):
            continue
        if any(start < mark.end and mark.start < end for start, end in taken):
            continue
        if _predicates(document, mark):
            form = Form.PARTIAL if mark.end - mark.start <= _PARTIAL else Form.DIRECT
            nobody = Attribution(mark.start, mark.end, "", form=form)
            for start, end in _sentences(document.text, mark.start, mark.end):
                yield _mention(document, nobody, start, end, form)


def _states(document: Document, mark: Quotation) -> bool:
    """Whether quoted words state something: a predicate, or a noun that is said of something (是, 为, 有 before it)."""
    before = document.text[max(0, mark.start - 3) : mark.start - 1]
    return _predicates(document, mark) or mark.end - mark.start > _PARTIAL or before.endswith(_SAID_OF)


def _predicates(document: Document, mark: Quotation) -> bool:
    tokens = document.tokens_in(mark.start, mark.end)
    return any(token.tag[0] in "vadiz" and token.tag != "vn" for token in tokens)


def _is_name(document: Document, mark: Quotation) -> bool:
    text = document.text
    if text[: mark.start - 1].endswith(tuple(listed("named_by"))) and mark.end - mark.start < _WHOLE:
        return True
    following = document.tokens_in(mark.end + 1, mark.end + 8)
    ahead = document.word(following[0]) if following and following[0].start == mark.end + 1 else ""
    return ahead in listed("heads") or (
        mark.end - mark.start <= _PARTIAL + 6 and is_token_named(document, document.tokens_in(mark.start, mark.end))
    )


def _mention(document: Document, said: Attribution, start: int, end: int, form: Form) -> Mention:
    text, end = document.text, min(end, start + _LONGEST)
    edges = _STOPS + ("" if form is Form.MIXED else _MARKS)
    while end > start and text[end - 1] in edges:
        end -= 1
    while start < end and text[start] in edges:
        start += 1
    value = Quote(
        words=text[start:end].translate(_UNMARKED),
        speaker=said.speaker,
        via=said.via,
        verb=said.verb,
        strength=said.strength,
        form=form,
        nested=said.nested,
        resolved=said.resolved,
        named=said.person,
        public=said.speaker in listed("public"),
        cut=cut(document, start, end),
    )
    return Mention(start, end, value, f"{said.strength.value} {form.value}" if said.verb else form.value)
