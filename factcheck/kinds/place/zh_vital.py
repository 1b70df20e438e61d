"""Where somebody was born, died or is treated, and where the earth shook: places that are of one person or thing."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import evolve

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.name.zh_tables import lexicon
from factcheck.kinds.place.value import Direction, Place, Sort
from factcheck.kinds.place.zh_chain import words
from factcheck.languages.alternatives import any_of
from factcheck.languages.base import Document
from factcheck.languages.zh_numerals import parse

_HAN = "[\u4e00-\u9fff]"
_CENTRE = re.compile(
    rf"(?:震中|震央)(?:位于|位在|就在|在|为|是)?(?:{_HAN}{{2,5}}(?:省|州|市|县|区))*?"
    rf"(?P<name>{_HAN}{{2,4}}?[镇乡])(?=[，。、；,;（）()附境街上一以]|$)"
)
_YEAR = "(?:19|20)[0-9]{2}年"
_LEAST = 4  # fewer are as a rule some of those hurt
_TYPE, _QUAKE, _OF = "医院", "震中", "的"
_CARED, _DIED, _BORN, _FIRST = "cared", "died", "born", "first"


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("factcheck.kinds.place").joinpath("zh_vital.toml").read_text(encoding="utf-8"))


@cache
def _listed(*keys: str) -> tuple[str, ...]:
    return tuple(word for key in keys for word in _table()[key].split())


@cache
def _hospital() -> re.Pattern[str]:
    """A hospital that somebody is brought to, or in which somebody is treated or died."""
    hospital = rf"{_HAN}{{1,14}}?(?:{any_of(_listed('hospitals'))})"
    after = rf"{_HAN}{{0,6}}?(?:{any_of(_listed('treated'))}|(?P<died>{any_of(_listed('died', 'died_in'))}))"
    return re.compile(
        rf"(?:{any_of(_listed('brought'))})了?(?P<whither>{hospital})|[在于](?P<where>{hospital})(?={after})"
    )


@cache
def _counted() -> re.Pattern[str]:
    number, who = r"\d+|[一二两三四五六七八九十]{1,3}", any_of(_listed("hurt"))
    return re.compile(rf"(?P<count>{number})(?:名|位|个)?(?P<state>{any_of(_listed('states'))})?(?:{who})")


@cache
def _other_quakes() -> re.Pattern[str]:
    return re.compile(f"{any_of(_listed('other_quakes'))}|{_YEAR}")


def hospitals(document: Document) -> Iterator[Mention]:
    """Hospitals that somebody is brought to, is treated in or died in."""
    if not any(word in document.text for word in _listed("hospitals")):
        return
    for match in _hospital().finditer(document.text):
        way, group = (Direction.TO, "whither") if match["whither"] else (Direction.AT, "where")
        start = match.start(group) + match[group].rfind(_OF) + 1
        name = document.text[start : match.end(group)]
        own = re.sub(f"(?:{any_of(_listed('hospitals'))})$", "", name)
        if own and not own.startswith(_listed("unnamed")) and not any(word in own for word in _listed("many")):
            deed = _DIED if match["died"] else _CARED
            if _moved_on(document, match.end()):
                deed = _FIRST
            place = Place(name, name, Sort.LANDMARK, (name,), way, type=words().types[_TYPE], proper=own, deed=deed)
            yield Mention(start, match.end(group), place, "<in care of><hospital>")


def _moved_on(document: Document, at: int) -> bool:
    """Whether the sentence goes on to tell that who is there was brought elsewhere."""
    return any(word in document.text[at : document.sentence_at(at - 1).end] for word in _listed("moved"))


def centres(document: Document) -> Iterator[Mention]:
    """The town at the centre of the earthquake that the article is of."""
    other = _other_quakes()
    for match in _CENTRE.finditer(document.text) if _QUAKE[0] in document.text else ():
        sentence, name = document.sentence_at(match.start()), match["name"]
        whose = () if other.search(document.text, sentence.start, sentence.end) else (_QUAKE,)
        place = Place(name, name, Sort.DISTRICT, (name,), Direction.AT, deed="centre", whose=whose)
        yield Mention(*match.span("name"), place, "<centre><town>")


def vital(document: Document, found: Found, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The places, with whose they are where that is told."""
    names = (one for one in found.get("name", ()) if one.value.sort is NameSort.PERSON)
    people = sorted((one for one in names if _bears(document, one)), key=lambda one: one.start)
    for mention in mentions:
        deed = mention.value.deed or _deeds().get(mention.value.anchor, "")
        whose = mention.value.whose or _whose(document, people, mention, deed)
        yield evolve(mention, value=evolve(mention.value, deed=deed, whose=whose)) if whose else mention


@cache
def _deeds() -> Mapping[str, str]:
    return {verb: deed for deed in (_BORN, _DIED) for verb in _listed(deed)}


def _bears(document: Document, one: Mention) -> bool:
    """Whether a person is named by the usual name there."""
    return not document.text[max(0, one.start - 2) : one.start].endswith(_listed("called"))


def _whose(document: Document, people: list[Mention], mention: Mention, deed: str) -> tuple[str, ...]:
    """Whose birth, death or treatment it is: who was named last before, or so many, or a child."""
    if deed not in {_BORN, _DIED, _CARED} or mention.value.direction is Direction.FROM:
        return ()
    sentence = document.sentence_at(mention.start)
    named = [one for one in people if sentence.start <= one.start < mention.start]
    between = document.text[named[-1].end if named else sentence.start : mention.start]
    another = between.startswith(_OF) or any(word in between for word in lexicon().kin)
    bearer = () if another or not named else (str(named[-1].value.full),)
    if deed == _CARED:
        return _hurt(document, mention) or bearer
    return bearer if named or another else _alone_before(document, people, sentence.start)


def _hurt(document: Document, mention: Mention) -> tuple[str, ...]:
    """So many hurt as are told of in the clause, with a dash those hurt a little, or the one child or driver."""
    clause, sentence = document.clause_at(mention.start), document.sentence_at(mention.start)
    told = _counted().finditer(document.text, clause.start, mention.start)
    counts = ((parse(match["count"]), _table()["light"] in (match["state"] or "")) for match in told)
    many = tuple(f"{count}{'-' * light}" for count, light in counts if count is not None and count >= _LEAST)
    return many or _one_person(document.text[sentence.start : mention.start])


def _one_person(said: str) -> tuple[str, ...]:
    """The child or driver that words are of, unless one of their kin or another one is meant."""
    if any(word in said for word in (*lexicon().kin, *_listed("another"))):
        return ()
    return tuple(noun for noun, forms in _table()["one"].items() if any(form in said for form in forms.split()))


def _alone_before(document: Document, people: list[Mention], start: int) -> tuple[str, ...]:
    """Who alone is named in the sentence before, in the same paragraph."""
    if not start or "\n" in document.text[max(0, start - 2) : start]:
        return ()
    before = document.sentence_at(start - 1)
    names = {str(one.value.full) for one in people if before.start <= one.start < before.end}
    return tuple(names) if len(names) == 1 else ()
