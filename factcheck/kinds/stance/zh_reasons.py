"""What a Chinese sentence gives as the cause of what: 大火由短路引起, 沉没的原因是超载, 由于大雾，航班延误."""

import re
from collections.abc import Callable

from factcheck.kinds.stance.cause import is_mishap
from factcheck.kinds.stance.term import Reason, Term
from factcheck.languages.base import Document, Span

_EFFECT, _CAUSE = r"(?P<effect>[^，,。；：:！？\n]{2,24}?)", r"(?P<cause>[^，,。；：:！？\n]{2,30}?)"
_END = r"[，,。；！？”」\s]*\Z"
_FORMS = tuple(
    re.compile(form + _END)
    for form in (
        rf"{_EFFECT}的?(?:主要|直接|真正|根本)?(?:原因|起因|成因|主因|肇因)(?:就|正)?(?:是|为|系|在于)(?:因为|由于|因)?{_CAUSE}",
        rf"{_EFFECT}(?P<death>死因)(?:就|正)?(?:是|为|系){_CAUSE}",
        rf"{_EFFECT}(?:是|系|为)?(?:由于?|因)(?!此){_CAUSE}所?(?:引起|引发|造成|导致|触发|引燃|致)的?",
        rf"{_EFFECT}(?:是|系|为){_CAUSE}(?:所致|所?(?:引起|引发|造成|导致)的)",
        rf"{_EFFECT}(?<![关体联派院谱])系(?![统列数]){_CAUSE}所?(?:引起|引发|造成|导致|触发|引燃)",
        rf"{_EFFECT}(?:就|正|主要)?(?:是因为|是由于|是因|缘于|源于|起因于|归因于|归咎于){_CAUSE}",
        rf"{_EFFECT}(?:因|由于)(?!此){_CAUSE}而(?P<tail>[^，,。；：:！？\n]{{2,12}}?)",
        rf"{_CAUSE}(?:导致|造成|引发|引起|致使|酿成)了?(?P<effect>[^，,。；：:！？\n]{{2,24}}?)",
    )
)
_AHEAD = re.compile(rf"(?:由于|因为|因(?![此而])){_CAUSE}[，,]\Z")
_HINT = re.compile(
    "原因|起因|成因|主因|死因|肇因|引起|引发|造成|导致|触发|所致|引燃|致使|酿成|是因|由于|缘于|源于|归因于|归咎于|因[^此为而]"
)
_SPEAKER = re.compile(
    r"[^，,。；：:！？\n]{1,15}?(?:称|说|表示|报道|报导|通报|宣布|估计|透露|强调|补充|认定|显示|认为|证实|判定|指出|表明|查明)[，,：:]?"
)
# One of several causes, a guess, or a denial is no cause that rules out another.
_UNSURE = re.compile(
    r"可能|(?<![反惊唯防涉])恐(?=已|将|是|因|会|造|致|有)|或许|也许|恐怕|大概|似乎|怀疑|疑|涉嫌|据信|据传|之一|部分|也是|还|不是|并非|未|没有|如果|一旦|是否|否认|排除|[？?]"
)

Reader = Callable[[int, int], tuple[Term, ...]]


def reason_of(document: Document, clause: Span, before: Span | None, read: Reader) -> Reason | None:
    """The cause that a clause states of something, or that the clause before it states of it."""
    text = document.text
    if before is not None and (ahead := _AHEAD.match(text, before.start, before.end)):
        return _reason(document, (ahead.start("cause"), ahead.end("cause")), ((clause.start, clause.end),), read)
    told = text[clause.start : clause.end]
    if not _HINT.search(told):
        return None
    spoken = _SPEAKER.match(told)
    for form in _FORMS:
        if found := form.match(told, spoken.end() if spoken else 0):
            at = clause.start
            effects = [
                (at + found.start(name), at + found.end(name))
                for name in ("effect", "death", "tail")
                if name in form.groupindex
            ]
            return _reason(document, (at + found.start("cause"), at + found.end("cause")), tuple(effects), read)
    return None


def _reason(
    document: Document, cause: tuple[int, int], effects: tuple[tuple[int, int], ...], read: Reader
) -> Reason | None:
    if any(_UNSURE.search(document.text, start, end) for start, end in (cause, *effects)):
        return None
    effect = tuple(term for start, end in effects for term in read(start, end))
    if not any(map(is_mishap, effect)):
        return None
    told = read(*cause)
    return Reason(effect, told) if told else None
