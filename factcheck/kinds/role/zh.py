"""Offices in Chinese, hung on the names that hold them."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.role.value import Role, Status
from factcheck.kinds.role.zh_offices import head_pattern, parse
from factcheck.languages.base import Document, Token

_LONGEST = 28
_JOINER = re.compile("[、兼暨和及与]|兼任")
_APPOSITION = re.compile("[，,](?=.)")
_HOLDS = re.compile(
    "(?P<present>是|为|任|担任|出任|就任|现任|获任|升任|接任|兼任|当选为?|被任命为|获任命为|被委任为|作为|身为|身兼|被选为|获选为)"
    "|(?P<former>曾任|曾是|曾担任|曾出任|卸任|辞去|原为|曾经是|历任)"
    "|(?P<elect>将出任|将担任|获提名为|被提名为|获提名出任|将接任)"
)

# Parts of speech that can stand inside the words of an office, and verbs that name a field of work there.
_INSIDE_TAGS = frozenset("n ns nt nz nw ng j b vn an eng nrt nr s l i".split())
_INSIDE_WORDS = frozenset(
    "前 现任 现 原 时任 前任 候任 代理 署理 临时 首席 副 最高 第一 常务 执行 名誉 高级 管理 研究 监督 谈判 宣传 组织 调查"
    " 行政 预防 控制 统计 安全 贸易 竞选 总 资深 联合 共同 新任 驻 当选 国家 国际 中央 全国 地区 区 问题 事务 预算 运作"
    " 反恐 反对 监察 立法 教育 信息 通讯 科技 能源 应急 领导 工作 负责 军事 情报 外交 财政 司法 商务 内政 卫生 移民 应对".split()
)
_NEVER_INSIDE = frozenset(
    "记者 媒体 消息 新闻 今天 双方 美方 中方 目前 以及 之后 其中 人士 有关 相关 包括 一名 一位".split()
)


@frozen
class _Person:
    start: int
    end: int
    name: str


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Offices that stand directly before or after a name, in apposition to it, or are said of it."""
    people = _people(document, found)
    starts = {person.start: person for person in people}
    ends = {person.end: person for person in people}
    for match in head_pattern().finditer(document.text):
        yield from _at(document, match, starts, ends)


def _people(document: Document, found: Found) -> list[_Person]:
    named = found.get("name", ())
    if named:
        return [
            _Person(mention.start, mention.end, mention.value.full or mention.value.text)
            for mention in named
            if mention.value.sort == "person"
        ]
    return [_Person(t.start, t.end, document.word(t)) for t in document.tokens if t.tag in {"nr", "nrt"}]


def _at(
    document: Document, match: re.Match[str], starts: dict[int, _Person], ends: dict[int, _Person]
) -> Iterator[Mention]:
    holder = starts.get(match.end())
    if holder:
        yield from _emit(document, _left_edge(document, match, ends), match.end(), holder, "<office><name>")


def _left_edge(document: Document, match: re.Match[str], ends: dict[int, _Person]) -> int:
    """Where the office begins: leftwards over the words that can belong to it, to a pause, a verb or a name."""
    clause = document.clause_at(match.start())
    edge = match.start()
    tokens = [token for token in document.tokens_in(max(clause.start, match.end() - _LONGEST), match.end())]
    for token in reversed(tokens):
        if token.start >= edge:
            continue
        if token.end in ends and token.end <= edge or not _belongs(document, token):
            break
        edge = token.start
    return edge


def _belongs(document: Document, token: Token) -> bool:
    word = document.word(token)
    if word in _NEVER_INSIDE:
        return False
    return token.tag in _INSIDE_TAGS or word in _INSIDE_WORDS or word in zh_gazetteer.countries()


def _emit(document: Document, start: int, end: int, holder: _Person, rule: str) -> Iterator[Mention]:
    words = document.text[start:end]
    role = parse(words)
    if role is None:
        return
    status = Status.PRESENT if role.status is Status.UNSTATED else role.status
    yield Mention(start, end, evolve(role, holder=holder.name, status=status), rule)


__all__ = ["Role", "find"]
