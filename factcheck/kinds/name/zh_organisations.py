"""Finding organisations: well-known ones, names that end in a word for one, and short forms the text introduces."""

import re
from collections.abc import Iterator
from itertools import compress, count

from attrs import frozen

from factcheck.kinds.name.zh_body_words import body_words, head_of
from factcheck.kinds.name.zh_tables import key, known, lexicon
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon as words
from factcheck.memo import Memo

_INSIDE_TAGS = frozenset(
    {
        "n",
        "ns",
        "nr",
        "nrt",
        "nz",
        "nt",
        "j",
        "vn",
        "b",
        "eng",
        "l",
        "an",
        "s",
        "i",
        "x",
        "m",
        "a",
        "f",
        "q",
    }
)
_LOOSE_TAGS = frozenset({"x", "m", "a", "f", "q"})
_LOOSE = re.compile(r"[\u4e00-\u9fff·A-Za-z]+|第[一二三四五六七八九十\d]+")
_COUNTED = re.compile(r"[一两二三四五六七八九十几多数0-9]+[家所个间座名位大]?")
_INTRODUCED = re.compile(
    r"[（(](?:以下)?(?:简称|下称|以下称|下文简称|又称|也称|亦称|即|原名|本名|又名|笔名|艺名|化名|别名|真名|网名|绰号|外号)[：:]?"
    r"[“\"「‘『]?([^（()）“”\"「」‘’『』，,。；\n]{1,16})[”\"」’』]?[^（()）\n]{0,12}[）)]"
)
_ASIDE = re.compile(
    r"[，,](?:本名|原名|又名|真名|化名|笔名|艺名|别名|绰号|外号)(?:是|为|叫)?[“‘「]?([\u4e00-\u9fff·]{2,12}?)[”’」]?(?=[，。,、；])"
)
_BY_NAMES = r"(?:绰号|外号|诨号|人称|俗称|网名|笔名|化名|艺名|昵称|又名|又称|原名|本名|小名|乳名|法号)"
_CALLED = re.compile(rf"{_BY_NAMES}(?:是|为|叫)?[“「‘『]([^“”「」‘’『』，。；\n]{{1,12}})[”」’』]")
_CALLED_BEFORE = re.compile(rf"{_CALLED.pattern}的")
_LATIN_SHORT = re.compile(r"[ ]?[（(]([A-Z][A-Za-z&\-]{1,11})[)）]")


@frozen
class Body:
    """An organisation found at `text[start:end]`; `aliases` are the short forms introduced right behind it."""

    start: int
    end: int
    text: str
    rule: str


_HEADS = Memo(head_of)


def composed(document: Document, text: str) -> Iterator[Body]:
    """Names that end in a word for an organisation: leftwards over nouns to where the name begins."""
    tokens = document.tokens
    bracketed = {start for start, _, _ in [*introduced(text), *latin_shorts(text)]}
    for index in compress(count(), map(_HEADS.__getitem__, document.words)):
        word, token = document.words[index], tokens[index]
        if not _may_end(text, token, word, head_of(word)):
            continue
        first = _reach(text, tokens, index)
        start = _begin(text, tokens, first, index)
        if start < 0 and token.end in bracketed and first < index:
            start = tokens[first].start
        if start >= 0:
            yield Body(
                start,
                token.end,
                text[start : token.end],
                "<proper noun><word for an organisation>",
            )


def _may_end(text: str, token: Token, word: str, head: str) -> bool:
    """Whether a name may end with this word: a noun, no office (外交部长), not known as a name by itself."""
    if token.tag[:1] in "vdpr" or token.tag in {"t", "ad"} or (len(word) == 1 and token.tag == "q"):
        return False
    return not (text.startswith(_LEADER, token.end) and len(head) < 4) and not _is_known(word)


_LEADER = "长"


def _is_known(word: str) -> bool:
    rows = known().entities.get(key(word), ())
    return bool(rows) and known().sorts[rows[0]] == "organisation"


def _reach(text: str, tokens: tuple[Token, ...], index: int) -> int:
    """The leftmost word that may belong to a name ending at word `index`: nouns without a gap, six at most."""
    first = index
    while first > 0 and index - first < 6:
        before = tokens[first - 1]
        word = text[before.start : before.end]
        if before.end != tokens[first].start or before.tag not in _INSIDE_TAGS:
            break
        of_members = first == index and word in body_words().outside and _joins(text, tokens[index])
        if not of_members and not _inner(word, before.tag):
            break
        if _reaches(word, before.tag, text, tokens[first]):
            break
        first -= 1
    return first


def _reaches(word: str, tag: str, text: str, after: Token) -> bool:
    """Whether a word is a verb, and whom it reaches follows: 通报英国政府, 抗议日本靖国神社, 援引政府."""
    if after.tag in {"ns", "nt", "nz"}:
        return tag == "vn" or (tag in _NOUNS and word in words().verbs)
    return text[after.start : after.end] in _RULERS and word in words().verbs


_NOUNS = frozenset(["n", "nz", "b", "a"])
_TRADES = frozenset(["科技", "汽车", "电信", "资本", "保险", "航空", "证券", "药业", "制药", "网"])
_RULERS = frozenset(["政府", "警方", "国会", "议会", "央行", "使馆", "大使馆", "领事馆", "总领事馆"])


def _joins(text: str, token: Token) -> bool:
    """Whether a word is for a body of those named before it, who are then part of its name (零售商协会)."""
    return text[token.start : token.end] in _OF_MEMBERS


_OF_MEMBERS = frozenset(["协会", "联合会", "商会", "总商会", "联盟", "工会", "公会", "学会", "基金会"])


def _inner(word: str, tag: str) -> bool:
    if word in body_words().outside or word in lexicon().titles or _COUNTED.fullmatch(word):
        return False
    return tag not in _LOOSE_TAGS or bool(_LOOSE.fullmatch(word))


def _proper(word: str, tag: str) -> bool:
    rows = known().entities.get(key(word), ())
    return (
        bool(rows) or word in body_words().leading or tag in {"ns", "nz", "nt", "eng"} or (tag == "x" and len(word) > 1)
    )


def _begin(text: str, tokens: tuple[Token, ...], first: int, index: int) -> int:
    """Where the name begins, or -1: it begins with a place or another proper noun, whatever nouns stand between."""
    word = text[tokens[index].start : tokens[index].end]
    inside = [text[token.start : token.end] for token in tokens[first:index]]
    for place, name in enumerate(inside):
        token = tokens[first + place]
        if _proper(name, token.tag):
            own = word[: -len(head_of(word))]
            return token.start if _names(token.tag, name, [*inside[place + 1 :], own], head_of(word)) else -1
    return tokens[index].start if _stands_alone(word, tokens[index].tag) else -1


def _names(tag: str, name: str, between: list[str], head: str) -> bool:
    """Whether proper noun, nouns between and head make a name: 德国财政部 does, 德国汽车公司 does not."""
    table = body_words()
    if head in table.of_places:
        return name not in table.generic or bool(known().entities.get(key(name)))
    if head in _TRADES and any(word in words().verbs for word in between):
        return False  # 印度销售汽车
    told = [word for word in between if word and word not in table.generic]
    if told or (any(between) and head in table.ministries):
        return True
    if any(between):
        return head not in table.common
    if name in table.generic:
        return False
    return tag != "ns" or head not in table.common or head in table.named_by_place


def _stands_alone(word: str, tag: str) -> bool:
    """Whether the segmenter's dictionary has the whole word as an organisation's name."""
    head = head_of(word)
    return tag in {"nt", "nz"} and len(word) >= 4 and word[: -len(head)] not in body_words().generic and len(head) > 1


def introduced(text: str) -> Iterator[tuple[int, int, str]]:
    """Short forms and other names behind a name: (where the bracket or aside begins, where it ends, the form)."""
    found = [*_INTRODUCED.finditer(text), *_ASIDE.finditer(text), *_CALLED.finditer(text)]
    for match in sorted(found, key=re.Match.start):
        yield match.start(), match.end(), match[1].strip()


def called_before(text: str) -> Iterator[tuple[int, str]]:
    """Other names before a name: (where the name begins, the form), for 外号“铁手”的张建国."""
    for match in _CALLED_BEFORE.finditer(text):
        yield match.end(), match[1].strip()


def latin_shorts(text: str) -> Iterator[tuple[int, int, str]]:
    """Latin abbreviations in brackets, as a gloss of what stands before: 国际能源署（IEA）."""
    for match in _LATIN_SHORT.finditer(text):
        yield match.start(), match.end(), match[1]
