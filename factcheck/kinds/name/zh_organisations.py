"""Finding organisations: well-known ones, names that end in a word for one, and short forms the text introduces."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from factcheck.kinds.name.zh_tables import key, known, lexicon
from factcheck.languages.base import Document, Token

# Heads that make a proper name of what stands before them, and heads that need a proper name before them.
_STRONG = (
    "委员会 部 局 署 总局 总署 厅 法院 检察院 大学 学院 研究所 研究院 研究中心 基金会 协会 学会 商会 总商会 联合会 联盟 工会 党 银行 集团 公司 通讯社 电视台 电台 广播电台 日报 晚报 时报 邮报 周刊 杂志 医院 中学 小学 学校 出版社 博物馆 图书馆 理事会 组织 "
    "交易所 证券 航空 智库 警察局 公安局 公安厅 司法局 教育局 卫生局 总部 使馆 大使馆 总领事馆 领事馆 大教堂 教会 俱乐部 乐团 舰队 司令部 军区 战区 外交部 国防部 财政部 司法部 商务部 教育部 卫生部 内政部 国会 议会 众议院 参议院 最高法院 政府 央行 中央银行 党部 法庭 警方 监狱 看守所 "
    "实验室 事务所 律师事务所 工作室 科技 药业 制药 汽车 电信 资本 保险 网 新闻网 社"
)
_PLACE_ONLY = frozenset(
    "政府 国会 议会 外交部 国防部 财政部 司法部 商务部 教育部 卫生部 内政部 众议院 参议院 最高法院 央行 中央银行 警方 大使馆 使馆 总领事馆 领事馆 公安局 公安厅 警察局 教育局 卫生局 司法局 法院 检察院 监狱 看守所".split()
)
_NEEDS_PROPER = frozenset(
    "公司 集团 银行 学校 医院 组织 党 部 局 大学 学院 实验室 科技 汽车 网 社 杂志 法庭 智库 联盟 总部 厅 署 小学 中学 工作室 资本 保险 航空 证券 药业 制药 电信 军区 战区".split()
)
# Words that end in one of the heads and are none.
_NOT_HEADS = frozenset(
    "当局 干部 南部 北部 东部 西部 中部 内部 外部 全部 局部 西南部 西北部 东南部 东北部 中西部 大部 头部 腹部 腰部 面部 胸部 结局 布局 格局 僵局 大局 战局 时局 政局 书局 邮局 破局 剧院 戏院 电影院 住院 出院 后院 客厅 餐厅 大厅 歌厅 官网 互联网 因特网 电网 上网 联网 "
    "外网 内网 政党 入党 退党 同党 余党 死党 朋党 脱党 建党 组党 反对党 执政党 在野党 旅行社 报社 签署 部署 联署 公署 上海社 组织 国家干部 晚报 日报 电视网 局 部 署 厅 党 网 社 政府 公司 航空 汽车 电信 科技 资本 保险 证券 国会 议会 央行 警方 法庭 总部 学校 医院 银行 集团 使馆 监狱".split()
)
_INSIDE_TAGS = ("n", "ns", "nr", "nrt", "nz", "nt", "j", "vn", "b", "eng", "l", "an", "s", "i", "x", "m", "a", "f", "q")
_GENERIC = frozenset(
    "美国 中国 英国 香港 外国 国外 国际 本地 当地 地方 中央 国家 国有 民营 私营 大型 小型 上市 跨国 科技 互联网 母 子 新 老 各 本 该 这家 那家 多 大 小 主要 商业 投资 金融 保险 能源 石油 汽车 电信 媒体 有关 相关 政治 反对 执政 在野 民间 社会 非政府 恐怖 极端 国企 私人 公立 私立 著名 知名 高等 初级 中级 最高 地区 联邦 州 市 省 县 外资 合资 中资 美资 全球 世界 其他 技术 网络 医药 制药 生物 软件 硬件 芯片 半导体 通讯 通信 社交 平台 房地产 地产 物流 保安 旅游 航空 电力 工程 建筑 食品 服装 贸易 进出口 有限 股份 国内 海外 卫星 军工 国防 安全 情报 执法 司法 立法 行政 政府 教育 医疗 卫生 公共 人权 环保 慈善 宗教 犯罪 武装 游击 反政府 左翼 右翼 工人 农民 学生 青年 妇女 儿童 专业 职业 综合 分 总 支 驻外 内部 外部 上级 下级 成员 附属 主管".split()
)
_INTRODUCED = re.compile(
    r"[（(](?:以下)?(?:简称|下称|以下称|下文简称|又称|也称|亦称|即|原名|本名|又名)[：:]?[“\"「‘『]?([^（()）“”\"「」‘’『』，,。；\n]{1,16})[”\"」’』]?[^（()）\n]{0,12}[）)]"
)
_LATIN_SHORT = re.compile(r"[ ]?[（(]([A-Z][A-Za-z&\-]{1,11})[)）]")


@frozen
class Body:
    """An organisation found at `text[start:end]`; `aliases` are the short forms introduced right behind it."""

    start: int
    end: int
    text: str
    rule: str


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for head in sorted(_STRONG.split(), key=lambda word: (-len(word), word)):
        heads.setdefault(head[-1], []).append(head)
    return {last: tuple(words) for last, words in heads.items()}


def head_of(word: str) -> str:
    """The longest word for an organisation that `word` ends in; empty where it ends in none."""
    return next((head for head in _heads().get(word[-1:], ()) if word.endswith(head)), "")


def composed(document: Document, text: str) -> Iterator[Body]:
    """Names that end in a word for an organisation: leftwards over nouns to where the name begins."""
    tokens = document.tokens
    for index, token in enumerate(tokens):
        word = text[token.start : token.end]
        head = head_of(word)
        if (
            not head
            or (word in _NOT_HEADS and word != head)
            or token.tag[:1] in "vdpr"
            or token.tag in {"t", "ad"}
            or (len(word) == 1 and token.tag == "q")
        ):
            continue
        if (text.startswith("长", token.end) and len(head) < 4) or _is_known(word):
            continue
        first = _reach(text, tokens, index)
        start = _begin(text, tokens, first, index, word, head)
        if start >= 0:
            yield Body(start, token.end, text[start : token.end], "<proper noun><word for an organisation>")


def _is_known(word: str) -> bool:
    rows = known().entities.get(key(word), ())
    return bool(rows) and known().sorts[rows[0]] == "organisation"


def _reach(text: str, tokens: tuple[Token, ...], index: int) -> int:
    """The leftmost word that may belong to a name ending at word `index`: nouns without a gap, six at most."""
    first = index
    while first > 0 and index - first < 6:
        before = tokens[first - 1]
        word = text[before.start : before.end]
        if before.end != tokens[first].start or before.tag not in _INSIDE_TAGS or not _inner_word(word, before.tag):
            break
        first -= 1
    return first


def _inner_word(word: str, tag: str) -> bool:
    if tag in {"x", "m", "a", "f", "q"}:
        return bool(re.fullmatch(r"[\u4e00-\u9fff·A-Za-z]+|第[一二三四五六七八九十\d]+", word)) and word not in {
            "多",
            "各",
            "几",
            "两",
            "一",
            "上",
            "下",
            "中",
            "前",
            "后",
            "内",
            "外",
            "里",
            "家",
            "个",
            "大",
            "小",
        }
    return word not in lexicon().titles and word not in {"时候", "表示", "记者"}


def _proper(word: str, tag: str) -> bool:
    rows = known().entities.get(key(word), ())
    return bool(rows) or tag in {"ns", "nz", "nt", "eng"} or (tag == "x" and len(word) > 1)


def _begin(text: str, tokens: tuple[Token, ...], first: int, index: int, word: str, head: str) -> int:
    """Where the name begins, or -1: it begins with a place or another proper noun, whatever nouns stand between."""
    inside = [(text[token.start : token.end], token) for token in tokens[first:index]]
    for place, (name, token) in enumerate(inside):
        if not _proper(name, token.tag) and name not in {
            "国家",
            "中央",
            "最高",
            "全国",
            "国际",
            "世界",
            "联邦",
            "皇家",
        }:
            continue
        between = "".join(other for other, _ in inside[place + 1 :]) + word[: -len(head)]
        if not between and name in _GENERIC and head not in _PLACE_ONLY:
            return -1
        if (
            not between
            and head not in _PLACE_ONLY
            and token.tag == "ns"
            and head in _NEEDS_PROPER
            and head not in {"大学", "银行"}
        ):
            return -1
        if (
            between
            and all(other in _GENERIC for other, _ in inside[place + 1 :])
            and word[: -len(head)] in _GENERIC | {""}
            and head in _NEEDS_PROPER
            and head not in {"部", "局", "署", "厅"}
        ):
            return -1
        return token.start
    if (
        word != head
        and tokens[index].tag in {"nt", "nz"}
        and len(word) >= 4
        and word[: -len(head)] not in _GENERIC
        and head not in {"社", "部", "党", "网"}
    ):
        return tokens[index].start
    return -1


def introduced(text: str) -> Iterator[tuple[int, int, str]]:
    """Short forms and other names in brackets: (where the bracket begins, where it ends, the form)."""
    for match in _INTRODUCED.finditer(text):
        yield match.start(), match.end(), match[1].strip()


def latin_shorts(text: str) -> Iterator[tuple[int, int, str]]:
    """Latin abbreviations in brackets, as a gloss of what stands before: 国际能源署（IEA）."""
    for match in _LATIN_SHORT.finditer(text):
        yield match.start(), match.end(), match[1]
