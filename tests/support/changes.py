"""Single changes to an article, each of a sort that makes it say another thing; and changes that make none."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from attrs import evolve, frozen
from opencc import OpenCC

from factcheck import Article, Block, Claim, extract


def _pairs(words: str) -> dict[str, str]:
    """What stands for what: `a>b c>d`."""
    return dict(pair.split(">") for pair in words.split())


CONTRARY = _pairs(
    "增加>减少 增长>下降 上升>下降 支持>反对 同意>拒绝 承认>否认 批准>否决 开放>关闭 扩大>缩小 "
    "提高>降低 继续>停止 欢迎>谴责 恢复>暂停 允许>禁止"
)
NO_VERB = r"(?!率|者|度|下去|丶|、|。|，|的|和|与|”)"
VERBS = (
    "完成|开始|恢复|关闭|开放|取消|推迟|批准|通过|签署|宣布|公布|确认|获得|收到|达成|停止|暂停|启动|建立|成立|举行|召开|"
    "提交|提出|要求|派出|离开|抵达|前往|参加|出席|退出|加入|购买|出售|支付|控制|解除|实施|生效|结束|进入|超过|造成|导致|"
    "增加|减少|下令|允许|禁止|同意|拒绝|接受|采取|推出|发布|访问|会见|辞职|被捕|被控|确诊|康复|死亡|遇难|停产|复工|撤回|撤离"
)
UNITS = _pairs(
    "公里>米 亿元>万元 万元>亿元 万吨>吨 美元>欧元 千克>吨 公斤>吨 小时>分钟 平方米>公顷 "
    "米/秒>公里/小时 海里>米 毫米>厘米"
)
HOMOPHONES = _pairs(
    "明>铭 华>桦 伟>玮 静>婧 志>智 文>雯 丽>莉 建>健 敏>闽 雨>羽 永>勇 杰>洁 军>钧 "
    "晓>筱 平>萍 兰>岚 远>媛 林>霖 春>椿 清>青 成>诚 义>毅 珍>祯 琴>芹 琪>祺 芳>方 强>墙 "
    "宁>凝 辉>晖 梅>玫 佳>嘉 英>瑛 岚>兰 晖>辉 舟>周 川>穿 安>桉 岩>妍 彤>童"
)
HEDGES = {"超过": "不到", "逾": "不足", "不足": "超过", "至少": "不到", "近": "逾", "不到": "超过"}
DIGITS = "零一二三四五六七八九"
SPEECH = r"(?:表示|称|指出|说|强调|透露)[，：:]{1,2}“[^”\n]{16,}”"


@frozen
class Change:
    """Other words for a stretch of an article: the sort of change, and the kinds of finding that may report it."""

    sort: str
    kinds: frozenset[str]
    start: int
    end: int
    words: str

    def applied(self, article: Article) -> Article:
        """The article with this change, of another outlet."""
        text = article.text[: self.start] + self.words + article.text[self.end :]
        longer = len(self.words) - (self.end - self.start)
        blocks = (
            Block(b.zone, b.start + longer * (b.start > self.start), b.end + longer * (b.end >= self.end))
            for b in article.blocks
        )
        return copied(article, text, blocks)


def copied(article: Article, text: str, blocks: Iterable[Block]) -> Article:
    """The same article with another text, of another outlet, at the same time."""
    outlet = f"{article.outlet}转载"
    digest = sha256((outlet + text).encode()).hexdigest()
    return evolve(article, text=text, blocks=tuple(blocks), sha256=digest, outlet=outlet)


Site = tuple[int, int, str]
_Sites = Callable[[Article], Iterator[Site]]


def _found(pattern: str, words: Callable[[re.Match[str]], str]) -> _Sites:
    compiled = re.compile(pattern)

    def sites(article: Article) -> Iterator[Site]:
        for match in compiled.finditer(article.text):
            yield match.start(), match.end(), words(match)

    return sites


def _exchanged(table: dict[str, str], before: str = "", after: str = "") -> _Sites:
    words = "|".join(sorted(table, key=len, reverse=True))
    return _found(f"{before}(?:{words}){after}", lambda match: table[match[0]])


def _day(match: re.Match[str]) -> str:
    day = int(match[0])
    return str(day - 4 if day > 5 else day + 4)


def _share(match: re.Match[str]) -> str:
    share = float(match[0])
    return f"{share * 1.5 + 3:.1f}" if share < 60 else f"{share * 0.6:.1f}"


def _names(article: Article) -> Iterator[Site]:
    for claim in _persons(article):
        if claim.text[-1] in HOMOPHONES:
            yield claim.end - 1, claim.end, HOMOPHONES[claim.text[-1]]


def _persons(article: Article) -> list[Claim]:
    """The Chinese people with names of three characters."""
    return [
        claim
        for claim in _claims(article, "name")
        if claim.value.sort.value == "person" and len(claim.value.given) == 2
    ]


def _offices(article: Article) -> Iterator[Site]:
    for claim in _claims(article, "role"):
        found = re.search(
            r"(?<![副总执])(?:主任|局长|部长|市长|县长|书记|院长|主席|行长|馆长|总经理|董事长|会长)", claim.text
        )
        if found:
            start = claim.start + found.start()
            yield start, start, "副"


def _former(article: Article) -> Iterator[Site]:
    for claim in _claims(article, "role"):
        around = article.text[max(0, claim.start - 1) : claim.end]
        if not re.search(r"[前原副]|时任", around):
            yield claim.start, claim.start, "前"


def _speakers(article: Article) -> Iterator[Site]:
    persons = {claim.text for claim in _persons(article)}
    for name in sorted(persons):
        for match in re.finditer(f"{name}(?={SPEECH})", article.text):
            yield match.start(), match.end(), min(persons - {name}, default="发言人高志敏")


def _quoted(article: Article) -> Iterator[Site]:
    """Inside quotation marks: a denial taken out, or a degree and a contrary put in."""
    table = {"不会": "会", "没有": "有", "不能": "能", "必须": "可以", "所有": "部分", "全部": "部分", **CONTRARY}
    words = "|".join(sorted(table, key=len, reverse=True))
    for quote in re.finditer(r"“[^”\n]{8,}”", article.text):
        for match in re.finditer(words, quote[0]):
            yield quote.start() + match.start(), quote.start() + match.end(), table[match[0]]


def _claims(article: Article, kind: str) -> list[Claim]:
    return [claim for claim in extract(article) if claim.kind == kind]


_COUNTED = r"(?=[名人例辆架艘家个次起件幅块座只位票户颗](?!多?月|小时|星期))"
_NUMBER = r"(?<![\d.,第约近超逾到多于足至月日年万千百亿每])\d{1,4}"
_DATELINE = r".{0,3}[电讯消]|\s*[-–—（(]"
SORTS: dict[str, tuple[frozenset[str], _Sites]] = {
    "count": (frozenset({"quantity"}), _found(_NUMBER + _COUNTED, lambda m: str(int(m[0]) + max(2, int(m[0]) // 3)))),
    "percentage": (
        frozenset({"quantity"}),
        _found(r"(?<![\d.,])\d{1,2}(?:\.\d+)?(?=%(?!以|[到至-]))", _share),
    ),
    "hedge": (frozenset({"quantity", "time"}), _exchanged(HEDGES, before="(?<![不得未将])", after=r"(?=\d)")),
    "unit": (frozenset({"quantity", "time"}), _exchanged(UNITS, before=r"(?<=\d)", after=r"(?![\d至到])")),
    "date": (frozenset({"time"}), _found(rf"(?<=月)\d{{1,2}}(?=日(?!{_DATELINE}))", _day)),
    "name": (frozenset({"name"}), _names),
    "office": (frozenset({"role"}), _offices),
    "former": (frozenset({"role"}), _former),
    "negation": (
        frozenset({"stance", "quote"}),
        _exchanged({"已": "尚未", "将": "不会"}, before="(?<![会即不])", after=f"(?={VERBS})"),
    ),
    "contrary": (
        frozenset({"stance", "quote", "quantity"}),
        _exchanged(CONTRARY, before="(?<!改革)(?<!重新)(?<!受)(?<!应)", after=NO_VERB),
    ),
    "speaker": (frozenset({"quote"}), _speakers),
    "quoted word": (frozenset({"quote", "stance"}), _quoted),
}


def changes(article: Article, sort: str, most: int = 3) -> list[Change]:
    """At most so many changes of one sort to an article, spread over it; what is quoted is the quote's too."""
    kinds, sites = SORTS[sort]
    found = sorted(set(sites(article)))
    step = max(1, len(found) // most)
    return [
        Change(sort, kinds | ({"quote"} if _in_quote(article, start) else frozenset()), start, end, words)
        for start, end, words in found[::step][:most]
    ]


def _in_quote(article: Article, offset: int) -> bool:
    before = article.text[: offset + 1]
    return before.rfind("“") > before.rfind("”")


def unchanged(article: Article) -> Article:
    """The same words in another outlet."""
    return copied(article, article.text, article.blocks)


def traditional(article: Article) -> Article:
    """The same words in traditional characters."""
    convert = OpenCC("s2t").convert
    text = "".join(convert(char) for char in article.text)
    return copied(article, text, article.blocks)


def other_digits(article: Article) -> Article:
    """The same counts below a hundred in Chinese numerals."""
    changed = unchanged(article)
    for found in reversed(list(re.finditer(_NUMBER + _COUNTED, article.text))):
        if int(found[0]) < 100 and len(found[0]) < 3:
            number = _numeral(int(found[0]))
            changed = Change("", frozenset(), found.start(), found.end(), number).applied(changed)
    return evolve(changed, outlet=f"{article.outlet}转载")


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number < 10:
        return "两" if number == 2 else DIGITS[number]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")


def shuffled(article: Article) -> Article:
    """The same paragraphs in another order, the headline where it was."""
    by_zone: dict[bool, list[Block]] = defaultdict(list)
    for block in article.blocks:
        by_zone[block.zone.value == "body"].append(block)
    bodies = by_zone[True]
    turn = iter(bodies[1::2] + bodies[::2][::-1])
    order = [next(turn) if block.zone.value == "body" else block for block in article.blocks]
    text, blocks = "", []
    for block in order:
        text += "\n" if text else ""
        words = article.text[block.start : block.end]
        blocks.append(Block(block.zone, len(text), len(text) + len(words)))
        text += words
    return copied(article, text, blocks)


SAME: dict[str, Callable[[Article], Article]] = {
    "unchanged": unchanged,
    "traditional": traditional,
    "other digits": other_digits,
    "shuffled": shuffled,
}
