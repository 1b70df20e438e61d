"""What the words of an office say in Chinese: post, body, country, rank, and whether it is still held."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.role.value import Rank, Role, Status
from factcheck.languages.alternatives import any_of

# A county's party secretary is not its head of government.
SECRETARY = "书记"
_OF_PARTY, _TERRITORY = re.compile("(.*[省市县区州镇乡旗])(?:党委|委员会|委)?"), "territory"
_OPENING = "“「《"
_NOISE = re.compile('[“”"‘’「」《》（）()\\s的·]')


@frozen
class Post:
    """A post's usual name, the series it excludes others of, and the function it serves."""

    name: str
    series: str = ""
    function: str = ""


@cache
def table() -> dict[str, Any]:
    """The table of offices as it stands beside this file."""
    source = files("factcheck.kinds.role").joinpath("zh_offices.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def posts() -> dict[str, Post]:
    """Every head noun of an office, and its post."""
    found: dict[str, Post] = {}
    for group in ("series", "function"):
        for label, words in table()[group].items():
            for names in words.split():
                _enter(found, names, Post(names.split("=")[0], **{group: label}))
    for names in table()["posts"]["names"].split():
        _enter(found, names, Post(names.split("=")[0]))
    return found


def _enter(found: dict[str, Post], names: str, post: Post) -> None:
    for name in names.split("="):
        found.setdefault(name, post)


@cache
def _contracted() -> dict[str, str]:
    return dict(pair.split("=") for pair in table()["contracted"]["names"].split())


@cache
def head_pattern() -> re.Pattern[str]:
    """Any head noun of an office, longest first."""
    return re.compile(any_of([*posts(), *_contracted()]))


@cache
def _status_patterns() -> tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], str], ...]:
    sections = ((any_of(words.split()), label) for label, words in table()["status"].items())
    return tuple(((re.compile(either), re.compile(f"(?:{either})$")), label) for either, label in sections)


@cache
def _rank_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"(?:{any_of(words.split())})$"), label) for label, words in table()["ranks"].items())


@cache
def _filler() -> re.Pattern[str]:
    """Words that name a field without narrowing it: 人权问题 is 人权."""
    return re.compile(f"(?:{any_of(table()['filler']['words'].split())})+$")


@cache
def _front() -> re.Pattern[str]:
    """Words for any body (公司, 母公司) in front of its name, or without one."""
    return re.compile(f"^(?:{any_of(table()['filler']['front'].split())})")


@cache
def verbs() -> re.Pattern[str]:
    """A verb that gives an office to a person, at the end of the words before it; named by the status it says."""
    groups = (
        f"(?P<{label.replace('-', '_')}>{any_of(words.split())})" for label, words in reversed(table()["verbs"].items())
    )
    return re.compile(f"(?:{'|'.join(groups)})$")


@cache
def _listed(part: str, key: str) -> str:
    """Any word of one row of the table."""
    return any_of(table()[part][key].split())


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(f"(?:{_listed('branch', 'of')})(?:{_listed('branch', 'ends')})")


@cache
def _bare_branch() -> re.Pattern[str]:
    """The same of a firm's head without a word for it: 某某汽车中国总裁."""
    return re.compile(f"(?<=.)(?:{_listed('branch', 'bare')})$")


def _take_branch(post: str, words: str) -> tuple[str, str]:
    """Take the part of the body off that an office is limited to: 中国区 and 中国."""
    bare = _bare_branch().search(words) if post in table()["branch"]["heads"].split() else None
    match = _branch().search(words) or bare
    if match is None:
        return "", words
    return _branch_ending().sub("", match[0]), words[: match.start()] + words[match.end() :]


@cache
def _branch_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{_listed('branch', 'ends')})$")


@cache
def _former_inside() -> re.Pattern[str]:
    """The word for the status between the body and the office: 某自治区前书记, 某市原政协主席."""
    inside = table()["former_inside"]
    return re.compile(f"(?<=[{inside['behind']}])[前原](?:任)?(?![{inside['not_before']}])")


@cache
def _acting_short() -> re.Pattern[str]:
    """代 right before the post: 代市长, 巴拉圭代总统."""
    return re.compile(f"(?<![{table()['acting_short']['not_behind']}])代$")


@cache
def _departments() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every word for the field of a department, at its end, and the usual one for it."""
    groups = [group.split("=") for group in table()["department"]["same"].split()]
    usual = {word: group[0] for group in groups for word in group}
    return re.compile(f"(?:{any_of(usual)})$"), usual


def _usual(field: str) -> str:
    """A field under the usual word for it: 运输 is 交通."""
    pattern, usual = _departments()
    return pattern.sub(lambda found: usual[found[0]], field)


@cache
def _body_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{_listed('bodies', 'ends')}|[A-Za-z]+)$")


@cache
def _opens_office() -> re.Pattern[str]:
    """What an office begins with behind a country of one character: 美国防部, 英外交, not 日常."""
    return re.compile(f"{_listed('behind_country', 'words')}")


def parse(words: str) -> Role | None:
    """Read `words`, an office from its country or body to its head noun; None where no post ends it."""
    expanded = _expand(words)
    head = _head_of(expanded)
    if head is None:
        return None
    post = posts()[head]
    rest = _NOISE.sub("", expanded[: len(expanded) - len(head)])
    member = "籍" in rest  # 共和党籍州长: whose member one is, not what one heads
    rest = rest.replace("籍", "")
    status, rest = _take_status(rest)
    ranks, rest = _take_ranks(rest)
    branch, rest = _take_branch(post.name, rest)
    country, rest = ("", rest) if words[0] in _OPENING else _take_country(rest)
    again, rest = _take_status(rest)
    body, domain = _body_and_domain(post.name, rest)
    seat = _OF_PARTY.fullmatch(domain) if post.name == SECRETARY and Rank.DEPUTY not in ranks else None
    return Role(
        "",
        words,
        post.name,
        country,
        body,
        seat[1] if seat else _usual(domain),
        branch,
        single=not member and post.name in table()["single"]["posts"].split(),
        generic=post.name in table()["generic"]["posts"].split(),
        ranks=ranks,
        status=again if status is Status.UNSTATED else status,
        series=_TERRITORY if seat else post.series,
        function=post.function,
    )


def ends_in_body(word: str) -> bool:
    """Whether a word ends like an organisation: 公司, 委员会, 党, or Latin letters."""
    return len(word) > 1 and bool(_body_ending().search(word))


def _expand(words: str) -> str:
    """Write a short word for an office out: 副外长 is 外交部 and 副部长."""
    for short, full in _contracted().items():
        if words.endswith(short):
            before, (body, post) = words[: -len(short)], full.split("+")
            deputy = "副" if before.endswith("副") else ""
            return f"{before.removesuffix('副')}{body}{deputy}{post}"
    return words


def _head_of(words: str) -> str | None:
    known = posts()
    return next((words[at:] for at in range(len(words)) if words[at:] in known), None)


def _take_status(words: str) -> tuple[Status, str]:
    """Take 前, 现任, 代理, ... off either end; words that only begin like them (现代, 原子) stay."""
    if words.startswith(tuple(table()["not_status"]["words"].split())):
        return Status.UNSTATED, words
    for inner, status in ((_former_inside(), Status.FORMER), (_acting_short(), Status.ACTING)):
        if match := inner.search(words):
            return status, words[: match.start()] + words[match.end() :]
    for (start, end), label in _status_patterns():
        match = start.match(words) or end.search(words)
        if match:
            return Status(label), words[: match.start()] + words[match.end() :]
    return Status.UNSTATED, words


def _take_ranks(words: str) -> tuple[tuple[Rank, ...], str]:
    """Take 副, 首席, 常务, ... off the end, and 首席 off the front of what is left of it."""
    found: set[Rank] = set()
    taken = True
    while taken:
        taken = False
        for pattern, label in _rank_patterns():
            match = pattern.search(words)
            if match:
                found.add(Rank(label))
                words, taken = words[: match.start()], True
    match = re.search("首席|最高(?!人民|法|检)", words)
    if match:
        found.add(Rank.CHIEF)
        words = words[: match.start()] + words[match.end() :]
    return tuple(rank for rank in Rank if rank in found), words


def _take_country(words: str) -> tuple[str, str]:
    """Take a country off the front; 美国会 is 美 and 国会, 哥伦比亚大学 names no country."""
    known = zh_gazetteer.countries()
    for length in range(min(len(words), 8), 0, -1):
        name, rest = words[:length], words[length:]
        if (
            name not in known
            or rest.startswith(("大学", "学院"))
            or (name.endswith("国") and rest[:1] in set("会务防"))
        ):
            continue
        if length > 1 or not rest or _starts_office(rest):
            return known[name], re.sub("^国家?(?=统计|发展|卫生|主)", "", rest)
    return "", words


def _starts_office(words: str) -> bool:
    """Whether a one-character country may stand before these words: 美国防部, 英外交, not 日常."""
    return bool(_opens_office().match(words))


def _body_and_domain(post: str, words: str) -> tuple[str, str]:
    """What is left of an office is an organisation if it ends like one, else a field; 外交部 of a minister is one."""
    words = _front().sub("", _filler().sub("", words))
    if post == "部长" and words.endswith("部"):
        words = words[:-1]
    return (words, "") if _body_ending().search(words) and post != "部长" else ("", words)
