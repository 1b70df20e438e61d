"""What is article, caption, byline, or nothing of it, in small pieces of markup."""

import pytest

from factcheck.reading import read

BODY = "市政府周一公布了新的供水方案，方案从下月起实行。"


def zones(markup: str) -> list[tuple[str, str]]:
    article = read(f"<div>{markup}<p>{BODY}</p></div>").articles[0]
    found = [(block.zone.value, article.text[block.start : block.end]) for block in article.blocks]
    assert ("body", BODY) in found
    return [each for each in found if each != ("body", BODY)]


NOT_THE_ARTICLE = [
    "<script>var a = '脚本';</script>",
    "<style>p {color: red}</style>",
    "<nav>首页 国际 财经</nav>",
    "<aside><p>去年的供水方案引起争论。</p></aside>",
    "<form><p>请输入邮箱</p><button>提交</button></form>",
    "<footer>本站地址</footer>",
    "<div style='display: none'>看不见的一段文字。</div>",
    "<p hidden>看不见的一段文字。</p>",
    "<span class='visually-hidden'>图像来源</span>",
    "<div class='related-articles'><p>去年的供水方案引起争论。</p></div>",
    "<div id='newsletter'><p>每天早上收到最重要的新闻。</p></div>",
    "<div class='shareBar'>分享 推特 脸书</div>",
    "<div role='navigation'>上一页</div>",
    "<ul><li><a href='/1'>旧方案为何失败</a></li><li><b><a href='/2'>水价十年上涨三次</a></b></li></ul>",
    "<p><a href='/1'>旧方案为何失败</a></p>",
    "<h3>相关阅读</h3><p><a href='/1'>旧方案为何失败</a></p><h4><a href='/2'>水价十年上涨三次</a></h4>",
    "<p>【延伸阅读】</p><ul><li>旧方案为何失败</li></ul>",
    "<p>延伸阅读：<a href='/1'>旧方案为何失败</a></p>",
    "<p>获取更多RSS：<br><a href='https://a.example'>https://a.example</a></p>",
    "<p>https://a.example/b?c=d</p>",
    "<p>本台节目播放列表：https://a.example/b</p>",
    "<p>资料来源：www.a.example</p>",
    f"<p>感谢阅读{'每一天的' * 28}简报，新读者请<a href='/1'>点击此处订阅</a>。</p>",
    "<p>扫描二维码关注我们</p>",
    "<p>欢迎关注本报官方微信</p>",
    "<p>版权所有，未经授权不得转载</p>",
    "<p>請刷新瀏覽器</p>",
    "<p>JavaScript required</p>",
    "<p>Advertisement</p>",
    "<p>广告</p>",
    "<p>※ ※ ※</p>",
    "<p>02</p>",
    "<img src='a.jpg' alt='2px presentational grey line'>",
    "<img src='a.jpg' alt='IMG_2041.JPG'>",
    "<img src='a.jpg' alt='logo'>",
    "<img src='a.jpg' alt='图片'>",
    "<p>图片来源：某图片社</p>",
    "<figure><img src='a.jpg'><p><span>图像来源，</span>EPA</p></figure>",
    "<span class='story-image-copyright'>Getty Images</span>",
]

THE_ARTICLE = [
    ("body", "<p>记者在现场看到，供水已经恢复。</p>", "记者在现场看到，供水已经恢复。"),
    ("body", "<p>居民可以下载APP查询水价，也可以打电话。</p>", "居民可以下载APP查询水价，也可以打电话。"),
    ("body", "<p>画面（https://www.a.example/b），显示水库已满</p>", "画面（https://www.a.example/b），显示水库已满"),
    ("body", "<p>https://a.example/b显示水库在八点放水</p>", "https://a.example/b显示水库在八点放水"),
    ("body", "<p>详情见<a href='/1'>市政府网站</a>。</p>", "详情见市政府网站。"),
    ("body", "<p><a href='/1'>市政府说，水价三年不变。</a></p>", "市政府说，水价三年不变。"),
    ("body", "<ul><li>水价<a href='/1'>不变</a>；</li></ul>", "水价不变；"),
    ("body", "<p>广告业收入下降了一成。</p>", "广告业收入下降了一成。"),
    ("body", "<blockquote><p>我们等了三年。</p></blockquote>", "我们等了三年。"),
    ("body", "<div class='embed social-embed'><p>市长发文说：水来了！</p></div>", "市长发文说：水来了！"),
    ("body", "<table><tr><td>一月</td><td>30</td></tr></table>", "一月 30"),
    ("body", "<p>新<b>方</b>案</p>", "新方案"),
    ("body", "<p>方案\n  共三章</p>", "方案共三章"),
    ("body", "<p>Plan A\n  and B</p>", "Plan A and B"),
    ("body", "<p>2021年11月11日市政府作出了决定</p>", "2021年11月11日市政府作出了决定"),
    ("body", "<p>更多居民反对，理由是水价太高。</p>", "更多居民反对，理由是水价太高。"),
    ("subhead", "<h2>水价不变</h2>", "水价不变"),
    ("subhead", "<p><strong>水价不变</strong></p>", "水价不变"),
    ("caption", "<figure><img src='a.jpg'><figcaption>新水厂。</figcaption></figure>", "新水厂。"),
    ("caption", "<img src='a.jpg' alt='市长在新水厂'>", "市长在新水厂"),
    ("caption", "<img src='a.jpg' aria-label='市长在新水厂'>", "市长在新水厂"),
    ("caption", "<img src='a.jpg'><div><small style='color:#999'>新水厂外景</small></div>", "新水厂外景"),
    ("caption", "<img src='a.jpg'><div><small>新水厂（2020年4月22日）</small></div>", "新水厂（2020年4月22日）"),
    ("caption", "<p align='center'><img src='a.jpg'></p><p align='center'>新水厂外景</p>", "新水厂外景"),
    ("caption", "<p><img src='a.jpg'></p><p>资料图：新水厂外景</p>", "资料图：新水厂外景"),
    ("caption", "<video src='a.mp4'></video><div><small>新水厂视频</small></div>", "新水厂视频"),
    ("caption", "<div class='wp-caption-text'>新水厂外景</div>", "新水厂外景"),
    ("caption", "<figcaption><span>Image caption</span> New plant</figcaption>", "New plant"),
    ("caption", "<p>Image copyright AFP Image caption The new plant in March</p>", "The new plant in March"),
    ("byline", "<p>（记者周小山 李禾）</p>", "（记者周小山 李禾）"),
    ("byline", "<p>编译 高山；审校 林川</p>", "编译 高山；审校 林川"),
    ("byline", "<p>记者：高山 责编：林川 网编：白石</p>", "记者：高山 责编：林川 网编：白石"),
    ("byline", "<p>某台记者高山台北报导 责编 林川</p>", "某台记者高山台北报导 责编 林川"),
    ("byline", "<p>高山/林川（综合报导）</p>", "高山/林川（综合报导）"),
    ("byline", "<p>翻译：高山、林川</p>", "翻译：高山、林川"),
    ("byline", "<p>文／高山</p>", "文／高山"),
    ("byline", "<p>作者丨高山 编辑丨林川</p>", "作者丨高山 编辑丨林川"),
    ("byline", "<h3>ABC科技记者奥托·勒纳（Otto Lerner）</h3>", "ABC科技记者奥托·勒纳（Otto Lerner）"),
    ("byline", "<p><b>XYZ驻东京记者 高山</b></p>", "XYZ驻东京记者 高山"),
    ("byline", "<h2>ABC体育编辑林川 (Lin Chuan)</h2>", "ABC体育编辑林川 (Lin Chuan)"),
    ("byline", "<h3>ABC中東特派員伊萬·洛克</h3>", "ABC中東特派員伊萬·洛克"),
    ("subhead", "<h3>ABC记者获释</h3>", "ABC记者获释"),
    ("subhead", "<h3>ABC要求记者离开市政厅</h3>", "ABC要求记者离开市政厅"),
    ("subhead", "<h3>记者为何离开</h3>", "记者为何离开"),
    ("subhead", "<h3>编辑的责任（一）</h3>", "编辑的责任（一）"),
    ("byline", "<p>© 2020 AFP</p>", "© 2020 AFP"),
    ("byline", "<p>Gao Shan对本文有研究贡献。</p>", "Gao Shan对本文有研究贡献。"),
    ("byline", "<p>高山/林川（路透社、德新社）</p>", "高山/林川（路透社、德新社）"),
    ("body", "<p>记者：您什么时候听说的？</p>", "记者：您什么时候听说的？"),
    ("body", "<p>外交部记者会上更多内容</p>", "外交部记者会上更多内容"),
]


@pytest.mark.parametrize("markup", NOT_THE_ARTICLE)
def test_left_out(markup: str) -> None:
    assert zones(f"<p>开头一段说明了事情的经过，并且足够长，不会被当作标题。</p>{markup}")[1:] == []


@pytest.mark.parametrize(("zone", "markup", "text"), THE_ARTICLE)
def test_taken(zone: str, markup: str, text: str) -> None:
    assert zones(f"<p>开头一段说明了事情的经过，并且足够长，不会被当作标题。</p>{markup}")[1:] == [(zone, text)]


@pytest.mark.parametrize("alternative", ["新水厂外景", "新水厂 外景。", "水厂外景"])
def test_alternative_text_that_repeats_the_caption_is_dropped(alternative: str) -> None:
    markup = f"<figure><img src='a.jpg' alt='{alternative}'><figcaption>新水厂外景。</figcaption></figure>"
    assert zones(markup) == [("caption", "新水厂外景。")]


def test_alternative_text_that_says_something_else_stands_for_itself() -> None:
    markup = "<figure><img src='a.jpg' alt='市长在新水厂讲话'><figcaption>水厂外景。</figcaption></figure>"
    assert zones(markup) == [("caption", "市长在新水厂讲话"), ("caption", "水厂外景。")]


def test_author_in_brackets_before_the_first_sentence_is_a_byline() -> None:
    found = zones("<p>【文/某报 高山】市长周一去了新水厂。</p>")
    assert found == [("byline", "【文/某报 高山】"), ("body", "市长周一去了新水厂。")]


@pytest.mark.parametrize("maker", ["（译者：高山/核稿：林川）", "（记者高山）", "(责任编辑：林川)"])
def test_makers_in_brackets_after_the_last_sentence_are_a_byline(maker: str) -> None:
    assert zones(f"<p>市长周一去了新水厂。{maker}</p>") == [("body", "市长周一去了新水厂。"), ("byline", maker)]


@pytest.mark.parametrize("remark", ["（完）", "（法新社巴黎5日电）", "（约合三百万元）"])
def test_other_brackets_stay(remark: str) -> None:
    assert zones(f"<p>市长周一去了新水厂。{remark}</p>") == [("body", f"市长周一去了新水厂。{remark}")]


def test_gallery_of_other_days_is_left_out_up_to_the_next_paragraph() -> None:
    pictures = "<h3>相关图集：水厂旧貌</h3><div><img src='a.jpg'><b>1950年</b>：水厂建成。</div>"
    after = "市长另外表示，水厂明年扩建，费用由市财政承担。"
    assert zones(f"{pictures}<p>{after}</p>") == [("body", after)]


def test_heading_above_text_ends_a_list_of_other_articles() -> None:
    found = zones("<p>第一部分的一句话。</p><h3>相关阅读</h3><ul><li>旧方案</li></ul><h2>第二部分</h2>")
    assert found == [("body", "第一部分的一句话。"), ("subhead", "第二部分")]


def test_headline_that_the_body_repeats_stands_once() -> None:
    article = read(f"---\ntitle: 供水方案公布\n---\n<h1>供水方案公布</h1><p>{BODY}</p>").articles[0]
    assert article.text == f"供水方案公布\n{BODY}"


def test_headline_of_the_page_is_preferred_to_a_longer_stored_one() -> None:
    article = read(f'---\ntitle: "[World] 供水方案公布 | 某报"\n---\n<h1>供水方案公布</h1><p>{BODY}</p>').articles[0]
    assert article.title == "供水方案公布"


def test_outlet_after_the_title_is_cut_off() -> None:
    article = read(f"---\ntitle: 供水方案公布 – 法国国际广播电台 - RFI\n---\n<p>{BODY}</p>").articles[0]
    assert article.title == "供水方案公布"


@pytest.mark.parametrize("broken", ['<asideclass="x">', '<asidedata-a=""data-b="">', "<asideid=x>"])
def test_tags_glued_to_their_attributes_are_repaired(broken: str) -> None:
    assert zones(f"{broken}<p>去年的方案引起争论。</p></aside>") == []
