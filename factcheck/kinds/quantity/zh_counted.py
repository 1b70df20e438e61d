"""What sort of thing a Chinese noun counts, by the noun alone: people, those who do things, lands, deeds."""

from collections.abc import Mapping
from functools import cache

from factcheck.kinds.quantity.zh_words import word_list
from factcheck.languages.zh_lexicon import lexicon

AGENTS = frozenset("手员者民兵警匠")  # of those who do a thing; the segmenter takes some of them for verbs
PEOPLE_ENDS = frozenset("者员民兵警")
# Of nouns for people where people are counted, which elsewhere may end others: 学生领袖, 公司高管.
_PERSON_ENDS = (
    PEOPLE_ENDS | AGENTS | frozenset("人官管师生家长友客犯童孩妇婴星将帅士工袖导徒囚侣属役军医护妻夫儿女子男")
)
_LANDS = frozenset("县郡州市镇乡村区省邦")
_LAND_WORDS = frozenset(
    ["城市", "大城市", "地区", "省份", "州份", "县市", "村庄", "乡镇", "街道", "国家", "省市", "县区"]
)


@cache
def heads() -> Mapping[str, str]:
    """Counted nouns, each with the one that stands for its group."""
    return {word: group.split()[0] for group in word_list("heads", "groups") for word in group.split()}


def is_people(word: str) -> bool:
    """Whether a noun is of people: one that ends as they do, or that a table of counted people has."""
    return is_known_people(word) or word[-1] in PEOPLE_ENDS | AGENTS


def is_known_people(word: str) -> bool:
    """Whether a table of counted people has a noun."""
    return heads().get(word, "") in word_list("people") or word in word_list("people", "others")


def is_person(word: str) -> bool:
    """Whether a noun is of people where it is people that a number counts."""
    return is_people(word) or word[-1] in _PERSON_ENDS


def does(word: str) -> bool:
    """Whether a noun is of people, bodies, vehicles or lands, which do things."""
    return is_people(word) or word.endswith(_doers())


@cache
def _doers() -> tuple[str, ...]:
    return (*word_list("bodies"), *word_list("doers"))


def is_land(word: str) -> bool:
    """Whether a noun is one of lands, to which nothing happens that happens to people: 37个州新增感染."""
    return word in _LANDS or word in _LAND_WORDS


def is_done(word: str) -> bool:
    """Whether a word is a verb with its object that the dictionary takes for a noun: 关门."""
    return word in word_list("done")


def is_deed(word: str, *, verbal: bool) -> bool:
    """Whether a word is what somebody does, and no noun of the tables unless it is used as a verb."""
    if is_people(word) or (word in lexicon().terms and not verbal):
        return False
    return is_done(word) or word in lexicon().verbs
