"""Slips of the pen that need neither sound nor look like the name: often one spelling, and once one character off.

What stands around tells them from another person's name: nobody presents whom the slip names, it stands where somebody
acts or speaks, and behind the name but never in one sentence with it.
"""

from collections.abc import Iterator, Mapping

from attrs import frozen

from factcheck.kinds.name.zh_cues import follows_subject, honorific_after, is_aged, speech_after, title_before
from factcheck.kinds.name.zh_form import is_transliterated, split_chinese
from factcheck.kinds.name.zh_offices import office_of, offices_of, sole_office
from factcheck.kinds.name.zh_tables import key, known, lexicon, not_names
from factcheck.languages.base import Document

_HABIT = 3
"""So many times as often as the slip a name must stand there, where nothing presents its bearer."""
_LEAST, _LONGEST, _KIN = 3, 8, 8
_BESIDE = frozenset("、和与及同跟·《（(")
_BRACKETS, _MASK = ("（", "("), "某"
_QUOTES = ("“”", "「」", "『』")
_CLOSED = frozenset("，。；：！？”」』）)\n \u3000—…")
_WORDS = frozenset("的了在是和与及也不将就对向为被把从以于而但则据并由让同跟又或还已这那")
_OF_ANOTHER = (
    "则",
    "也",
    "亦",
    "却",
    "同样",
    "回应",
    "回击",
    "祝贺",
    "反驳",
    "反击",
    "质疑",
    "否认",
    "提出质疑",
    "表示祝贺",
    "获",
    "夺",
)
"""Behind a name: what somebody does beside another, or in answer to him."""
_PARTICLES = frozenset("勒冯范德老小大阿")
_ACTING, _LEADING = frozenset("vdtpc"), frozenset("pcdvrtf")
"""Tags of words that stand behind somebody who acts, and of those that stand before: 据, 但, 随后, 告诉."""


@frozen
class _Name:
    """A name that may be miswritten: where it stands first, and how often it does."""

    text: str
    first: int
    count: int


def slips(document: Document, text: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each slip with the name that it stands for; `names` are those of people, with their full forms."""
    for name, full in names.items():
        count = text.count(name) if _may_be_miswritten(name) else 0
        if count < 2:
            continue
        meant = _Name(name, text.find(name), count)
        for other in _one_off(text, name):
            if names.get(other) != full and _is_slip(document, text, meant, other, names):
                yield other, name


def _may_be_miswritten(name: str) -> bool:
    """Whether a name is so long that one character off leaves it recognisable."""
    if not _LEAST <= len(name) <= _LONGEST or "·" in name or name.isascii():
        return False
    return len(split_chinese(name)[1]) > 1 or is_transliterated(name)


def _surname(name: str) -> str:
    """The surname of a Chinese name, which no slip of this sort touches; none of a transliteration."""
    telling = sum(c in lexicon().telling for c in name)
    foreign = is_transliterated(name) and telling * 2 > len(name)
    return "" if foreign else split_chinese(name)[0]


def _one_off(text: str, name: str) -> Iterator[str]:
    """What the text has that is the name with one character other, left out or doubled, or two changed about."""
    kept, found = len(_surname(name)), dict[str, None]()
    for at in range(kept, len(name)):
        found.update(dict.fromkeys(_exchanged(text, name, at)))
        others = [name[: at + 1] + name[at:]]
        if at or name[0] not in _PARTICLES:
            others.append(name[:at] + name[at + 1 :])
        if at > kept:
            others.append(name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :])
        found.update(dict.fromkeys(other for other in others if other != name and other in text))
    return iter(found)


def _exchanged(text: str, name: str, at: int) -> Iterator[str]:
    """What differs from the name in the character at one place."""
    before, after = name[:at], name[at + 1 :]
    kept, shift = (before, 0) if len(before) >= len(after) else (after, at + 1)
    for place in _places(text, kept):
        other = text[place - shift : place - shift + len(name)] if place >= shift else ""
        if other != name and other.startswith(before) and other[at + 1 :] == after and _may_stand(other[at : at + 1]):
            yield other


def _may_stand(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" and character not in _WORDS and character != _MASK


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _is_slip(document: Document, text: str, meant: _Name, other: str, names: Mapping[str, str]) -> bool:
    """Whether counts and all that stands around a spelling show that nobody of his own is meant."""
    if other in not_names() or known().entities.get(key(other)):
        return False
    places = _own_places(text, other, names)
    if not places or places[0] < meant.first or not _habitual(text, meant, len(places)):
        return False
    if not all(_stands_alone(document, text, at, other, meant.text) for at in places):
        return False
    if any(_is_presented(document, text, at, other, meant.text) for at in places):
        return False
    if any(text.startswith(_OF_ANOTHER, at + len(other)) for at in places):
        return False
    return any(_acts(document, text, at + len(other)) for at in places)


def _own_places(text: str, other: str, names: Mapping[str, str]) -> list[int]:
    """Where a spelling stands, but for where it is part of a longer name."""
    longer = [(one, one.find(other)) for one in names if other in one and one != other]
    return [
        at
        for at in _places(text, other)
        if not any(at >= shift and text.startswith(one, at - shift) for one, shift in longer)
    ]


def _habitual(text: str, meant: _Name, count: int) -> bool:
    """Whether the name stands there much more often, or more often and with words for what its bearer is."""
    if count * _HABIT <= meant.count:
        return True
    size = len(meant.text)
    if not _surname(meant.text):
        return False  # articles mix two transliterations
    return count < meant.count and any(_cued(text, at, at + size) for at in _places(text, meant.text))


def _cued(text: str, start: int, end: int) -> bool:
    """Whether an office, a courtesy, an age or a gloss stands beside a name."""
    beside = title_before(text, start) or honorific_after(text, end) or is_aged(text, end)
    return bool(beside) or text.startswith(_BRACKETS, end)


def _stands_alone(document: Document, text: str, at: int, other: str, name: str) -> bool:
    """Whether a spelling is words of its own there, in no sentence with the name and, if foreign, in no quotation."""
    end, sentence = at + len(other), document.sentence_at(at)
    first, last = document.token_at(at), document.token_at(end - 1)
    begins = first is not None and (first.start == at or text[at - 1 : at] in _WORDS)
    if not begins or last is None or (last.end != end and not speech_after(text, end)):
        return False
    if not _leads_on(document, text, at) or name in text[sentence.start : at] or name in text[end : sentence.end]:
        return False
    return bool(_surname(name)) or not _quoted(text, at)


def _leads_on(document: Document, text: str, at: int) -> bool:
    """Whether what stands before may stand before somebody who acts: a clause's end, an office, a verb or particle."""
    before = document.token_at(at - 1) if at else None
    if before is None or text[at - 1] in _CLOSED:
        return True
    return before.tag[:1] in _LEADING or title_before(text, at) > 0


def _quoted(text: str, at: int) -> bool:
    """Whether somebody's words are told there, who may have a pet name for him."""
    line = text.rfind("\n", 0, at) + 1
    return any(text.rfind(pair[0], line, at) > text.rfind(pair[1], line, at) for pair in _QUOTES)


def _is_presented(document: Document, text: str, at: int, other: str, name: str) -> bool:
    """Whether the words around present somebody: an office that is not the name's, an age, a relative, a list."""
    end = at + len(other)
    if not _BESIDE.isdisjoint([text[at - 1 : at], text[end : end + 1]]):
        return True
    sentence = document.sentence_at(at)
    around = text[max(sentence.start, at - _KIN) : min(sentence.end, end + _KIN)]
    if any(word in around for word in lexicon().kin):
        return True
    if not _cued(text, at, end):
        return False
    office = office_of(document, text, at, end)
    return not any(sole_office(office, one) for one in offices_of(document, text, name))


def _acts(document: Document, text: str, end: int) -> bool:
    """Whether what stands behind is a verb or adverb, or the end of a clause."""
    if text[end : end + 1] in _CLOSED or speech_after(text, end) or follows_subject(text, end):
        return True
    token = document.token_at(end)
    return token is not None and token.start == end and token.tag[:1] in _ACTING
