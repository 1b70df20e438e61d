"""The words of a Chinese clause as statements need them: what the segmenter cut too small or left too large."""

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon

_PHRASE_TAGS = frozenset(["l", "i"])
_NAME_TAGS = frozenset(["nr", "nrt", "nrfg", "ns", "nt", "eng", "x", "m", "t"])
_COMPOUND_TAGS = frozenset(["n", "nz", "l", "i"])
_NOT_YET, _DEGREES, _SUFFERED = "未", "略稍远仍复", "被遭"
_STEPS, _MOVES = "缓急骤猛微续略稍复再齐", "升涨跌降增减"
_DOES = "促拟欲吁拒批斥盼撤禁"
_THAT, _VERB, _NOT, _CANNOT = "该", "v", "不", "cannot"
_FIXED = {"不在": (1, "d", "p"), "未在": (1, "d", "p")}
_HALF = 2
_ABLE, _GOING = frozenset("不得"), frozenset("了着过")
_DONE, _NEVER_DONE = "了", "不得"
# A short verb behind what tells that it is done or not, or before 过, which the segmenter takes with it for one word.
_TOLD_DONE, _EVER, _DEED_TAGS = "已未没", "过", "vudtpac"
_SINCE, _OF_DAY, _AMONG = "起", "日时月年点", "中有"
_NOT_SEEN = "未见"
_WILL_NOT = "不予"
_SAYS, _ADDS, _WHERE_SAID = "说称", "还续并则均", "中时上里内后文信还续并则均"
_PERSON_TAGS = frozenset(["nr", "nrt", "nrfg"])
_SIDE, _SIDED, _ARE_SENT, _SENT = "派", "nvab", "nmr", tuple("出人员遣兵驻往代军团送发专了过到去来至赴其他她")


def joined(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with two that the tables know as one word joined: 日 and 韩, 特殊 and 待遇, 中国 and 政府."""
    text, known, words, start, end = document.text, _known(), list[Token](), -1, -1
    verbs, actors = lexicon().verbs, lexicon().actors  # 世卫组织 organises nothing
    for token, after in zip_longest(tokens, tokens[1:]):
        if end == token.start and text[start : token.end] in known:
            whole = text[start : token.end]
            acts = words[-1].tag[0] == _VERB and whole in verbs and whole[-1] not in _GOING  # 谈成, not 表明了
            words[-1] = Token(start, token.end, "nt" if whole in actors else _VERB if acts else token.tag)
        elif end == token.start and text[start:end] == _NOT and cues().moods.get(text[start : token.end]) == _CANNOT:
            words[-1] = Token(start, token.end, _VERB)  # 不|可以 as 不能
        elif (
            end == token.start
            and text[end] == _SIDE
            and end - start >= _HALF
            and _of_a_side(text, words[-1], token, after)
        ):
            words[-1] = Token(start, token.end, "n")
        else:
            words.append(token)
        start, end, _ = words[-1]
    return words


def _of_a_side(text: str, before: Token, token: Token, after: Token | None) -> bool:
    """Whether 派 behind a word makes it a side: 改革派; not where somebody is sent, as in 政府派人, 法院派法官."""
    if text[token.start : token.end] != _SIDE or before.tag[0] not in _SIDED or before.tag in _NAME_TAGS:
        return False
    words, called = cues(), text[before.start : before.end]
    if any(called in row for row in (words.negations, words.moods, words.light)):
        return False
    follows = after is not None and after.start == token.end and after.tag[0] in _ARE_SENT
    sends = follows and after is not None and text[after.start : after.end] not in lexicon().verbs
    return not sends and text[token.end : token.end + 1] not in _SENT


def _one_word(text: str) -> bool:
    return text in _known()


@cache
def _known() -> frozenset[str]:
    """Every word that a table has."""
    known = lexicon()
    tables = (known.compounds, known.actors, known.terms, known.verbs, known.opposed, known.apart)
    return frozenset(word for table in tables for word in table)


def parted(text: str, tag: str) -> tuple[int, str, str] | None:
    """Where a word parts into the two that it is (拒绝接受, 价格下降, 状况良好, 未获), and their tags; else None."""
    if (text[0] == _NOT_YET and _carries(text)) or (text[0] in _DEGREES + _STEPS and _steps(text)):
        return 1, "d", "v"
    if parted := _FIXED.get(text) or _marked(text, tag) or _says(text, tag):
        return parted
    if len(text) == _HALF and (pair := _pair(text) or _short_deed(text, tag)):
        return 1, *pair
    if text[0] == _THAT and tag == "r" and text[1:] in lexicon().terms:
        return 1, "r", "n"
    if len(text) != 2 * _HALF or _one_word(text) or (tag in _NAME_TAGS and text[_HALF:] not in cues().deictic):
        return None
    tags = _tags(text[:_HALF], text[_HALF:], tag)
    return (_HALF, *tags) if tags else None


def _marked(text: str, tag: str) -> tuple[int, str, str] | None:
    """A verb behind 不予, a word behind 未见, a verb before 了: 不予批准, 未见异常, 解除了; 受不了 is one word."""
    if text.startswith(_NOT_SEEN) and len(text) == 2 * _HALF and not _one_word(text):
        return _HALF, "d", "v" if text[_HALF:] in lexicon().verbs else "a"
    if text.startswith(_WILL_NOT) and text[_HALF:] and not _one_word(text):
        return _HALF, "d", "v"
    if text[-_HALF] in _ABLE and text[-1] in cues().succeeding and text[:-_HALF] in lexicon().verbs:
        return None if _one_word(text) else (len(text) - _HALF, "v", "u")
    done = tag == "v" and len(text) > _HALF and text[-1] == _DONE and text[-2] not in _NEVER_DONE
    return (len(text) - 1, "v", "ul") if done else None


def _says(text: str, tag: str) -> tuple[int, str, str] | None:
    """A verb of speech joined with the last character before it: 中说 of 声明中说, 还称, 王毅称, 结果显示."""
    size = len(text) - 1
    if text[-1] in _SAYS and not _one_word(text):
        if tag in _PERSON_TAGS and size > 1:
            return size, tag, "v"
        return (size, "d" if text[0] in _ADDS else "n", "v") if text[-_HALF] in _WHERE_SAID else None
    shows = len(text) == 2 * _HALF and text[_HALF:] in cues().finding & cues().speech
    return (_HALF, "n", "v") if shows and not _one_word(text) else None


def _pair(text: str) -> tuple[str, str] | None:
    """What the two characters of 被捕 are, and of 美促 in a headline; none where they are one word."""
    if _one_word(text):
        return None
    if text[0] in lexicon().short and text[1] in _DOES:
        return "ns", "v"
    return ("p", "v") if text[0] in _SUFFERED and text[1] in lexicon().verbs else None


def _short_deed(text: str, tag: str) -> tuple[str, str] | None:
    """What the two characters of 已派, 没派, 去过, 日起 and 中有 are; none where they are one word."""
    if tag[0] not in _DEED_TAGS or _one_word(text) or text in cues().whole or text in cues().moods:
        return None
    if text[0] in _TOLD_DONE:
        return "d", "v"
    if text[1] == _EVER and text[0] not in cues().passing:
        return "v", "ug"
    if text[1] == _SINCE and text[0] in _OF_DAY:
        return "m", "f"
    return ("f", "v") if text == _AMONG else None


def _steps(text: str) -> bool:
    """Whether a verb stands behind a character for how it goes: 略上升, 缓降, 再涨."""
    if len(text) == _HALF:
        return text[0] in _STEPS and text[1] in _MOVES and not _one_word(text)
    return text[0] in _DEGREES and text[1:] in lexicon().verbs and not _one_word(text)


def _carries(text: str) -> bool:
    """Whether 未 stands before a verb of its own, as in 未获 and 未予."""
    rest, words = text[1:], cues()
    known = text in words.negations or text in words.moods or _one_word(text)
    return not known and (rest in words.passive or rest in words.light or rest in lexicon().verbs)


def _tags(head: str, tail: str, tag: str) -> tuple[str, str] | None:
    """What the halves of a phrase are; none where it is one word."""
    known, words = lexicon(), cues()
    if tail in words.deictic and (head in known.verbs or head in words.light):
        return "v", "r"
    if tail in known.verbs:
        leads = head in known.verbs or head in words.manner or head in words.empty
        if tag in _PHRASE_TAGS or known.verbs[tail] in words.trends or leads:
            return ("v" if head in known.verbs and head not in words.manner else "n"), "v"
        return None
    quality = tail in known.opposed and (
        head in known.verbs or (head in known.terms and tail not in known.terms.values())
    )
    if quality:
        return "v" if head in known.verbs else "n", "a"  # 发射成功, 状况良好
    if tail in known.terms and (tag in _COMPOUND_TAGS or head in known.opposed or head in known.apart):
        return "n", "n"
    return None
