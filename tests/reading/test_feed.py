"""Feeds: each entry an article."""

import pytest

from factcheck.errors import UnreadableError
from factcheck.reading import read

RSS = """<?xml version="1.0" encoding="gb2312"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>云岭晚报</title><language>zh-cn</language>
<item><title>水库放水</title><link>https://www.yunling.example/1</link><dc:creator>高山</dc:creator>
<pubDate>Thu, 11 Nov 2021 00:17:00 GMT</pubDate><description>摘要</description>
<content:encoded><![CDATA[<p>水库周一开始放水。</p>
<img src="a.jpg" alt="水库的闸门"><p>居民已经撤离。</p>]]></content:encoded></item>
<item><title>大桥通车</title><link>https://www.yunling.example/2</link>
<description>&lt;p&gt;大桥周二通车。&lt;/p&gt;</description></item>
<item><title>没有正文</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><title>云岭晚报</title>
<entry><title>水库放水</title><link rel="self" href="https://a.example/x"/><link href="https://a.example/1"/>
<published>2021-11-11T08:17:00+08:00</published><author><name>高山</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>水库周一开始放水。</p></div></content></entry></feed>"""


def test_rss() -> None:
    first, second = read(RSS.encode("gb18030")).articles
    assert first.text == "水库放水\n水库周一开始放水。\n水库的闸门\n居民已经撤离。"
    assert (first.outlet, first.byline, first.url) == ("云岭晚报", "高山", "https://www.yunling.example/1")
    assert first.published is not None
    assert first.published.isoformat() == "2021-11-11T08:17:00+08:00"
    assert second.text == "大桥通车\n大桥周二通车。"
    assert (first.path, second.path) == ("<bytes>#1", "<bytes>#2")
    assert first.id != second.id


def test_atom() -> None:
    (article,) = read(ATOM).articles
    assert article.text == "水库放水\n水库周一开始放水。"
    assert (article.outlet, article.byline, article.url) == ("云岭晚报", "高山", "https://a.example/1")


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "水水水水"><!ENTITY b "&a;&a;&a;&a;">]>'
    item = "<rss><channel><item><description>供水恢复。&b;</description></item></channel></rss>"
    for document in (f"{bomb}{item}", f"{item[:5]}{bomb}{item[5:]}"):
        text = "".join(article.text for article in read(document))
        assert "供水恢复。" in text
        assert text.count("水") < 8


@pytest.mark.parametrize("broken", ["<rss>", "<rss></rss>", "<feed><entry>", "<rss><channel><item></channel>"])
def test_feed_without_text(broken: str) -> None:
    with pytest.raises(UnreadableError):
        read(broken)
