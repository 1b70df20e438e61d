"""What a clause says around a value, word for word, with other words for the same thing made one."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.kinds.beside import DONE
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_beside import scene_of
from factcheck.languages.zh_contrasts import behind_speech
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import NOUN_TAGS, NUMBER_TAGS, PERSON_TAGS, QUALITY_TAGS, VERB_TAGS

_PLACES = frozenset({"ns"})
_TOLD = (NOUN_TAGS | NUMBER_TAGS | QUALITY_TAGS | VERB_TAGS | {"b"}) - PERSON_TAGS - _PLACES
_NOT = frozenset("不未没非无")


def template(document: Document, start: int, end: int, taken: AbstractSet[int]) -> tuple[str, ...]:
    """The senses of the words of a value's clause, behind who says it, but for people, places and what is `taken`."""
    clause = document.clause_at(start)
    first = behind_speech(document.text, scene_of(document, clause), clause.end)
    told = (*document.tokens_in(first, start), *document.tokens_in(end, clause.end))
    return _senses(document, [token for token in told if token.start not in taken])


def _senses(document: Document, tokens: Sequence[Token]) -> tuple[str, ...]:
    found, denied = [], ""
    for token in tokens:
        word = document.word(token)
        if word in _NOT:
            denied = word
        elif token.tag in _TOLD:
            verb = token.tag in VERB_TAGS
            found.append(DONE * verb + denied + lexicon().sense(word, verbal=verb))
            denied = ""
    return tuple(found)
