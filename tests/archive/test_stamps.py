from datetime import datetime

import pytest

from factcheck import Article
from factcheck.archive.stamps import last_change

NOON = datetime.fromisoformat("2024-05-06T12:00:00+08:00")
PUBLISHED = datetime.fromisoformat("2024-05-06T08:00:00+08:00")
ARTICLE = Article("正文", (), "ab" * 32, published=PUBLISHED)

STATED = [
    '<meta property="article:modified_time" content="2024-05-06T12:00:00+08:00"/>',
    '<meta content="2024-05-06T04:00:00Z" property="article:modified_time">',
    '<script type="application/ld+json">{"dateModified":"2024-05-06T12:00:00+08:00"}</script>',
    "<p>更新时间：2024-05-06 12:00</p>",
    "正文。\n最后更新 2024年5月6日 12:00\n",
    "<meta name='lastmod' content='2024-05-06 12:00'>",
]
NOT_STATED = [
    '<meta property="article:published_time" content="2024-05-06T12:00:00+08:00"/>',
    '<meta property="article:modified_time" content=""/><p>5月6日12时，石桥镇塌方。</p>',
    "<p>天文台将更新台风路径。</p>",
    "",
]


@pytest.mark.parametrize("page", STATED)
def test_a_page_states_when_it_was_changed(page: str) -> None:
    assert last_change(page.encode(), ARTICLE) == NOON


@pytest.mark.parametrize("page", NOT_STATED)
def test_other_times_are_not_that_of_a_change(page: str) -> None:
    assert last_change(page.encode(), ARTICLE) is None


def test_the_first_counts_for_what_follows_speaks_of_others() -> None:
    page = STATED[0] + STATED[0].replace("12:00:00", "20:00:00")

    assert last_change(page.encode(), ARTICLE) == NOON
