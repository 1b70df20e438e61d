"""What a law threatens in Chinese: a fine or a term of whoever does a thing, of which no case is told."""

import re

_REACH = 40
_THREATENED = re.compile(
    r"(?:可[被判处罚以能]|可(?:最高)?[判处罚]|(?<![商协公学委工社教国大])[会将可](?:在[^。；\n]{0,8})?被|须|面临|最高(?!法|人民|检)|至多|一经|如被|若被|应[当被处判]|违者|任何人|(?:者|人员|情形|情节严重)的，)"
    r"[^。；\n]{0,24}(?:罚[款金]?|监禁|徒刑|拘役|判囚|囚|入狱|坐牢|判监|判处|处以?|服刑|吊销|停赛|禁赛)[^，。；\n\d]{0,8}\Z"
)


def is_threatened(text: str, first: int, start: int) -> bool:
    """Whether what stands at `start` is what a law threatens whoever does a thing with: 违者可被判监禁3个月."""
    return bool(_THREATENED.search(text, max(first, start - _REACH), start))
