"""How many signs of denial a Chinese clause holds, told by its letters, wherever the words are cut."""

import re

_SIGNS = re.compile(
    r"(?<!好)不(?![仅但过断同少久管论光只止禁惜幸妨料时明等愧锈乏良满安足公法当利实凡平已日]|得[已了]|一会|动产|了了|可思议)"
    r"|(?<![淹埋])(?<!差点)(?<!差点儿)(?<!差一点)没(?![收落])|(?<!方兴)未(?![来婚成知免])"
    r"|无(?![论线数疑比非辜产形限期偿端理奈锡]|人机)|难以"
    r"|(?<=[并绝实决亦也本若])非|非(?=[“「『\"])"
    r"|(?:(?<=^)|(?<=[，,“「『\"]))(?:请|千万)?别(?![人的墅处国名称家样致开])|勿"
)


def denials(text: str) -> int:
    """How many signs of denial a clause holds; 不断, 未来 and 无论 deny nothing."""
    return sum(1 for _ in _SIGNS.finditer(text))
