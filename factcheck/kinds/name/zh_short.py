"""Finding people by less than their name: a surname with a courtesy or an office, a surname and 某."""

import re

from factcheck.kinds.base import Mention
from factcheck.kinds.name.value import Name
from factcheck.kinds.name.zh_cues import follows_subject, honorific_after, is_aged, speech_after, title_before
from factcheck.kinds.name.zh_evidence_words import telling
from factcheck.kinds.name.zh_offices import office_of
from factcheck.kinds.name.zh_persons import behind_transliteration
from factcheck.kinds.name.zh_tables import lexicon
from factcheck.languages.base import Document

_MASKED = re.compile(r"[\u4e00-\u9fff]某(?:某|[\u4e00-\u9fff](?=[，。、；：（）()\s”“的说称在被和与]))?")
_PRESENTING = "的位名叫"
_ADDRESS = frozenset(["先生", "女士", "小姐", "太太", "医生", "大夫", "老师", "教授", "博士", "律师", "法官", "同志"])
"""What stands behind the surname of somebody whose full name the article never gives."""


def short(document: Document, text: str, at: int, bearers: dict[str, list[str]]) -> Mention | None:
    """The person named by surname at `at`: 陈某, 林先生, 林部长; `bearers` are the full names by surname."""
    if text[at] not in lexicon().surnames:
        return None
    token = document.token_at(at)
    if token is None or token.start != at or behind_transliteration(document, text, at):
        return None
    masked = _MASKED.match(text, at) if text[at + 1] == "某" else None
    if masked is None:
        return _titled(document, text, at, bearers)
    return _masked(document, text, at, masked.end()) if _masks(text, at, masked.end()) else None


def _masked(document: Document, text: str, at: int, end: int) -> Mention:
    words, office = text[at:end], office_of(document, text, at, end)
    return Mention(at, end, Name(words, words, surname=words[0], given=words[1:], office=office), "<surname>某")


def _masks(text: str, start: int, end: int) -> bool:
    """Whether 某 stands for a given name (陈某称) and not for itself (从某种意义上)."""
    if text[start] not in lexicon().weak_surnames:
        return True
    behind = speech_after(text, end) or follows_subject(text, end) or is_aged(text, end)
    return behind or bool(title_before(text, start) and text[start] not in telling().joining)


def _titled(document: Document, text: str, at: int, bearers: dict[str, list[str]]) -> Mention | None:
    end = at + 1 + honorific_after(text, at + 1)
    token = document.token_at(at)
    if end == at + 1 or text[at:end] in lexicon().titles or token is None or token.end not in {at + 1, end}:
        return None
    owners = bearers.get(text[at], [])
    if not owners and (text[at + 1 : end] not in _ADDRESS or text[at] in lexicon().weak_surnames):
        return None
    full = owners[0] if len(owners) == 1 and not _newcomer(text, at, end) else text[at:end]
    name = Name(text[at:end], full, surname=text[at], office=office_of(document, text, at, at + 1))
    return Mention(at, end, name, "<surname><courtesy or office>")


def _newcomer(text: str, start: int, end: int) -> bool:
    """Whether a surname with a courtesy presents somebody new (店主王女士), whoever else has the surname."""
    if text[start + 1 : end] not in lexicon().courtesies:
        return False
    return text[start - 1 : start] in _PRESENTING or bool(title_before(text, start))
