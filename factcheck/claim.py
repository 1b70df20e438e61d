"""A claim: one checkable statement in an article, and finding all of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress
from typing import Any

from attrs import evolve, field, frozen

from factcheck.article import Article, Zone
from factcheck.collecting import uncollected
from factcheck.errors import Problem
from factcheck.governing import governing
from factcheck.kinds import KINDS, KINDS_BY_NAME
from factcheck.kinds.base import Context, Mention, are_equal
from factcheck.languages import LANGUAGES, Document, Language, Span, prepare
from factcheck.limits import LIMITS, Limits
from factcheck.memo import Memo


@frozen
class Claim:
    """One checkable statement; `claim.text == claim.article.text[claim.start:claim.end]`."""

    kind: str
    value: Any
    article: Article = field(repr=lambda article: article.id)
    start: int
    end: int
    context: Context = field(repr=False)
    rule: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The claim's words, sliced from the article."""
        return self.article.text[self.start : self.end]

    @property
    def zone(self) -> Zone:
        """The part of the article it stands in."""
        return self.context.zone

    @property
    def sentence(self) -> str:
        """The sentence it stands in."""
        start, end = self.context.sentence
        return self.article.text[start:end]


Place = tuple[str, int, int]
"""The article of a claim by its id, and where in it the claim begins and ends."""


def place_of(claim: Claim) -> Place:
    """Where a claim stands among all articles, whatever its kind."""
    return (claim.article.id, claim.start, claim.end)


@frozen
class Extraction:
    """The claims of one article in the order of the text, and what a limit kept from being looked for."""

    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def extract(article: Article, limits: Limits = LIMITS) -> tuple[Claim, ...]:
    """Find the checkable claims of one article, in the order of the text; none in a language it does not read."""
    return examine(article, limits).claims


def examine(article: Article, limits: Limits = LIMITS) -> Extraction:
    """Find the checkable claims of one article, and say what was beyond the limits."""
    language = LANGUAGES.get(article.language.split("-")[0])
    if language is None or not article.text:
        return Extraction()
    with uncollected():
        return _examined(article, language, limits)


def _examined(article: Article, language: Language, limits: Limits) -> Extraction:
    document = prepare(_shortened(article, limits.characters), language)
    if not document.sentences:
        return Extraction()
    claims, beyond = _claims(article, document, limits.claims), []
    if len(document.text) < len(article.text):
        claims = [claim for claim in claims if claim.context.sentence[1] < len(document.text)]
        beyond.append(_beyond(article, "long-text", limits.characters))
    if len(claims) > limits.claims:
        beyond.append(_beyond(article, "many-claims", limits.claims))
    return Extraction(tuple(claims[: limits.claims]), tuple(beyond))


def _shortened(article: Article, length: int) -> Article:
    """The beginning of an article that is longer than may be; the claims of its last sentence, cut in two, are none."""
    if len(article.text) <= length:
        return article
    held = (evolve(block, end=min(block.end, length)) for block in article.blocks if block.start < length)
    return evolve(article, text=article.text[:length], blocks=tuple(held))


def _beyond(article: Article, reason: str, limit: int) -> Problem:
    return Problem(article.path or article.id, reason, f"> {limit}", skipped=False)


def _claims(article: Article, document: Document, most: int) -> list[Claim]:
    """The claims in the order of the text; beyond the most, only one more than those, to be counted."""
    found: dict[str, tuple[Mention, ...]] = {}
    for kind in KINDS:
        finder = kind.find.get(document.language.code)
        found[kind.name] = tuple(finder(document, found)) if finder else ()
    around = _Surroundings.of(document, found)
    claimed = [(name, mention) for name, mentions in found.items() for mention in mentions if mention.claimed]
    claimed.sort(key=lambda each: (each[1].start, each[1].end, each[0]))
    claims = [
        Claim(name, mention.value, article, mention.start, mention.end, around.context(mention), mention.rule)
        for name, mention in claimed[: most + 1]
    ]
    return _dated_by_the_body(claims)


def _dated_by_the_body(claims: list[Claim]) -> list[Claim]:
    """The claims, each of a headline that stands under no time under that of the first in the body that says so too."""
    heads = {index for index, claim in enumerate(claims) if claim.zone is Zone.HEADLINE and not claim.context.when}
    said = [claim for claim in claims if claim.zone is Zone.BODY and claim.context.when] if heads else []
    return [_dated_by(claim, said) if index in heads else claim for index, claim in enumerate(claims)]


def _dated_by(head: Claim, said: Sequence[Claim]) -> Claim:
    kind = KINDS_BY_NAME[head.kind]
    if kind.daily is None:
        return head
    same = (each for each in said if each.kind == head.kind)
    again = next((each for each in same if are_equal(kind, head.value, each.value)), None)
    return evolve(head, context=evolve(head.context, when=again.context.when)) if again else head


@cache
def _senses_in(language: Language) -> Memo[tuple[str, str], str]:
    """The sense of a word and its tag that has content, "" for any other."""

    def sense(tagged: tuple[str, str]) -> str:
        word, tag = tagged
        return language.sense(word) if tag in language.content_tags and word not in language.stop_words else ""

    return Memo(sense)


_GOES_ON = ("；", ";")
_REACH = 200  # code points to either side in which a clause's words count, so that no clause without end costs more
_BySentence = Mapping[int, Sequence[Mention]]


@frozen(eq=False)
class _Surroundings:
    """What may stand around a mention: the times, names and reported speech of each sentence, by its start."""

    document: Document
    times: _BySentence
    names: _BySentence
    speech: _BySentence
    _senses: tuple[str, ...] = field(init=False)
    _named: tuple[int, ...] = field(init=False)
    _figures: tuple[bool, ...] = field(init=False)
    _clauses: dict[int, Span] = field(factory=dict, init=False)
    _shared: dict[int, tuple[tuple[str, ...], tuple[Any, ...]]] = field(factory=dict, init=False)

    @_senses.default
    def _content(self) -> tuple[str, ...]:
        """The sense of each word of the document that has content, "" for the others."""
        return tuple(map(_senses_in(self.document.language).__getitem__, self.document.tagged()))

    @_named.default
    def _places_and_bodies(self) -> tuple[int, ...]:
        """Where the words of the document begin that name a place or a body."""
        proper = self.document.language.proper_tags
        tagged = compress(self.document.tokens, map(proper.__contains__, self.document.tags))
        return tuple([start for start, end, _ in tagged if end - start > 1])

    @_figures.default
    def _numbers_and_marks(self) -> tuple[bool, ...]:
        """Whether each word of the document is a figure, a time or a mark."""
        return tuple(map(self.document.language.figure_tags.__contains__, self.document.tags))

    @classmethod
    def of(cls, document: Document, found: Mapping[str, Sequence[Mention]]) -> "_Surroundings":
        return cls(document, *(_by_sentence(document, found.get(kind, ())) for kind in ("time", "name", "quote")))

    def context(self, mention: Mention) -> Context:
        sentence = self.document.sentence_at(mention.start)
        clause = self._clause(sentence, mention)
        covers = 2 * (mention.end - mention.start) > clause.end - clause.start
        end = max(clause.end, mention.end)
        first, last = max(clause.start, mention.start - _REACH), min(end, mention.end + _REACH)
        times, said = self._times(sentence), self._said(sentence, mention)
        around, actors = self._common(sentence)
        return Context(
            sentence=(sentence.start, max(sentence.end, mention.end)),
            clause=(clause.start, end),
            zone=sentence.zone,
            words=self._words(first, last) if covers else self._words_beside(first, last, mention),
            around=around,
            when=governing(times, mention),
            actors=actors,
            setting=self._setting(sentence, mention),
            speaker=said.value.speaker if said else "",
            via=said.value.via if said else (),
        )

    def _times(self, sentence: Span) -> Sequence[Mention]:
        """The times of a sentence; where it has none and goes on behind a semicolon, those of the one before."""
        times = self.times.get(sentence.start, ())
        if times or not self.document.text.endswith(_GOES_ON, 0, sentence.start):
            return times
        return self.times.get(self.document.sentence_at(sentence.start - 1).start, ())[-1:]

    def _clause(self, sentence: Span, mention: Mention) -> Span:
        """The clause of a mention, with those after it while it holds nothing but figures (昨日，...)."""
        clause = self.document.clause_at(mention.start)
        if clause.start not in self._clauses:
            self._clauses[clause.start] = self._completed(clause, sentence)
        return self._clauses[clause.start]

    def _completed(self, clause: Span, sentence: Span) -> Span:
        while clause.end < sentence.end and self._bare(clause):
            clause = evolve(clause, end=self.document.clause_at(clause.end + 1).end)
        return clause

    def _bare(self, clause: Span) -> bool:
        first, last = self.document.token_range(clause.start, clause.end)
        return all(self._figures[first:last])

    def _common(self, sentence: Span) -> tuple[tuple[str, ...], tuple[Any, ...]]:
        """The content words of a sentence and those it names, the same for every mention in it."""
        if sentence.start not in self._shared:
            names = _within(self.names.get(sentence.start, ()), sentence)
            self._shared[sentence.start] = self._words(sentence.start, sentence.end), names
        return self._shared[sentence.start]

    def _words(self, start: int, end: int) -> tuple[str, ...]:
        first, last = self.document.token_range(start, end)
        return tuple(filter(None, self._senses[first:last]))

    def _words_beside(self, start: int, end: int, mention: Mention) -> tuple[str, ...]:
        """The content words of a stretch that lie wholly before or after a mention in it."""
        first, last = self.document.token_range(start, mention.start)
        before = self._senses[first:last]
        first, last = self.document.token_range(mention.end, end)
        return tuple(filter(None, (*before, *self._senses[first:last])))

    def _setting(self, sentence: Span, mention: Mention) -> tuple[str, ...]:
        """The places and bodies a mention stands under: the nearest before it in its sentence or the one before.

        Those that stand together count, with no mark between them, so that each item of a list has its own;
        where none stands before, the first after it in its sentence.
        """
        found = self._proper(sentence.start, mention.start, back=True)
        found = found or self._proper(mention.end, sentence.end, back=False)
        if found:
            return found
        earlier = self.document.sentence_at(max(0, sentence.start - 1))
        return self._proper(earlier.start, sentence.start, back=True) if earlier.block == sentence.block else ()

    def _proper(self, start: int, end: int, *, back: bool) -> tuple[str, ...]:
        """The places and bodies of a stretch up to the first mark after one, read onwards or back."""
        document, language, names = self.document, self.document.language, set()
        nearest = bisect_left(self._named, start)
        if nearest == len(self._named) or self._named[nearest] >= end:
            return ()
        first, last = document.token_range(start, end)
        tokens = document.tokens[first:last]
        for token in reversed(tokens) if back else tokens:
            if token.tag in language.proper_tags and token.end - token.start > 1:
                names.add(language.sense(document.word(token)))
            elif names and token.tag in language.mark_tags:
                break
        return tuple(sorted(names))

    def _said(self, sentence: Span, mention: Mention) -> Mention | None:
        """The innermost reported speech that a mention stands in."""
        speech = self.speech.get(sentence.start)
        if not speech:
            return None
        holding = [said for said in speech if said.start <= mention.start < said.end]
        return min(holding, key=lambda said: (said.end - said.start, said.start), default=None)


def _by_sentence(document: Document, mentions: Sequence[Mention]) -> _BySentence:
    held: dict[int, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        held[document.sentence_at(mention.start).start].append(mention)
    return held


def _within(mentions: Sequence[Mention], span: Span) -> tuple[Any, ...]:
    return tuple(mention.value for mention in mentions if span.start <= mention.start < span.end)
