"""Chinese clauses that state nothing: they say when, where, of what or by whose word the next one is so."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.languages.base import Document, Span

_LITTLE = 3  # signs beside a time: 截至, a comma
_WHERE = re.compile(r"在[^，,。；：:！？\n]{2,40}(?:上|中|下|里|内|之际|期间)[，,]?")
# What only says whose figures or words follow, or of what: 根据统计局的数据, 面对批评, 对乘客而言.
_SOURCE = re.compile(r"(?:据|根据|依据|依照)(?:(?!将|会|已|了|必须|不得|可以|[，,。；：:！？\n]).){2,60}[，,：:]")
_TOUCHING = re.compile(
    r"(?:面对|针对|关于|至于|围绕|除(?!非)了?|有别于)[^，,。；：:！？\n]{2,60}[，,]|(?:对于?|在)[^，,。；：:！？\n]{2,40}(?:而言|来说|方面|问题上|看来)[，,]"
)
# From where or how the next clause sees or says it: 从结果看, 总体来看, 简单来讲, 确切地说.
_IN_A_WORD = re.compile(
    r"[^，,。；：！？\n]{0,3}从(?!来)[^，,。；：！？\n不没]{1,16}(?:看|说|讲|而言|出发)[，,]"
    r"|[^，,。；：！？\n]{1,6}(?:(?<![出起回过下上将])来(?:看|说|讲)|[地点]说|而言)[，,]"
)
# That it is so after, at or since what another sentence told: 事件发生后, 消息传出之后.
_THEREUPON = re.compile(
    r"(?:在|自|自从)?(?:这[一起次场]*|此|该|上述)?(?:事件|事故|事情|案件|案子?|惨剧|悲剧|消息|新闻|丑闻|事)"
    r"(?:发生?|曝光|传出|传开|公布|爆发|出现|发布|披露)(?:[之以]?[后前]|以来|之?时|之际|至今|期间|当[天日晚时])[，,]?"
)
# What a page says of itself or of its pictures: 阅读本文中文版, 资料图片.
_OF_THE_PAGE = re.compile(
    r"请?(?:点击|点选|参看|阅读|查看|收听|观看)[^，,。！？\n]{0,14}(?:中文版|英文版|繁体版|全文|原文|详情|链接)"
    r"|(?:资料|档案|网络|新闻|示意)(?:图片?|照片?|画面)|(?:视频|网络|网页|电视)?截[图屏]|图片?来源[^，,。\n]{0,12}"
)
_SCENES = frozenset("在据根依面针关至围除有对请点参阅查收观资档网新示视电截图")  # what most of these begin with
_SAID = frozenset("看说讲言发")  # what `_IN_A_WORD` ends in
_COMMAS, _SHORT = "，,", 14
_HANDLE = re.compile(r"[@＠]")


def only_sets_the_scene(document: Document, clause: Span, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause says only when, where, of what, how or by whose word the next one is so, or who comments."""
    text, start, end = document.text, clause.start, clause.end
    if text[start] in _SCENES and (
        _WHERE.fullmatch(text, start, end)
        or _SOURCE.fullmatch(text, start, end)
        or _TOUCHING.fullmatch(text, start, end)
        or _OF_THE_PAGE.fullmatch(text, start, end)
    ):
        return True
    if text[end - 1] in _COMMAS and text[end - 2] in _SAID and _IN_A_WORD.fullmatch(text, start, end):
        return True
    if end - start <= _SHORT and _THEREUPON.fullmatch(text, start, end):
        return True
    if _HANDLE.search(text, max(0, start - 1), start + 1):
        return True
    first, last = bisect_left(timed, (start, 0)), bisect_left(timed, (end, 0))
    stated = sum(last - first for first, last in timed[first:last])
    return end - start - stated <= _LITTLE if stated else False
