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


def addresses(document: Document) -> Iterator[Mention]:
    """Places given as town and village, with what they lie in where that is said."""
    for match in _ADDRESS.finditer(document.text):
        units = [unit for unit in match.groups() if unit]
        known = spot(units[0])
        path = (*(known.path if known else units[:1]), *units[1:])
        place = Place(match[0], units[-1], Sort.DISTRICT, path, Direction.AT)
        yield Mention(match.start(), match.end(), place, "<town><village>")
