"""A word of a Chinese clause under analysis."""

from collections.abc import Sequence

from attrs import define

from factcheck.languages.base import Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.memo import Memo

NOUN_TAGS = frozenset(
    ["n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "ng", "s", "f", "eng", "j", "l", "i", "an", "vn"]
)
VERB_TAGS = frozenset(["v", "vd", "vg", "vi", "vq"])
QUALITY_TAGS = frozenset(["a", "ad", "an", "ag", "z"])
NUMBER_TAGS = frozenset(["m", "q", "mq"])
PERSON_TAGS = frozenset(["nr", "nrt", "nrfg"])
PARTICLE_TAGS = frozenset(["d", "c", "p", "r", "u", "f", "y"])
NAME_TAGS = frozenset(["nr", "nrt", "nrfg", "ns", "nt", "nz", "r"])
DE = frozenset(["的", "之"])
ASPECTS = frozenset("着了过")


@define(eq=False)
class Piece:
    """A word under analysis.

    `verb` if it can be a predicate, `inner` if it stands inside an attribute, `negated` if a negation binds it,
    `absent` if it says itself that there is none, as 没有 does before a noun, `opens` if it opens a phrase,
    `closes` if it closes one, `why` if it opens or closes a cause, `suffers` if who stands before it suffers what the
    next verb does.
    """

    token: Token
    text: str
    verb: bool
    inner: bool = False
    negated: bool = False
    absent: bool = False
    opens: bool = False
    closes: bool = False
    why: bool = False
    suffers: bool = False


def counts(piece: Piece) -> bool:
    """Whether a word has content of its own."""
    return not piece.why and _CONTENT[piece.text, piece.token.tag][piece.verb]


def _has_content(tagged: tuple[str, str]) -> tuple[bool, bool]:
    """Whether a word has content where it is no verb, and where it is one."""
    known, (text, tag) = lexicon(), tagged
    if text in cues().empty or text in cues().negations or (text in cues().moods and text not in known.verbs):
        return False, False
    named = any(text in table for table in (known.terms, known.opposed, known.apart, known.actors))
    return tag in _CONTENT_TAGS or named, True


_CONTENT = Memo(_has_content)

_CONTENT_TAGS = NOUN_TAGS | VERB_TAGS | QUALITY_TAGS | NUMBER_TAGS | frozenset(["b", "t", "tg"])


def acts(piece: Piece) -> bool:
    """Whether a word names a deed: a verb, or a noun that the tables know as one."""
    return piece.text in lexicon().verbs and piece.text not in cues().moods


def ends_in(found: Sequence[Piece], index: int) -> bool:
    """Whether nothing with content follows a word: it is the head of what ends there."""
    return not any(map(counts, found[index + 1 :]))
