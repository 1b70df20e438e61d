"""The sentences of articles as versions of one another: which are one but for a few words, and where these stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, groupby

from attrs import field, frozen
from rapidfuzz.distance import Indel, Opcode, Postfix, Prefix

from factcheck.claim import Claim
from factcheck.languages import LANGUAGES
from factcheck.languages.base import Language, Token
from factcheck.similarity import Sentence, sentence_of

_RUN = 5  # letters in a row that two versions must share before they are held against each other
_WHOLE = 24  # letters of a version of which all runs are looked at
_RUNS = 0.3  # and the part of those of the shorter one
_HOLDERS = 200  # versions that hold one run of which each is held against the others
_LETTERS, _BEFORE = 8, 60  # that are the same in both, at least; and of what stands before a sentence with fewer
_SHORT = 24  # code points of a sentence that may have so few
_STEPS = 3  # changes at most; more make another sentence


@frozen
class Stretch:
    """Some words of a version; where there are none, what stands between their neighbours.

    It `tells` something of its own: not only words of grammar are among its words.
    """

    start: int
    end: int
    words: str
    tells: bool

    def without(self, before: int, after: int) -> "Stretch":
        """The stretch without so many letters at its start and its end."""
        if not self.words:
            return self
        words = self.words[before : len(self.words) - after]
        return Stretch(self.start + before, self.end - after, words, self.tells)

    def within(self, start: int, end: int) -> bool:
        """Whether what goes from one place to another holds it, or touches it where it has no words."""
        return (start <= self.start and self.end <= end) if self.words else (start <= self.end and self.start <= end)


@frozen(eq=False)
class Version:
    """One wording of a sentence; the claims of each article that has it, and where in the article it begins."""

    language: Language
    text: str
    letters: str
    held: list[tuple[int, Sequence[Claim]]] = field(factory=list)

    @property
    def articles(self) -> frozenset[str]:
        """The ids of those that have it."""
        return frozenset(claims[0].article.id for _, claims in self.held)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words, without the marks between them."""
        found = self.language.tokens(self.text, 0)
        return tuple(token for token in found if token.tag not in self.language.mark_tags)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The same as they are written."""
        return tuple(self.text[token.start : token.end] for token in self.tokens)

    def stretch(self, first: int, last: int) -> Stretch:
        """The words from one place up to another among its words."""
        if first < last:
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            telling = self.language.content_tags | self.language.topic_tags | self.language.figure_tags
            return Stretch(start, end, self.text[start:end], any(t.tag in telling for t in self.tokens[first:last]))
        start = self.tokens[first - 1].end if first else 0
        return Stretch(start, self.tokens[first].start if first < len(self.tokens) else len(self.text), "", tells=False)


@frozen
class Change:
    """Words of one version, and those that the other has in their place; of one there may be none."""

    left: Stretch
    right: Stretch

    @property
    def tells(self) -> bool:
        """Whether it makes the sentence one of another thing."""
        return self.left.tells or self.right.tells

    def inner(self) -> tuple[Stretch, Stretch]:
        """Both without the letters that they begin and end with alike."""
        left, right = self.left, self.right
        before = Prefix.similarity(left.words, right.words)
        after = Postfix.similarity(left.words[before:], right.words[before:])
        return left.without(before, after), right.without(before, after)


def versions(claims: Iterable[Claim]) -> list[Version]:
    """Those of the sentences that hold claims; one of few letters goes with what stands before it in its line."""
    by_place: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_place[sentence_of(claim)].append(claim)
    made: dict[tuple[str, str], Version] = {}
    for _, held in sorted(by_place.items()):
        article, (start, end) = held[0].article, held[0].context.sentence
        if end - start < _SHORT and sum(map(_is_letter, article.text[start:end])) < _LETTERS:
            start = max(article.text.rfind("\n", 0, start) + 1, start - _BEFORE)
        language = LANGUAGES[article.language.split("-")[0]]
        text = language.normalise(article.text[start:end])
        if (language.code, text) not in made:
            made[language.code, text] = Version(language, text, "".join(filter(str.isalnum, text)))
        made[language.code, text].held.append((start, held))
    return [made[key] for key in sorted(made)]


def _is_letter(sign: str) -> bool:
    """Whether it is a letter; digits tell nothing, as below pictures."""
    return sign.isalnum() and not sign.isdecimal()


def near(found: Sequence[Version]) -> Iterator[tuple[Version, Version]]:
    """Two and two that share runs of letters, and no article: what has both tells a row of things in like words."""
    runs = [_runs(each.letters) for each in found]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(runs):
        for run in held:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        shared.update(combinations(numbers[:_HOLDERS], 2))
    for (left, right), count in sorted(shared.items()):
        one, other = found[left], found[right]
        if count >= _RUNS * min(len(runs[left]), len(runs[right])) and one.articles.isdisjoint(other.articles):
            yield one, other


def _runs(letters: str) -> set[str]:
    """The runs of letters of a version; of a long one those that begin with every other letter of the alphabet."""
    if len(letters) < _WHOLE:
        return {letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1)}
    kept = {letters[at : at + _RUN] for at, letter in enumerate(letters[: 1 - _RUN]) if ord(letter) % 2}
    return kept or {letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1)}


def likeness(one: Version, other: Version) -> float:
    """Which part of the letters of two versions both have, in one order."""
    return Indel.normalized_similarity(one.letters, other.letters)


def changes(one: Version, other: Version) -> Sequence[Change]:
    """What differs between two versions of one sentence; nothing where they share too little to be one."""
    codes = Indel.opcodes(one.words, other.words)
    kept = (one.words[code.src_start : code.src_end] for code in codes if code.tag == "equal")
    found = [Change(one.stretch(*left), other.stretch(*right)) for left, right in _steps(codes)]
    few = sum(_is_letter(sign) for words in kept for word in words for sign in word) < _LETTERS
    return [] if few or len(found) > _STEPS else found


_Places = tuple[int, int]


def _steps(codes: Iterable[Opcode]) -> Iterator[tuple[_Places, _Places]]:
    """The steps from one row of words to another, those that follow one another as one."""
    for equal, steps in groupby(codes, lambda code: code.tag == "equal"):
        if not equal:
            every = list(steps)
            yield (every[0].src_start, every[-1].src_end), (every[0].dest_start, every[-1].dest_end)
