"""Sentences by which a Chinese article says that it was changed, or that it had been wrong.

A notice stands at the head of its line under one of a few names (更正：, （更新）), or speaks of the very article
(本文, 本报此前报道) and says that it was changed or wrong. What others corrected is news and no notice.
"""

import re

_HEAD = re.compile(
    r"[（(【\[〔*\s—-]{0,4}(?:最后|最近|最新)?(?:更正|勘误|订正|更新)(?:启事|说明|声明|通知|公告|提示|记录|时间)?"
    r"(?:[：:）)】\]〕]|于?\s{0,2}\d|$)"
)
_ITSELF = (
    r"本文|本报道|本稿|本条|此文|此稿|此报道|原文|原稿|原报道|原标题|编者[按注]|编辑注|编[按注]"
    r"|本[报网台刊社](?:此前|先前|早前|早些时候|[^，。！？；]{0,12}报道)"
    r"|(?:此前|先前|早前|较早|早些时候|上一|旧)的?(?:报道|版本|稿件|标题|版)"
)
_CHANGED = r"更正|勘误|订正|改正|修正|更新|修订|修改|有误|错误|笔误|误[写作为称将把报]|失实|不实|不准确"
_SPEAKS = re.compile(rf"(?:{_ITSELF})[^。！？；]{{0,60}}(?:{_CHANGED})|特此(?:更正|订正|勘误|致歉)")


def notice(line: str) -> bool:
    """Whether a line of an article, normalised, announces that the article was changed."""
    return bool(_HEAD.match(line) or _SPEAKS.search(line))
