"""What a Chinese title is made of: genre, core, dates, places; and the tables it is read by."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import evolve, frozen

from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.title.value import Sort, Title
from factcheck.languages.alternatives import any_of
from factcheck.languages.zh_numerals import parse


@frozen
class Genre:
    """A sort of document and the family of sorts it may be mistaken for."""

    name: str
    family: str


@cache
def table() -> dict[str, Any]:
    """The table of titles as it stands beside this file."""
    source = files("factcheck.kinds.title").joinpath("zh_titles.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def genres() -> dict[str, Genre]:
    """Every word that ends a document's title, and its genre."""
    found: dict[str, Genre] = {}
    for family, words in table()["genre"].items():
        for group in words.split():
            names = group.split("=")
            found.update((name, Genre(names[0], family)) for name in names)
    return found


@cache
def _near() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in table()["near"]["pairs"].split():
        one, other = pair.split("=")
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


@cache
def _genre_end() -> re.Pattern[str]:
    return re.compile(f"({any_of(genres())})(?:[(（][^()（）]{{1,12}}[)）])?$")


@cache
def _medium_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(table()['medium']['endings'].split())})$")


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    pairs = (tuple(pair.split("=")) for pair in table()["wording"]["pairs"].split())
    return tuple((old, new) for old, new in sorted(pairs, key=lambda pair: -len(pair[0])) if old != new)


@cache
def _places() -> re.Pattern[str]:
    return re.compile(zh_gazetteer.pattern())


_STATE = re.compile("(?:中华)?人民共和国|特别行政区")
_YEAR = re.compile("((?:19|20)\\d\\d)(?!年代)(?:财政年度|财年|年度|年)?")
_TO_YEAR = re.compile("((?:19|20)\\d\\d)年?(?:至|到|[—–―~～-]{1,2})(?=(?:19|20)\\d\\d)")
_MONTH = re.compile("(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?")
_ORDINAL = re.compile("第([一二三四五六七八九十百零〇两\\d]{1,4})")
_PARTIES = re.compile("^(?:[中美英法德俄日韩朝印加澳欧]{2,4})(?=[关就联应]|$)")
_FRAME = re.compile("^(?:关于|就)?(?:在)?|(?:的|之)$")
# 关于……的<place>声明: what stands between 的 and the genre names the occasion.
_EVENT = re.compile("(?<=.)的([^的]{2,6})$")
_MARKS = re.compile("[《》〈〉「」“”\"‘’'、，,\\s·・•-]")
_NO_GENRE = re.compile(
    "(?:方|办|看|说|做|想|手|书|司|执|立|魔|无|设|写|用|疗|语|文|兵|佛|枪|打|算|合|违|非|犯|守|枉)法$"
)


def genre_of(words: str) -> Genre | None:
    """The genre a title ends in."""
    match = _genre_end().search(words)
    return genres()[match[1]] if match and not _NO_GENRE.search(words) else None


def read(words: str, *, marked: bool, gloss: str = "") -> Title:
    """Take a title apart; `words` come without the marks around them."""
    match = _genre_end().search(words)
    genre = genre_of(words)
    if genre is None or match is None:
        sort = Sort.MEDIUM if _medium_end().search(words) else Sort.WORK
        return Title(words, _MARKS.sub("", words), "", sort, marked=marked, gloss=gloss)
    title = _dissect(words[: match.start()])
    return evolve(
        title,
        text=words,
        genre=genre.name,
        family=genre.family,
        near=_near().get(genre.name, ()),
        gloss=gloss,
        marked=marked,
    )


def _dissect(words: str) -> Title:
    """The core of a title, and what tells it from other titles with the same core."""
    words = _STATE.sub("", _MARKS.sub("", _TO_YEAR.sub(r"\1年", words)))
    for old, new in _wordings():
        words = words.replace(old, new)
    years, months = tuple(_YEAR.findall(words)), tuple(_MONTH.findall(words))
    words = _MONTH.sub("", _YEAR.sub("", words))
    found = {spot.name for name in _places().findall(words) if (spot := zh_gazetteer.spot(name))}
    words = re.sub("联合$", "", words)
    event = _EVENT.search(words)
    if event:
        found.add(re.sub("联合$", "", event[1]))
        words = words[: event.start()]
    words = re.sub("联合$", "", _places().sub("", words))
    parties = _PARTIES.match(words)
    words = _PARTIES.sub("", words)
    core = _FRAME.sub("", _FRAME.sub("", words)).replace("的", "")
    return Title(
        "",
        core,
        "",
        Sort.DOCUMENT,
        years=years,
        months=months,
        places=tuple(sorted(found)),
        parties=tuple(sorted(parties[0])) if parties else (),
        ordinals=tuple(int(value) for each in _ORDINAL.findall(core) if (value := parse(each)) is not None),
    )
