"""Chinese addresses written out from town to village: 某某镇某某村."""

import re
from collections.abc import Iterator

from factcheck.kinds.base import Mention
from factcheck.kinds.place.value import Direction, Place, Sort
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.languages.base import Document

# Characters that begin no name of a town but end the words before one.
_HAN = "[^\\W\\d_a-zA-Z称说在于到至从的是为由和与及了往赴位市区县省镇乡村]"
_ADDRESS = re.compile(
    f"(?:({_HAN}{{2,4}}省))?(?:({_HAN}{{2,4}}市))?(?:({_HAN}{{1,4}}[区县]))?({_HAN}{{2,3}}(?:镇|乡|街道))"
    f"({_HAN}{{1,4}}(?:村|居委会|社区|小区))"
)
_VILLAGE = re.compile(f"(?:镇|乡|街道){_HAN}{{1,4}}(?:村|居委会|社区|小区)")  # what no address is without


# A county or town that no gazetteer has, where a preposition leads to it and what happens there follows.
_TOWN = re.compile(
    f"(?<=[在于从至到])(?:({_HAN}{{2,4}}市))?({_HAN}{{2,3}}(?:县|镇|乡)|{_HAN}{{2}}市)"
    "(?=(?:沿海|境内|附近|城区)?(?:登陆|举行|召开|发生|开幕|闭幕|落成|开工|出发|被捕|遇害|去世|逝世|坠毁|坠落|爆发|签署|会见|会晤|发表|宣布))"
)


def addresses(document: Document) -> Iterator[Mention]:
    """Places given as town and village, with what they lie in where that is said."""
    if not _VILLAGE.search(document.text):
        return
    for match in _ADDRESS.finditer(document.text):
        units = [unit for unit in match.groups() if unit]
        known = spot(units[0])
        path = (*(known.path if known else units[:1]), *units[1:])
        place = Place(match[0], units[-1], Sort.DISTRICT, path, Direction.AT)
        yield Mention(match.start(), match.end(), place, "<town><village>")


def towns(document: Document) -> Iterator[Mention]:
    """Counties and towns that no gazetteer has, by their endings, where something happens in them."""
    for match in _TOWN.finditer(document.text):
        if spot(match[2]) is None:
            path = (*(part for part in (match[1],) if part), match[2])
            sort = Sort.CITY if match[2].endswith("市") else Sort.DISTRICT
            yield Mention(
                match.start(), match.end(2), Place(match[0], match[2], sort, path, Direction.AT), "<in><town>"
            )
