"""Bodies and things named in Latin letters alone, behind the word for what they are: 安全公司FireEye, 软件Signal."""

import re
from collections.abc import Iterator

from factcheck.kinds.name.value import Sort

_NAME = r"[ “「『]?(?P<name>[A-Z][A-Za-z0-9]+(?:(?: & | |-)[A-Z][A-Za-z0-9]+){0,3})(?![A-Za-z0-9@/_.]|-[A-Za-z0-9])"
_BODY = re.compile(
    r"(?:公司|集团|企业|机构|组织|厂商|厂家|制造商|开发商|生产商|供应商|服务商|运营商|零售商|承包商|代工厂|药厂|车厂|巨头|巨擘"
    r"|智库|实验室|工作室|事务所|团体|基金会|慈善组织|银行|投行|航空|媒体|报纸|杂志|网站|电视台|学生报)" + _NAME
)
_THING = re.compile(
    r"(?:软件|软体|程序|程式|应用|平台|系统|搜索引擎|聊天机器人|社交网络|游戏|疫苗|新药|药物|恶意软件|病毒软件|卫星|飞船|火箭|探测器"
    r"|货轮|邮轮|油轮|渔船)" + _NAME
)
_LEAST = 3  # letters


def latin_names(text: str) -> Iterator[tuple[str, Sort]]:
    """The names, each with what bears it; capitals alone are none, for many mean an office or a measure (CEO, IPO)."""
    for pattern, sort in ((_BODY, Sort.ORGANISATION), (_THING, Sort.OTHER)):
        for match in pattern.finditer(text):
            name = match["name"]
            if len(name) >= _LEAST and not (name.isalpha() and name.isupper()):
                yield name, sort
