"""How alike the sentences and clauses of claims are, by rare words and character pairs of these sentences themselves.

Frequencies come from these sentences alone; a large corpus behind them measurably adds nothing. To import this costs a
tenth of a second, for numpy.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
from attrs import field, frozen

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.languages import LANGUAGES
from factcheck.postings import Numbers, ranges
from factcheck.similarity import sentence_of
from factcheck.vectors import Vectors, alike, inverse

_TELLING = 3
_HOLDERS = 400
_WORK = 1_000_000  # steps of a search for like sentences, for each article: news takes 10,000, a long essay 200,000
_LETTER = 21  # bits of a code point


@frozen(eq=False)
class Wording:
    """Similarities between the sentences and clauses of a set of claims, 0 to 1.

    Claims go by their place among those given, sentences by their number in the order of the text. The rows of
    `words` and `pairs` are the sentences, and after them the clause of each claim. Claims of two parts have nothing
    to do with one another.
    """

    words: Vectors
    pairs: Vectors
    claims: Sequence[Claim]
    sentence: Numbers
    part: Numbers
    _near: list[tuple[Numbers, Numbers]] = field(factory=list, init=False)  # sentences that are, and how alike
    _likeness: dict[float, tuple[Numbers, Numbers, Numbers]] = field(factory=dict, init=False)
    _common: tuple[Vectors, Vectors] = field(init=False)  # of words and pairs, what several sentences hold

    @_common.default
    def _of_several_sentences(self) -> tuple[Vectors, Vectors]:
        groups = np.concatenate((np.arange(self.words.sample), self.sentence))
        return self.words.common(groups), self.pairs.common(groups)

    @classmethod
    def of(cls, claims: Sequence[Claim], parts: Sequence[int] | None = None) -> "Wording":
        """Learn the rarities from the sentences that hold the claims, in each part from its own."""
        parts = [0] * len(claims) if parts is None else parts
        places = [(part, *sentence_of(claim)) for part, claim in zip(parts, claims, strict=True)]
        held = dict(sorted(dict(zip(places, claims, strict=True)).items()))
        numbers = {place: number for number, place in enumerate(held)}
        told = [*[claim.context.around for claim in held.values()], *[claim.context.words for claim in claims]]
        count = len(held)
        of_rows = [*(part for part, *_ in held), *parts]
        rows = np.array(of_rows, np.int64)
        words = Vectors.of(*_numbered(told, of_rows), rows, count)
        pairs = Vectors.of(*_character_pairs(list(held.values()), claims, of_rows), rows, count)
        return cls(words, pairs, claims, np.array([numbers[place] for place in places], np.int64), rows[count:])

    def near(self, gate: float) -> tuple[Numbers, Numbers]:
        """The sentences that are at least `gate` alike, in words and character pairs: the earlier ones, the later.

        The work grows with what sentences share and not with the square of their number: what very many hold
        brings only the first of them together, for it tells none from another.
        """
        earlier, later, _ = self.alike(gate)
        return earlier, later

    def alike(self, gate: float) -> tuple[Numbers, Numbers, Numbers]:
        """The same, and how alike they are."""
        if gate not in self._likeness:
            earlier, later, sums = alike((self.words, self.pairs), self.holders, 2 * gate)
            self._likeness[gate] = earlier, later, sums / 2
            most = max(self.words.frequency.max(), self.pairs.frequency.max())
            if most <= self.holders:  # then all they share counts
                self._near[:] = [(later * self.words.sample + earlier, sums / 2)]
        return self._likeness[gate]

    @cached_property
    def articles(self) -> Numbers:
        """The number of the article of each claim, in the order in which the claims name them."""
        numbers: dict[str, int] = {}
        ids = (claim.article.id for claim in self.claims)
        return np.array([numbers.setdefault(id_, len(numbers)) for id_ in ids], np.int64)

    @cached_property
    def holders(self) -> int:
        """Of how many sentences that hold one word each further one is held against: fewer where all hold the same."""
        articles = int(self.articles.max(initial=-1)) + 1
        seen = np.concatenate((self.words.frequency, self.pairs.frequency))
        most = _HOLDERS
        while most > 1 and int((seen * np.minimum(seen, most)).sum()) > _WORK * articles:
            most //= 2
        return most

    @property
    def crowded(self) -> bool:
        """Whether the sentences are so much alike that not all that are alike are held against each other."""
        return self.holders < _HOLDERS

    def sentences(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How alike the sentences of each two claims are, in words and character pairs."""
        count, ones, others = self.words.sample, self.sentence[lefts], self.sentence[rights]
        for keys, known in self._near:
            asked = np.maximum(ones, others) * count + np.minimum(ones, others)
            places = np.searchsorted(keys, asked)
            if len(keys) and (keys.take(places, mode="clip") == asked).all():
                found: Numbers = known[places]
                return found
        keys, which = np.unique(ones * count + others, return_inverse=True)
        return self._alike(*np.divmod(keys, max(1, count)))[which]

    def clauses(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How alike the two clauses are; what the claims themselves say is left out unless they fill the clause."""
        return self._alike(self._clause(lefts), self._clause(rights))

    def told(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How much the words tell that both clauses hold: a few common words little, from three rare ones on all.

        A word is rare that no sentences but these two hold.
        """
        shared = self._common[0].shared(self._clause(lefts), self._clause(rights))
        told: Numbers = np.minimum(1.0, shared / (_TELLING * self._rarest[self.part[lefts]]))
        return told

    @cached_property
    def _rarest(self) -> Numbers:
        """How much a word tells that two sentences of a part hold, for each part."""
        of_sentences = np.zeros(self.words.sample, np.int64)
        of_sentences[self.sentence] = self.part
        return np.array([inverse(size, min(2, size)) for size in np.bincount(of_sentences).tolist()])

    def _clause(self, claims: Numbers) -> Numbers:
        return claims + self.words.sample

    def _alike(self, lefts: Numbers, rights: Numbers) -> Numbers:
        words, pairs = self._common
        alike: Numbers = (words.products(lefts, rights) + pairs.products(lefts, rights)) / 2
        return alike


def surely_uncrowded(claims: Sequence[Claim]) -> bool:
    """Whether the sentences of claims are so few and short that no search for like ones is too much work."""
    letters = sum(claim.context.sentence[1] - claim.context.sentence[0] for claim in claims)
    return len(claims) <= _HOLDERS and 2 * len(claims) * letters <= _WORK


def _numbered(told: Sequence[Sequence[str]], parts: Sequence[int]) -> tuple[Numbers, Numbers]:
    """For each word told, in which of the rows, and its number among the words of their part, in the order of both."""
    words, number, size = defaultdict[int, set[str]](set), dict[int, Mapping[str, int]](), 0
    for part, each in zip(parts, told, strict=True):
        words[part].update(each)
    for part in sorted(words):
        number[part] = {word: place for place, word in enumerate(sorted(words[part]), size)}
        size += len(words[part])
    features = [
        *chain.from_iterable([map(number[part].__getitem__, each) for part, each in zip(parts, told, strict=True)])
    ]
    return np.repeat(np.arange(len(told)), [len(each) for each in told]), np.array(features, np.int64)


def _character_pairs(held: Sequence[Claim], claims: Sequence[Claim], parts: Sequence[int]) -> tuple[Numbers, Numbers]:
    """The same of each two letters or digits that follow one another, in sentences and then in clauses."""
    start, texts, part = _texts([*held, *claims], parts)
    codes, kept = _letters(texts)
    part = np.repeat(part, [len(article.text) for article in texts])
    before = np.concatenate(([0], np.cumsum(kept)))  # how many letters and digits stand before each place
    part, codes = part[kept], codes[kept]
    _, pairs = np.unique((part[:-1] << _LETTER | codes[:-1]) << _LETTER | codes[1:], return_inverse=True)
    rows, begins, ends = _stretches(held, claims, start)
    counts = np.maximum(before[ends] - before[begins] - 1, 0)
    return np.repeat(rows, counts), pairs[ranges(before[begins], counts)]


def _texts(claims: Sequence[Claim], parts: Sequence[int]) -> tuple[Numbers, list[Article], Numbers]:
    """Where the text of each claim begins when all stand one after the other, whose they are, and of which parts."""
    begins, texts, size = dict[tuple[int, str], int](), list[Article](), 0
    for part, claim in zip(parts, claims, strict=True):
        if (part, claim.article.id) not in begins:
            begins[part, claim.article.id] = size
            texts.append(claim.article)
            size += len(claim.article.text)
    start = [begins[part, claim.article.id] for part, claim in zip(parts, claims, strict=True)]
    return np.array(start, np.int64), texts, np.array([part for part, _ in begins], np.int64)


def _letters(texts: Sequence[Article]) -> tuple[Numbers, Numbers]:
    """The code points of texts, normalised, one text after the other, and which of them are letters or digits."""
    codes = _codes("".join([article.text for article in texts]))
    distinct, which = np.unique(codes, return_inverse=True)
    every, kept = "".join(map(chr, distinct.tolist())), np.zeros(len(codes), bool)
    languages = [article.language.split("-")[0] for article in texts]
    for language in dict.fromkeys(languages):
        here = np.repeat([each == language for each in languages], [len(article.text) for article in texts])
        normal = LANGUAGES[language].normalise(every)
        codes[here] = _codes(normal)[which[here]]
        kept[here] = np.array([char.isalnum() for char in normal], bool)[which[here]]
    return codes, kept


def _codes(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)


def _stretches(held: Sequence[Claim], claims: Sequence[Claim], start: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Rows with stretches of text: sentences, and what stands before and after each claim in its clause.

    All of the clause, where the claim is most of it.
    """
    count, of_claims = len(held), start[len(held) :]
    first, last = np.array([claim.context.sentence for claim in held], np.int64).reshape(-1, 2).T + start[:count]
    opens, closes = np.array([claim.context.clause for claim in claims], np.int64).reshape(-1, 2).T + of_claims
    begin, end = np.array([(claim.start, claim.end) for claim in claims], np.int64).reshape(-1, 2).T + of_claims
    whole, rows = 2 * (end - begin) > closes - opens, np.arange(count, len(start))
    before, after = np.where(whole, closes, begin), np.where(whole, closes, end)
    return (
        np.concatenate((np.arange(count), rows, rows)),
        np.concatenate((first, opens, after)),
        np.concatenate((last, before, closes)),
    )
