"""Who stands before a Chinese verb of speech: a person, an office, a carrier, or somebody named before."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_speech_phrase import NOMINAL, continues, is_date, names_body
from factcheck.languages.zh_speech_verbs import alternatives, endings, word_set
from factcheck.languages.zh_speech_voices import FIRST_PERSON, People, Voice, is_carrier

_LEADING = ("c", "d", "t", "y", "e", "o", "u", "f")
_PLACED = re.compile(r"(?<=..)(?:在.+[中上里时内]|[对向].{1,6})$")
_NO_NAME = frozenset("pcdurtmqfx")
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_TRIM = re.compile(r"^[\s的地和与及、·—\-~]+|[\s的和与及、·—\-:：,，]+$")
_THIS_IS = "这是"
_ATTACHED = "却仍也还又则便亦均都才曾更并会将已"
_JOINED = frozenset("在于对向从就" + _ATTACHED)  # what the segmenter takes for the end of a name
_WITHIN = re.compile(r"(?<=[书文信告明稿函])[中里内]$")
_WHEN = frozenset({"时", "时候", "后", "之后", "以后", "之际"})
_LONGEST, _MOST_WORDS = 28, 60
_NAMED = {"《": "》", "“": "”", "「": "」"}
_GOVERNING = frozenset(("和", "与", "、", "给"))


def subject(document: Document, people: People, start: int, end: int) -> Voice | None:
    """The noun phrase that is the subject of the clause `text[start:end]`, whose verb stands at its end.

    A person or pronoun right before the verb is taken first, then the phrase that opens the clause, then the
    noun right before the verb where only that is able to speak.
    """
    tokens = _without_post(document, _active(document, _tokens(document, start, end)))
    if near := _nearest(document, people, tokens):
        return near
    opening = _opening(document, people, tokens) or _bare(document, start, end)
    if opening is None or not opening.agent:
        closing = _closing(document, people, tokens)
        return closing if closing and closing.agent else opening
    return opening


def heading(document: Document, people: People, start: int, end: int) -> Voice | None:
    """The noun phrase that opens the clause `text[start:end]`, whatever it does."""
    return _opening(document, people, _tokens(document, start, end))


def _bare(document: Document, start: int, end: int) -> Voice | None:
    """A clause of two to four characters before the verb is a name, whatever the segmenter takes it for."""
    name = document.text[start:end].strip()
    tokens = document.tokens_in(start, end)
    if not _SHORT_NAME.fullmatch(name) or len(tokens) > 2 or any(token.tag[0] in _NO_NAME for token in tokens):
        return None
    if name in word_set("manners"):
        return None
    if len(tokens) == 1 and tokens[0].tag == "v" and not name.endswith(endings("humans")):
        return None
    at = document.text.index(name, start)
    return Voice(at, at + len(name), name, agent=True)


def _tokens(document: Document, start: int, end: int) -> list[Token]:
    """The words of a stretch; what is left of a word that the end cuts through is a noun or tells the manner."""
    tokens = list(document.tokens_in(start, end))
    last = tokens[-1].end if tokens else start
    if last < end and document.text[last:end].strip():
        tokens.append(Token(last, end, "d" if document.text[last:end] in word_set("manners") else "n"))
    return tokens


def _nearest(document: Document, people: People, tokens: Sequence[Token]) -> Voice | None:
    """A person or pronoun that only adverbs and times part from the verb, and that no preposition governs."""
    index = _before_adverbs(document, people, tokens)
    if index < 0:
        return None
    token = tokens[index]
    person = people.at(token.start)
    first = index
    while person and first > 0 and tokens[first - 1].start >= person.start:
        first -= 1
    if not person and document.word(token) not in word_set("pronouns") | FIRST_PERSON:
        return None
    if first > 0 and (tokens[first - 1].tag == "p" or document.word(tokens[first - 1]) in _GOVERNING):
        return None
    titled = first
    while titled > 0 and tokens[titled - 1].tag.startswith("n"):
        titled -= 1
    if titled > 0 and document.word(tokens[titled - 1]) in word_set("written"):
        return None
    return _voice(document, people, tokens[first : index + 1])


def _before_adverbs(document: Document, people: People, tokens: Sequence[Token]) -> int:
    index = len(tokens) - 1
    while index >= 0 and not people.at(tokens[index].start) and _aside(document, tokens, index):
        index -= 1
    if index < 0 or document.word(tokens[index]) not in "）)":
        return index
    opening = next((i for i in range(index, -1, -1) if document.word(tokens[i]) in "（("), 0)
    return opening - 1


def _aside(document: Document, tokens: Sequence[Token], index: int) -> bool:
    return _adverbial(document, tokens[index]) or is_date(document, tokens, index)


def _adverbial(document: Document, token: Token) -> bool:
    return token.tag[0] in "dt" or document.word(token) in word_set("written") | {"最近"}


def _opening(document: Document, people: People, tokens: Sequence[Token]) -> Voice | None:
    index = _after_adjuncts(document, people, tokens)
    taken: list[Token] = []
    while index < len(tokens) and len(taken) < _MOST_WORDS:
        token = tokens[index]
        word = document.word(token)
        if person := people.at(token.start):
            closed = next((i for i in range(index, len(tokens)) if tokens[i].start >= person.end), len(tokens))
        elif word in _NAMED:
            closed = _after(document, tokens, index, _NAMED[word], 16)
        elif word in "（(":
            index = _after(document, tokens, index, "）)", 12)
            continue
        elif continues(document, tokens, index, taken) and not _acts(
            document, people, tokens[index : index + 4], taken
        ):
            closed = index + 1
        else:
            break
        taken.extend(tokens[index:closed])
        index = closed
    return _voice(document, people, taken) if taken else None


def _acts(document: Document, people: People, following: Sequence[Token], taken: Sequence[Token]) -> bool:
    """Whether the word after a person tells what they did: a verb, the noun of an act of speech, or how they did it."""
    if not taken or not people.at(taken[-1].end - 1):
        return False
    word = document.word(following[0])
    if names_body(document, following):
        return False
    if following[0].tag.startswith("v") or word in word_set("acts") or word in lexicon().verbs:
        return True
    agent = word in word_set("after_name") or word.endswith(endings("agents"))
    return not agent and following[0].tag == "n" and following[:2][-1].tag.startswith("v")


def _closing(document: Document, people: People, tokens: Sequence[Token]) -> Voice | None:
    """The nouns right before the verb, where no preposition governs them."""
    last = _before_adverbs(document, people, tokens)
    first = last + 1
    while first > 0 and tokens[first - 1].tag.startswith(NOMINAL) and tokens[first - 1].tag[0] not in "rf":
        first -= 1
    governing = first
    while governing > 0 and tokens[governing - 1].tag[0] in "rmq":
        governing -= 1
    if first > last or (governing > 0 and _governs(document, tokens[governing - 1])):
        return None
    return _voice(document, people, tokens[first : last + 1])


def _active(document: Document, tokens: Sequence[Token]) -> Sequence[Token]:
    """What follows 被, which names who acts; all of it where nothing does, or only when it was: 被记者问及此事时."""
    for index in range(len(tokens) - 1, -1, -1):
        if document.word(tokens[index]) in _WHEN:
            return tokens
        passive = document.word(tokens[index]) in {"被", "遭"} and index + 1 < len(tokens)
        if passive and tokens[index + 1].tag.startswith(NOMINAL):
            return tokens[index + 1 :]
    return tokens


def _without_post(document: Document, tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands before 发布推文 and the like, which only says how somebody spoke; all of it where nothing does."""
    if len(tokens) > 2 and document.word(tokens[-1]) in word_set("posts"):
        for back in (2, 3, 4):
            if len(tokens) > back and document.word(tokens[-back]) in word_set("posting"):
                return tokens[:-back]
    return tokens


def _after_adjuncts(document: Document, people: People, tokens: Sequence[Token]) -> int:
    index = 0
    while index < len(tokens):
        token, word = tokens[index], document.word(tokens[index])
        if people.at(token.start):
            return index
        if word in word_set("openers") and word not in word_set("clause_openers"):
            closer = _closer(document, tokens, index)
            if closer is None:
                return len(tokens)
            index = closer + 1
        elif (
            word in word_set("making")
            or (token.tag[0] in _LEADING and token.tag != "eng")
            or is_date(document, tokens, index)
            or (token.tag == "x" and word not in "《“「")
        ):
            index += 1
        else:
            return index
    return index


def _closer(document: Document, tokens: Sequence[Token], index: int) -> int | None:
    for later in range(len(tokens) - 1, index, -1):
        if document.word(tokens[later]) in word_set("closers"):
            return later
    return None


def _governs(document: Document, token: Token) -> bool:
    """Whether what follows a word is its object, and not the subject of the verb."""
    return token.tag == "p" or document.word(token) in {"将", "把", "对", "向"}


def _after(document: Document, tokens: Sequence[Token], index: int, closing: str, most: int) -> int:
    """The place after a closing mark, at most so many words on; else after the opening one."""
    for later in range(index + 1, min(len(tokens), index + most)):
        if document.word(tokens[later]) in closing:
            return later + 1
    return index + 1


def _voice(document: Document, people: People, taken: Sequence[Token]) -> Voice | None:
    while len(taken) > 1 and _tells_manner(document, taken[-1]) and not people.at(taken[-1].start):
        taken = taken[:-1]
    start, end = taken[0].start, taken[-1].end
    if cut := people.at(start):  # the segmenter joined the surname with what stands before it: 据马 卫东
        start = cut.start
    persons = [person for person in people.within(start, end) if person.end <= end]
    if persons and _closes_phrase(document, persons[-1].end, end):
        joined = [persons[-1]]
        for earlier in reversed(persons[:-1]):
            if document.text[earlier.end : joined[0].start] not in {"、", "和", "与", "及", "以及"}:
                break
            joined.insert(0, earlier)
        return Voice(start, end, "、".join(person.full for person in joined), person=True, agent=True)
    name = _TRIM.sub("", "".join(document.word(token) for token in taken)).removeprefix(_THIS_IS)
    if (
        not name
        or len(name) > _LONGEST
        or name.startswith(endings("nobody"))
        or (len(name) == 1 and taken[-1].tag[0] in "vdp")
    ):
        return None
    bare = _without_adverb(_WITHIN.sub("", _PLACED.sub("", _without_article(name)))) or name
    agent = bare in word_set("pronouns") or bare.endswith(endings("agents")) or taken[-1].tag in {"nt", "nr", "ns"}
    return Voice(start, end, bare, carrier=is_carrier(bare), agent=agent)


def _without_article(name: str) -> str:
    bare = _article().sub("", name)
    return bare if len(bare) > 1 or not bare.endswith(endings("agents")) else name  # 一些人, 有人


def _without_adverb(name: str) -> str:
    """A pronoun or an outlet without the adverb that the segmenter joined with it: 他仍, 新华社却."""
    bare = name.rstrip(_ATTACHED)
    known = bare in word_set("pronouns") | FIRST_PERSON or is_carrier(bare)
    return bare if known else name


def _tells_manner(document: Document, token: Token) -> bool:
    return token.tag in {"a", "ad", "d", "vd"} or document.word(token) in word_set("manners")


def _closes_phrase(document: Document, after: int, end: int) -> bool:
    """Whether a name is the head of its phrase: nothing but a bracket or a title follows."""
    rest = re.sub(r"[（(][^）)]{0,80}[）)]", "", document.text[after:end]).strip()
    return not rest or rest in _JOINED or rest in word_set("after_name")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:另?[一二两三四五六七八九十几数多0-9]{{1,3}}多?[名位个家]|另?一些|{alternatives('counters')})(?!关)"
    )
