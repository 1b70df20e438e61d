"""What a Chinese clause leaves to the next ones of its sentence: who acts, a condition, an urging, a negation."""

import re
from collections.abc import Iterable
from functools import cache

from attrs import define, evolve

from factcheck.kinds.stance.term import Commitment, Role, Term
from factcheck.kinds.stance.value import Stance
from factcheck.languages.base import Document, Span
from factcheck.languages.zh_cues import cues

_IF = re.compile(
    r"如果|假如|倘若|要是|一旦|除非|若非|只要|万一|假若|(?:\A|[，,])(?:若|如(?=[有能需要不未遇再无]|[^，,。]{1,4}(?:执意|继续|坚持|不|未|再|一意|违)))"
)
_ONLY_IF = re.compile(r"只有[^。！？\n]{1,60}才")
_OPENING = frozenset("“「『")  # a condition of who tells binds nothing that is quoted
# After these the next clause is what is not done: 没有像邻市那样，发放补贴.
_NOT_AS = re.compile(
    r"(?:没有?|没能|未能?|未曾)(?:像|如同?)[^，,。；：！？\n]{1,20}(?:那样|那般|一样|一般|所[^，,。；：！？\n]{1,8})[，,]\Z"
)
_INSTEAD = re.compile("而|反而|却|但|因|由于|只是|仍|依然|照常")
_CALLS = "calls"


@define
class Carried:
    """What holds for a clause by those before it in its sentence.

    `topic` holds the senses of who acted last, `condition` says that it sets a condition or follows one, `conditional`
    that it follows one, `urged` that the clause before says what somebody is to do, `denied` that it ends in a
    negation of what follows.
    """

    sentence: int = -1
    topic: tuple[str, ...] = ()
    conditional: bool = False
    urged: bool = False
    denied: bool = False
    condition: bool = False
    _denies: bool = False

    def go_on(self, document: Document, clause: Span, sentence: Span) -> None:
        """Take in the next clause."""
        if sentence.start != self.sentence:
            self.sentence, self.topic = sentence.start, ()
            self.urged = self.condition = self._denies = False
        text = document.text
        opened = not _OPENING.isdisjoint(text[clause.start - 1 : clause.start + 1])
        self.conditional = self.condition and not opened
        self.condition = self.conditional or _is_condition(document, clause, sentence)
        self.denied = self._denies and not _INSTEAD.match(text, clause.start)
        self._denies = bool(_NOT_AS.search(text[clause.start : clause.end]))

    def told(self, value: Stance) -> Stance:
        """A statement of the clause, with what those before it make of it."""
        if self.urged and not value.agent and value.commitment is Commitment.STATED:
            value = evolve(value, commitment=Commitment.CALLS_FOR)  # 呼吁双方停火，恢复谈判
        if self.denied and value.commitment in (Commitment.STATED, Commitment.DID):
            value = evolve(
                value, commitment=Commitment.DID_NOT, affirmed=False, words=tuple(map(_negated, value.words))
            )
        self.urged = value.commitment is Commitment.CALLS_FOR or _urges(value.words)
        return value


def _negated(word: Term) -> Term:
    return evolve(word, negated=True) if word.role is Role.PREDICATE else word


def _urges(words: Iterable[Term]) -> bool:
    """Whether a word says that somebody is to do something: 要求, 建议."""
    calling = _calling()
    return any(word.text in calling and not word.negated for word in words)


@cache
def _calling() -> frozenset[str]:
    return frozenset(word for word, mood in cues().moods.items() if mood == _CALLS)


def _is_condition(document: Document, clause: Span, sentence: Span) -> bool:
    """Whether a clause sets a condition; 只有 sets one where 才 follows, and else says that none but these do."""
    if _IF.search(document.text[clause.start : clause.end]):
        return True
    only = _ONLY_IF.search(document.text, clause.start, sentence.end)
    return only is not None and only.start() < clause.end
