"""The date line that an article opens with says when it was published, where it says so in full."""

import pytest

from factcheck import read

REST = "海州港口扩建工程十八日正式开工，总投资约三十二亿元，工期三年，预计两年后建成第一座码头。"


@pytest.mark.parametrize(
    "line",
    [
        "新华社海州2024年6月18日电（记者方慧）",
        "中央社海州2024年6月18日電 ",
        "海州晚报2024年6月18日讯 ",
        "（本报海州2024年6月18日电）",
        "路透海州2024年6月18日 - ",
    ],
)
def test_a_full_date_line_dates_the_article(line: str) -> None:
    published = next(iter(read(f"港口开工\n\n{line}{REST}"))).published
    assert published is not None
    assert (published.year, published.month, published.day) == (2024, 6, 18)


@pytest.mark.parametrize(
    "line",
    [
        "2024年6月18日，",
        "工程原定于2024年6月18日开工，",
        "市长说，海州2024年6月18日电视讲话之后，",
        "海州6月18日电 ",
    ],
)
def test_a_date_in_the_first_sentence_is_no_date_line(line: str) -> None:
    assert next(iter(read(f"港口开工\n\n{line}{REST}"))).published is None
