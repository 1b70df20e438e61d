"""The stance kind in Chinese: every clause that states something, as a frame of its words."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from attrs import evolve, frozen

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention
from factcheck.kinds.stance.ends import of_end
from factcheck.kinds.stance.term import Aspect, Commitment, Mark, Reason, Role, Sort, Term, Why
from factcheck.kinds.stance.value import Stance
from factcheck.kinds.stance.zh_bare import states_nothing
from factcheck.kinds.stance.zh_carried import Carried
from factcheck.kinds.stance.zh_marks import is_untrue, marks_of
from factcheck.kinds.stance.zh_reasons import reason_of
from factcheck.kinds.stance.zh_scenes import only_sets_the_scene
from factcheck.kinds.stance.zh_whom import People
from factcheck.languages import zh_words
from factcheck.languages.base import Document, Span
from factcheck.languages.zh_clause import pieces
from factcheck.languages.zh_denials import denials
from factcheck.languages.zh_frames import frame
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import counts
from factcheck.languages.zh_words import Part, Word, make
from factcheck.memo import Memo

_NOT = "不"
_RULE = "<clause with a predicate>"
_NOBODY: tuple[str, ...] = ()
# What opens with one of these speaks of what another sentence told: 这有利于出口.
_POINTS = re.compile(
    r"(?:但|而|因此|所以)?(?:这(?![名位家座艘次场些个种项款条份部起只辆架枚批件两三几一群支笔])|此(?:举|事)|这(?:一切|件事|种情况|样))"
)
_DATELINE = re.compile(r"(?:[(（][^()（）\n]{2,40}[)）]|[^，,。！？\s]{2,25}日(?:[电讯]|\s*-+))\s*")
# Who wrote, translated or edited states nothing, nor does an invitation to follow him.
_CREDIT = re.compile(
    r"[（(—–\- ]*(?:本台|本报|特约|实习)?(?:译者|翻译|责编|责任编辑|编译|发稿|审校|撰稿|撰文|校对|编辑|作者"
    r"|摄影|采写|采访|通讯员|主编|记者)"
    r"\s*[/／:：|｜ ]\s*[\w·]{2,12}(?:[ 、/／]+[\w·]{2,4})*[)）；;。 ]*"
    r"|欢迎(?:您|大家)?(?:在|到|通过|扫|点击)?[^，,。；]{0,16}?(?:关注|订阅)[^，,。；]*[，,。；;]?"
)
# What is asked, supposed or only tells the time of something else, and conditions that hold to the sentence's end.
_ASKED = re.compile(r"(?:[吗么呢][？?，,。”」]*|[？?][”」]*)\Z")
_TIME_OF = re.compile(r"(?:之?后|以后|之?前|以前|时|的时候|之时|之际|期间|以来|当天|当日|当晚|前夕|的话)[，,]\Z")
_WHETHER = re.compile(r"是否|(?:无论|不论|不管)|不(?<=([\u4e00-\u9fff])不)\1")
_COMMAS, _ENDS_ASKED = "，,", "吗么呢？?，,。”」"  # what these can end in
_NOT_WHY = re.compile(r"(?:不是|并非|绝非|决不是|并不是)(?:因为|由于|因|为了)")
_WHY = re.compile(r"因为|由于|正是因|是因|缘于|出于")
_IF_AFTER = re.compile(r"(?:如果|假如|倘若|要是|除非|只要)(?:[是为]|[^，,。]{2})|(?:前提|条件)[是为]")
_OTHERS = re.compile(r"(?:但是?|而|不过|虽然|尽管)?(?:他们|她们|它们|我们|你们|咱们|大家|有人|人们|有些人|许多人)")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")

_POSITIVE = {
    "did": Commitment.DID,
    "doing": Commitment.DOING,
    "will": Commitment.PLANS,
    "decides": Commitment.DECIDED,
    "agrees": Commitment.AGREED,
    "promises": Commitment.PROMISED,
    "plans": Commitment.PLANS,
    "considers": Commitment.CONSIDERS,
    "may": Commitment.MAY,
    "calls": Commitment.CALLS_FOR,
    "pending": Commitment.DID_NOT,
    "refuses": Commitment.REFUSES,
    "unplanned": Commitment.UNCOMMITTED,
    "excludes": Commitment.DENIES,
    "denies": Commitment.DENIES,
    "will_not": Commitment.WILL_NOT,
    "cannot": Commitment.CANNOT,
}
# What is said of a mood when a negation binds it: not to promise is not to refuse.
_NEGATED = {
    "did": Commitment.DID_NOT,
    "doing": Commitment.DID_NOT,
    "will": Commitment.WILL_NOT,
    "decides": Commitment.UNCOMMITTED,
    "agrees": Commitment.REFUSES,
    "promises": Commitment.UNCOMMITTED,
    "plans": Commitment.UNCOMMITTED,
    "considers": Commitment.WILL_NOT,
    "may": Commitment.CANNOT,
    "calls": Commitment.UNCOMMITTED,
    "pending": Commitment.DID,
    "refuses": Commitment.MAY,
    "unplanned": Commitment.MAY,
    "excludes": Commitment.MAY,
    "denies": Commitment.MAY,
    "will_not": Commitment.MAY,
    "cannot": Commitment.MAY,
}
# Which mood decides where several stand together: the one that binds least, and the will after the verbs.
_WEAKEST = (
    *(
        "may",
        "excludes",
        "denies",
        "refuses",
        "unplanned",
        "cannot",
        "will_not",
        "pending",
        "calls",
        "considers",
        "plans",
    ),
    *("promises", "agrees", "decides", "will", "doing", "did"),
)
_FUTURE = frozenset({Commitment.PLANS, Commitment.PROMISED, Commitment.DECIDED, Commitment.AGREED})
_AGAINST = frozenset(
    [
        Commitment.REFUSES,
        Commitment.DENIES,
        Commitment.WILL_NOT,
        Commitment.CANNOT,
        Commitment.UNCOMMITTED,
        Commitment.DID_NOT,
    ]
)


@frozen
class _Marks:
    """Whether a clause is supposed, whether it follows a condition, and whether it tells why."""

    supposed: bool = False
    conditional: bool = False
    why: Why | None = None
    pointing: bool = False
    small: tuple[tuple[Mark, str], ...] = ()
    reason: Reason | None = None


_PLAIN = _Marks()


def _marked(value: Stance, marks: _Marks) -> Stance:
    return evolve(
        value,
        supposed=marks.supposed,
        conditional=marks.conditional,
        why=marks.why,
        pointing=marks.pointing,
        small_words=marks.small,
        reason=marks.reason,
    )


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Every clause of the article that states something, cut at gaps in headlines, without its speech tag."""
    timed = [(time.start, time.end) for time in found.get("time", ())]
    named, before, carried = _named(found), None, Carried()
    reading, people = partial(_read, document, named), People(document, found.get("name", ()))
    for clause in document.clauses:
        if only_sets_the_scene(document, clause, timed):
            continue
        held = document.sentence_at(clause.start)
        reason = reason_of(document, clause, before if before and before.start >= held.start else None, reading)
        before = clause
        carried.go_on(document, clause, held)
        marks = _marks(document, clause, held, carried, reason)
        for first, last in _stretches(document, clause):
            topic = _NOBODY if _OTHERS.match(document.text, first, last) else carried.topic
            mention, carried.topic = _mention(document, first, last, topic, named)
            if mention is not None:
                value = carried.told(mention.value)
                value = value if marks == _PLAIN else _marked(value, marks)
                if not value.affirmed and _unwilling(document, value, first, last):
                    value = evolve(value, small_words=(*value.small_words, (Mark.UNWILLING, _NOT)))
                if of_end(value):
                    value = people.told_of(value, clause)
                yield mention if value is mention.value else evolve(mention, value=value)


def _marks(document: Document, clause: Span, sentence: Span, carried: Carried, reason: Reason | None) -> _Marks:
    told = document.text[clause.start : clause.end]
    ahead, supposed = (
        bool(_IF_AFTER.search(document.text, clause.end, sentence.end)),
        _supposed(document, clause, sentence),
    )
    return _Marks(
        carried.condition or supposed,
        (carried.conditional or ahead) and not supposed,
        _why(told),
        bool(_POINTS.match(told)),
        marks_of(told, document.text[sentence.start : clause.start], document.text[clause.end : sentence.end]),
        reason,
    )


def _read(document: Document, named: frozenset[int] | None, start: int, end: int) -> tuple[Term, ...]:
    """The words with content of a stretch."""
    return tuple(
        _TERMS[make(piece, Part.CAUSE)][True] for piece in pieces(document, start, end, named)[1] if counts(piece)
    )


def _supposed(document: Document, clause: Span, sentence: Span) -> bool:
    text = document.text[clause.start : clause.end]
    if is_untrue(text, document.text[sentence.start : clause.end]):
        return True
    asked = text[-1:] in _ENDS_ASKED and _ASKED.search(text)
    timed = text[-1:] in _COMMAS and _TIME_OF.search(text)
    return bool(asked or timed or _NOT_WHY.search(text) or (_WHETHER.search(text) and _whether(document, clause)))


def _whether(document: Document, clause: Span) -> bool:
    """Whether a clause asks or leaves open whether it is so, in 会不会 but not in 协会不会."""
    found = _WHETHER.finditer(document.text, clause.start, clause.end)
    return any(each[1] is None or _begins(document, each.start() - 1) for each in found)


def _begins(document: Document, place: int) -> bool:
    word = document.token_at(place)
    return word is None or word.start == place


def _why(text: str) -> Why | None:
    if _NOT_WHY.search(text):
        return Why.DENIED
    return Why.STATED if _WHY.search(text) else None


def _stretches(document: Document, clause: Span) -> Iterator[tuple[int, int]]:
    dateline = _DATELINE.match(document.text, clause.start, clause.end)
    start = dateline.end() if dateline and dateline.end() < clause.end else clause.start
    if clause.zone is not Zone.BODY:
        for gap in _GAP.finditer(document.text, clause.start, clause.end):
            if gap.start() > start:
                yield start, gap.start()
            start = gap.end()
    yield start, clause.end


def _named(found: Found) -> frozenset[int] | None:
    """The places that lie in names; None where no names were looked for."""
    if "name" not in found:
        return None
    return frozenset(place for name in found["name"] for place in range(name.start, name.end))


def _mention(
    document: Document, start: int, end: int, topic: tuple[str, ...], named: frozenset[int] | None
) -> tuple[Mention | None, tuple[str, ...]]:
    if _CREDIT.fullmatch(document.text, start, end) or states_nothing(document, start, end, named or frozenset()):
        return None, topic
    parsed = frame(document, start, end, named)
    if parsed is None:
        return None, topic
    topic = tuple([word.sense for word in parsed.speaker]) or topic
    if not parsed.words:
        return None, topic
    agents = tuple([word.sense for word in parsed.words if word.part is Part.AGENT])
    affirmed, commitment = _commitment(parsed.moods, negated=parsed.negated)
    words = tuple([_TERMS[word][affirmed] for word in parsed.words])
    aspect = Aspect(parsed.aspect) if parsed.aspect else None
    signs = denials(document.text[start : _told_by(document, parsed.words, start, end)])
    value = Stance(words, affirmed, commitment, () if agents else topic, aspect, denials=signs)
    return Mention(parsed.start, parsed.end, value, _RULE), agents or topic


def _told_by(document: Document, words: Sequence[Word], start: int, end: int) -> int:
    """Where the predicate ends: what denies stands before it or in it, and 不合格产品 denies nothing behind it."""
    verb = next((word.text for word in words if word.part is Part.PREDICATE), "")
    at = document.text.find(verb, start, end)
    return at + len(verb) if verb and at >= 0 else end


def _unwilling(document: Document, value: Stance, start: int, end: int) -> bool:
    """Whether a bare 不 stands before what is not done, which denies that it is meant to be done: 不申请复议."""
    at = document.text.find(value.predicate.text, start, end)
    return at > start and document.text[at - 1] == _NOT


def _commitment(moods: Sequence[tuple[str, bool]], *, negated: bool) -> tuple[bool, Commitment]:
    """Whether the predicate is affirmed, and how far, from the moods around it and the negation that binds it."""
    if not moods:
        return (False, Commitment.DID_NOT) if negated else (True, Commitment.STATED)
    mood, denied = min(moods, key=lambda pair: _WEAKEST.index(pair[0]))
    degree = (_NEGATED if denied else _POSITIVE)[mood]
    if not negated:
        return degree not in _AGAINST, degree
    if degree in _AGAINST:
        return True, Commitment.STATED
    if degree in _FUTURE:
        return False, Commitment.WILL_NOT
    if degree in {Commitment.DID, Commitment.DOING}:
        return False, Commitment.DID_NOT
    return False, degree


_ROLES = {part: Role(part.value) for part in Part}
_SORTS = {sort: Sort(sort.value) for sort in zh_words.Sort}


def _terms(word: Word) -> tuple[Term, Term]:
    """The term that a word is in a statement that is denied, and in one that is affirmed."""
    words, role = lexicon(), _ROLES[word.part]
    tables = (words.opposed, words.apart, words.classes, words.kindred, words.traits)
    beside = [row.get(word.sense, ()) for row in tables]
    predicate = role is Role.PREDICATE
    affirmed = Term(word.text, word.sense, role, _SORTS[word.sort], word.negated and not predicate, *beside)
    return (evolve(affirmed, negated=True) if predicate else affirmed), affirmed


_TERMS = Memo(_terms)
