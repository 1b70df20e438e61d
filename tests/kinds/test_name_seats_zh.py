"""Where a Chinese person's name stands, what shows that it is one, and what only looks like one."""

import pytest

from factcheck import Article, Block, Zone, extract
from factcheck.kinds.name import compare_names

FRAMES = [
    "刚满9岁的{}当时在二楼写作业。",
    "幸存者中年纪最大的是81岁的{}，她在水里泡了很久。",
    "镇委书记{}当晚赶到现场。",
    "记者找到了该公司法定代表人{}。",
    "裁缝店老板娘{}抱着一块木板漂到天亮。",
    "闸口值班员{}随即关掉了总阀。",
    "女童{}被埋四个多小时后获救。",
    "老支书{}挨家挨户敲门。",
    "老人的长子{}从外地赶回。",
    "她原名{}，生在广州。",
    "厂长{}被控制，另有两人在逃。",
    "伤者{}已经脱险。",
]
ORDINARY = [
    "王秀英", "何建平", "胡文静", "唐志刚", "高明亮", "孟庆春", "吴晓红", "蒋立新", "贾宏图", "温小平",
    "傅明远", "丁慧敏", "许章林", "严立德", "汪海波", "龚志强",
]  # fmt: skip
RARE = ["和志远", "区少峰", "仝晓明", "冼家辉", "全春生", "应采芹", "欧阳文静", "上官云珠"]


def people(text: str) -> list[str]:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64)
    return [claim.text for claim in extract(article) if claim.kind == "name" and claim.value.surname]


@pytest.mark.parametrize("frame", FRAMES)
def test_ordinary_names_are_found_in_natural_frames(frame: str) -> None:
    found = [name for name in ORDINARY if people(frame.format(name)) == [name]]
    assert len(found) >= len(ORDINARY) - 1, set(ORDINARY) - set(found)


@pytest.mark.parametrize("frame", [*FRAMES[:3], *FRAMES[4:6]])
def test_rare_surnames_are_found_where_an_age_or_office_stands_before(frame: str) -> None:
    found = [name for name in RARE if people(frame.format(name)) == [name]]
    assert len(found) >= len(RARE) - 2, set(RARE) - set(found)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("縣委書記和志鈞當晚趕到現場。", "和志鈞"),
        ("43歲的陳淑貞在市場賣魚。", "陳淑貞"),
        ("填詞人盧伯年走在隊伍前方。", "盧伯年"),
        ("校長蔡銘遠強調停課。", "蔡銘遠"),
        ("班主任鄧慧儀帶著學生離開。", "鄧慧儀"),
    ],
)
def test_names_in_traditional_characters_are_found(text: str, named: str) -> None:
    assert people(text) == [named]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("遇难者为郭晓东、聂卫国和罗海波，均为本地人。", ["郭晓东", "聂卫国", "罗海波"]),
        ("黄伟民、孟庆丰、徐德胜被拘留。", ["黄伟民", "孟庆丰", "徐德胜"]),
        ("议员林永健、芦哲、朱江投了反对票。", ["林永健", "芦哲", "朱江"]),
    ],
)
def test_a_list_of_names_is_found_whole(text: str, named: list[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "专家都知道风险，律师都形成了看法。",
        "评论员马岳表示反对。",
        "客人要尊重当地人，居民常去公园。",
        "18岁的高中生和20岁的华裔学生都报了名。",
        "产地有张家港、江阴、宜兴，品种有黄金、白银、石油。",
        "经理曾亲自试驾，司机安全带没系。",
        "工人应聘前先体检，农民种高山蔬菜。",
        "老兵齐聚广场，嘉宾云集大厅。",
        "译者：陈昱婷/核稿：严思祺",
        "编译 王灿宇/戴素萍；审校 蔡美珍/孙茉莉",
        "门口趴着一只2岁的金毛犬，园里3岁的白虎很健康。",
        "她生下一对龙凤胎，如今6岁的龙凤胎上学了，8岁的连体婴也接受了手术。",
        "24岁的文科生说，他想考研，58岁的古董商和64岁的牧羊人说，羊都没了。",
        "80岁的梅派传人登台演出。",
        "万圣节、国庆节、元宵节都有游行。",
        "园内有白桦林、红松林、水杉林。",
        "园中有金银花、金鱼池、白云山、黄河源。",
        "孕妇应优先登机。",
        "乐队原名东方红，本名幸福。",
    ],
)
def test_words_that_look_like_names_are_none(text: str) -> None:
    assert [name for name in people(text) if name != "马岳"] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("竞选搭档约翰·阿杜是一位学者。", "约翰·阿杜"),
        ("店主玉素甫·艾力把门打开。", "玉素甫·艾力"),
        ("船长苏哈迪被捕。", "苏哈迪"),
        ("医生彼得·奥马里下车查看。", "彼得·奥马里"),
    ],
)
def test_foreign_names_are_found_by_a_known_part_or_an_office(text: str, named: str) -> None:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64)
    assert [claim.text for claim in extract(article) if claim.kind == "name"] == [named]


@pytest.mark.parametrize(
    ("one", "other", "offices", "verdict"),
    [
        ("陈嘉慧", "陈家惠", ("住房委员会主席", "住房委员会主席"), "misspelling"),
        ("李志宏", "李智鸿", ("教育局局长", "市教育局局长"), "misspelling"),
        ("陈嘉慧", "陈家惠", ("住房委员会主席", "画家"), "different"),
        ("陈嘉慧", "陈家惠", ("", ""), "undecided"),
        ("许鹤年", "许鹤立", ("青石水库管理处主任", "水库管理处负责人"), "different"),
        ("李家惠", "李嘉慧", ("村民", "村民"), "undecided"),
        ("陈志伟", "陈智炜", ("志愿者", "志愿者"), "undecided"),
        ("马建中", "马建平", ("市供电局局长", "供电局负责人"), "different"),
        ("马建中", "马建平", ("江南供电公司总经理", "供电公司负责人"), "different"),
        ("周启明", "周启铭", ("企业法定代表人", "公司负责人"), "misspelling"),
        ("郑文辉", "郑文晖", ("老板", "矿长"), "misspelling"),
        ("郑文辉", "郑文晖", ("医生", "矿长"), "different"),
        ("约瑟夫·阿杜", "约翰·阿杜", ("竞选搭档", "竞选搭档"), "misspelling"),
        ("约瑟夫·阿杜", "约翰·阿杜", ("议员", "议员"), "different"),
        ("约瑟夫·阿杜", "约翰·阿杜", ("搭档", "竞选搭档"), "misspelling"),
        ("马建中", "马建平", ("肇事司机", "肇事司机"), "different"),
        ("周丽华", "周丽娟", ("班主任", "班主任"), "misspelling"),
        ("陈志远", "陈志明", ("船长", "船长"), "different"),
        ("马建中", "马建平", ("镇长", "青石镇镇长"), "different"),
        ("马建中", "马建平", ("镇长", "镇长"), "different"),  # of two towns, it may be
        ("马建中", "马建平", ("镇长", "副镇长"), "different"),
        ("马建中", "马建平", ("前镇长", "镇长"), "different"),
        ("马建中", "马建平", ("青石镇镇长", "白石镇镇长"), "different"),
        ("陈志远", "陈志明", ("消防员", "消防员"), "different"),
        ("周丽华", "周丽娟", ("教师", "教师"), "different"),
        ("马建中", "马建平", ("主任", "主任"), "different"),
    ],
)
def test_offices_decide_what_names_that_are_alike_leave_open(
    one: str, other: str, offices: tuple[str, str], verdict: str
) -> None:
    assert compare_names(one, other, offices=offices).verdict.value == verdict
