from datetime import datetime

import pytest

from factcheck import compare
from factcheck.article import Article, Block, Zone
from tests.conftest import MakeArticle


def test_the_id_depends_on_the_bytes_alone(article: MakeArticle) -> None:
    one = article("大桥通车。", outlet="甲报")
    assert one.id == one.sha256[:12]


def test_zones_are_told_by_offset(article: MakeArticle) -> None:
    made = article((Zone.HEADLINE, "大桥通车"), "昨天，大桥通车。", (Zone.CAPTION, "大桥（资料图）"))
    assert [made.zone_at(offset) for offset in (0, 5, len(made.text) - 1)] == [Zone.HEADLINE, Zone.BODY, Zone.CAPTION]


def test_a_time_without_a_zone_is_refused(article: MakeArticle) -> None:
    with pytest.raises(ValueError, match="must be aware"):
        article("大桥通车。", published=datetime(2024, 5, 20, 9).isoformat())  # noqa: DTZ001 - naive is the point


def test_a_short_repr_names_the_outlet_and_the_title(article: MakeArticle) -> None:
    made = article("大桥通车。" * 50, outlet="甲报", title="大桥通车")
    assert repr(made) == f"<Article {made.id} 甲报: 大桥通车>"


@pytest.mark.parametrize("half", [chr(0xD800), chr(0xDFFF)])
def test_half_a_surrogate_pair_costs_nothing_else(half: str) -> None:
    text = f"他说{half}，事故造成3人死亡。"
    broken = Article(text, (Block(Zone.BODY, 0, len(text)),), "a" * 64, title=half, outlet=f"甲{half}报")
    report = compare([broken])

    assert len(broken.text) == len(text)
    assert "3人" in [claim.text for finding in report.findings for claim in finding.claims]
    assert report.to_json().encode()
