"""Chinese quotations that no verb of speech leads on to: 他撂下一句重话：“…”, “…”局长这样辩护."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from factcheck.languages.speech import Attribution, Form, Quotation
from factcheck.languages.zh_speech_reference import PAUSE, Scene, heads, known, voice_of
from factcheck.languages.zh_speech_subject import heading
from factcheck.languages.zh_speech_verbs import endings, hits
from factcheck.languages.zh_speech_voices import Person, Voice

_COLONS = frozenset("：:")
_ENDS = re.compile(r"[。！？!?；;\n”」』\"]")
_LAST = re.compile(r".*[。！？!?；;\n”」』\"]", re.DOTALL)
_WRITTEN = re.compile(
    r"写|印|贴|刻|挂|题|标|显示|横幅|纸条|字条|告示|标语|信|短信|微信|推文|报道|如下|包括|分别|例如|比如|即"
)
_THUS = re.compile(r"[^，,。！？\n“「『]{2,24}(?:这样|这么|如此)[^，,。！？\n“「『]{0,12}(?=[，,。！？\n])")
_HE = re.compile(r"[他她](?![们的人国])")
_MOST, _SHORTEST = 60, 4


def led(scene: Scene, start: int, quotes: Sequence[Quotation], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Quotations of nobody yet, given to who heads the sentence that a colon ends, or who spoke so behind them."""
    spans = sorted((said.start, said.end) for said in found)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    for quotation in quotes:
        before = bisect_left(starts, quotation.end)
        if before and ends[before - 1] > quotation.start:
            continue
        voice = _before_colon(scene, start, quotation) or _behind(scene, start, quotation)
        if voice and voice.person:
            person = known(scene, voice)
            yield Attribution(
                quotation.start, quotation.end, person.name, form=Form.DIRECT, person=True, resolved=person.resolved
            )


def _before_colon(scene: Scene, start: int, quotation: Quotation) -> Voice | None:
    """The one person that heads the sentence before a colon, in its last clause or in an earlier one."""
    colon = quotation.start - 2
    if colon <= start or scene.masked[colon] not in _COLONS or quotation.end - quotation.start < _SHORTEST:
        return None
    opened = _LAST.match(scene.masked, max(start, colon - _MOST), colon)
    begin = opened.end() if opened else start
    lead = scene.masked[begin:colon]
    if _WRITTEN.search(lead) or colon - begin >= _MOST:
        return None
    cuts = [begin, *(match.end() for match in PAUSE.finditer(scene.masked, begin, colon)), colon]
    for first, last in reversed(list(pairwise(cuts))):
        voice = heading(scene.document, scene.people, first, last)
        voice = known(scene, voice) if voice else None
        if voice and voice.person:
            return voice
    return _alone(scene, begin, colon)


def _alone(scene: Scene, start: int, end: int) -> Voice | None:
    """The one person that words name, as their subject, else whom they begin with as 他: 镇长走访时，红着眼眶安抚."""
    named = scene.people.within(start, end)
    if not named:
        he = _HE.match(scene.masked, start, end)
        return known(scene, Voice(he.start(), he.end(), he[0])) if he else None
    alone = len({person.full for person in named}) == 1 and named[0].end <= end
    return voice_of(named[0]) if alone and _acts(scene, named[0], start) else None


def _acts(scene: Scene, person: Person, start: int) -> bool:
    """Whether a name is the subject of words that begin before it: no modifier, no object, nothing done before it."""
    text, clause = scene.document.text, scene.document.clause_at(person.start).start
    governed = text.endswith(endings("governing"), start, person.start) or not heads(scene, person)
    if governed or text.startswith(endings("telling_of"), start) or text.startswith(endings("of_another"), person.end):
        return False
    return not any(token.tag == "v" for token in scene.document.tokens_in(max(start, clause), person.start))


def _behind(scene: Scene, start: int, quotation: Quotation) -> Voice | None:
    """Who is said to have spoken, pleaded or explained so, right behind a quotation that opens a sentence."""
    after = quotation.end + 1
    before = scene.masked[quotation.start - 2 : quotation.start - 1]
    opens = quotation.start - 1 <= start or bool(_ENDS.match(before))
    thus = _THUS.match(scene.masked, after) if opens else None
    if thus is None or hits(scene.document, scene.masked, after, thus.end()):
        return None
    named = scene.people.within(after, thus.end())
    if named:
        return Voice(named[0].start, named[0].end, named[0].full, person=True, agent=True)
    return heading(scene.document, scene.people, after, thus.end())
