"""Key figures of invented events through the whole comparison: in words that hardly meet, and what is none."""

import pytest
from compared import at_odds

from factcheck.article import Zone
from factcheck.report import compare
from factcheck.settings import Settings
from tests.conftest import MakeArticle

LEAD = ("海州事故最新通报", "海州市政府周六下午通报了事故的最新情况，救援人员仍在现场搜救，原因正在调查。")
AT_ODDS = [
    ("海州一座礼堂周二晚塌顶，截至3日18时，已确认23人死亡。", "搜救队说，到3日傍晚六点，已有26具遗体被抬出。"),
    ("海州煤矿透水，造成7人遇难。", "矿方的声明写道，事故夺去了九名矿工的生命。"),
    ("海州渡轮倾覆，另有9人下落不明。", "家属守在码头，6人仍无音讯。"),
    ("海州发生火灾，36人受伤。", "医院统计的伤者是63名。"),
    ("受台风影响，海州撤离2.3万人。", "海州民政部门说，三万多人连夜撤到高处。"),
    ("海州高架桥垮塌，12人获救。", "消防队从瓦砾下救出17人。"),
]
NOT_AT_ODDS = [
    ("海州煤矿透水，造成7人遇难。", "这不是海州煤矿第一次出事，2009年那次夺去了九名矿工的生命。"),
    ("海州煤矿透水，造成7人遇难。", "专家说，若不及时排水，可能夺去九名矿工的生命。"),
    ("台风袭击菲律宾，造成12人死亡。", "台风转向越南，19人丧生。"),
    ("海州渡轮倾覆，9人遇难。", "海州渡轮倾覆的遇难者中，其中5人死于失温。"),
    ("海州发生火灾，36人受伤。", "海州发生火灾，5人死亡。"),
]
MEASURES = [
    ("监管机构对飞讯公司罚款3.5亿欧元。", "飞讯公司须缴纳5.3亿欧元罚金。"),
    ("海州新港造价为38亿元。", "新港一共耗资五十五亿元。"),
    ("条例以61票赞成获得通过。", "表决时投下支持票的有54人。"),
    ("海州渡轮上搭载了212人。", "沉船时船上共有一百六十五人。"),
    ("工厂将创造1500个就业岗位。", "建成后要雇用两千五百名工人。"),
    ("海州地震震级为6.4级。", "当地测到里氏5.9级地震。"),
    ("绑匪索要赎金500万元。", "家属凑出八百万元赎回人质。"),
    ("公投投票率为61%。", "前往投票的选民占45%。"),
    ("大火烧毁林地1200公顷。", "过火面积达到2100公顷。"),
    ("央行把利率维持在8.5%不变。", "央行决定，利率仍旧是9%。"),
]
OTHER_MEASURES = [
    ("海州新港一期造价为38亿元。", "海州新港二期造价为55亿元。"),
    ("众议院以231票支持通过法案。", "参议院以58票支持通过法案。"),
    ("公司最高可被罚款20亿元。", "公司被罚款3.6亿元。"),
    ("海州的大桥耗资23亿元。", "北州的大桥耗资41亿元。"),
    ("首轮投票率为71%。", "次轮投票率为64%。"),
    ("小说奖奖金5万元。", "诗歌奖奖金2万元。"),
    ("海州发生6.4级地震。", "其后又发生5.1级余震。"),
    ("工厂造价38亿元，码头造价12亿元。", "整个项目造价55亿元。"),
    ("管理层最初打算裁减1万个岗位。", "管理层最终裁减6500个岗位。"),
    ("甲公司被罚款3亿元。", "乙公司被罚款5亿元。"),
    ("大桥预计造价8亿元。", "大桥最终造价11亿元。"),
    ("工厂预计创造1500个就业岗位。", "工厂目前已提供900个岗位。"),
    ("海州发生6.4级地震。", "这些建筑能抵御8级地震。"),
    ("海州发生6.4级地震。", "这是自2010年7.1级地震之后最强的一次。"),
    ("震中震级6.4级。", "当地地震烈度达9度。"),
    ("央行加息25个基点。", "投资者认为央行下次会议将降息50个基点。"),
    ("大厦高45层。", "大火从大厦12层烧起。"),
    ("科林以38亿元收购飞讯。", "收购价含债务为45亿元。"),
    ("法案以61票赞成获得通过。", "修正案表决时，有48人赞成。"),
]
SOLE = [
    ("控辩双方共传召38名证人。", "法庭上一共出现了28位证人。"),
    ("消防部门调集42辆消防车。", "大门外停着二十四辆消防车。"),
    ("新馆首日上座率达96%。", "开张那天，上座率还不到七成。"),
    ("民政部门调拨帐篷3000顶。", "天亮前，两千顶帐篷运到了。"),
    ("全校学生3400余名。", "校长说，他管着2860名学生。"),
    ("她推出过46张唱片。", "乐迷数过，那是六十多张唱片。"),
    ("该线全年客座率为72%。", "六成的客座率让公司失望。"),
    ("累计感染17人，其中医护人员9人。", "染病的17人里，包括医护人员11人。"),
    ("海州渡轮上37人获救，其中16人受伤。", "打捞船拉起37人，当中15人受伤。"),
    ("12名被告中，5人受审。", "站在法庭里的被告有12名，其中8人受审。"),
    ("现场调集救护车31辆。", "记者得知，前后派来的救护车有19辆。"),
    ("5号线配备列车38列。", "跑在5号线上的列车有45列。"),
    ("合资企业建有厂房16座。", "周启明说，厂房有21座。"),
    ("全州共设投票站1860个。", "当局说，投票站一共2140个。"),
    ("学校开办讲座60场。", "学校办的讲座总共45场。"),
    ("旅客列车设座位164个。", "一列车的座位一共158个。"),
    ("案件涉及省份21个。", "警方说，省份共有27个。"),
    ("展馆开放展厅12间。", "展馆的展厅总数是15间。"),
]
NOT_SOLE = [
    ("控辩双方共传召38名证人。", "站到证人席上的有31名控方证人。"),
    ("馆内展出编钟36件。", "学者拿它与同期出土的65件编钟相比。"),
    ("现行税率为1%。", "议会要的税率是3%。"),
    ("消防部门调集42辆消防车。", "去年那场山火用了二十四辆消防车。"),
    ("消防部门调集42辆消防车。", "河北支援了二十四辆消防车。"),
    ("受罚机构里有银行17家、保险9家、证券8家。", "四家保险昨天遭到接管。"),
    ("首轮演出上座率为43%。", "第二轮演出上座率为51%。"),
    ("累计感染17人，其中医护人员9人。", "接种疫苗的有29人，其中医护人员11人。"),
    ("民政部门调拨帐篷3000顶。", "预计还要两千顶帐篷。"),
    # more of them, fewer at first, what is wanted or missing, what there is room for
    ("动用吊车6台。", "清障公司又从邻县借来3台吊车。"),
    ("护林站有23名护林员。", "保护区今年要再招40名护林员。"),
    ("球馆能容纳观众5.2万名。", "当晚有3.8万名观众到场。"),
    ("出诊的医生有140名。", "海州的医院缺少90名医生。"),
    ("隧道设8条车道。", "开通之初有5条车道。"),
    ("院方招收护士90名。", "工会要求150名护士。"),
    # many times more: of all, and of some
    ("消防部门调集42辆消防车。", "门口停着5辆消防车。"),
    ("海滩上搁浅了13头鲸鱼。", "志愿者把5头鲸鱼推回海里。"),
    ("校方聘请12名教师。", "枪手放走了4名教师。"),
    ("空军派出8架直升机。", "上空盘旋着3架直升机。"),
    ("附近有12座桥梁。", "工兵修好了4座桥梁。"),
]
PARTS = [
    ("武汉新冠死亡3869人。", "湖北新冠死亡4512人。"),
    ("日本九州暴雨致66人死亡。", "日本九州暴雨中，熊本县有60人死亡，福冈县有2人死亡。"),
    ("芦山县2人死亡。", "宝兴县3人死亡。"),
    ("芦山县2人死亡。", "地震造成196人死亡。"),
    ("安徽黟县暴雨造成3人死亡。", "歙县暴雨造成2人死亡。"),
    ("北京暴雨造成3人死亡。", "河北暴雨造成10人死亡。"),
    ("救援人员7日打捞出车辆，救出18人。", "8日清晨搜救结束，共搜救出36人。"),
    ("17名水兵受伤。", "57人受伤，其中5人住院。"),
    ("客车翻下山谷，20人遇难。", "九名学生遇难。"),
    ("客车翻下山谷，20人遇难。", "遇难者当中有12名游客。"),
    ("山洪造成12人遇难。", "大水夺去一个家庭3人的生命。"),
    ("今年以来，加州已有7人在飞行事故中死亡。", "飞机上2人死亡。"),
]


@pytest.mark.parametrize(("left", "right"), PARTS)
def test_a_part_and_its_whole_and_two_places_are_not(article: MakeArticle, left: str, right: str) -> None:
    one, other = article(left, outlet="甲报"), article(right, outlet="乙报")

    report = compare([one, other], Settings(same_event=0))

    assert not [finding for finding in report.findings if finding.verdict == "discrepancy"]


def test_more_of_one_sort_than_there_are_of_all_are_at_odds(article: MakeArticle) -> None:
    assert at_odds(article, "海州煤矿透水，造成7人遇难。", "事故夺去了九名矿工的生命。", *LEAD)


@pytest.mark.parametrize(("left", "right"), AT_ODDS)
def test_two_tolls_are_at_odds_whatever_the_words(article: MakeArticle, left: str, right: str) -> None:
    assert at_odds(article, left, right, *LEAD)


@pytest.mark.parametrize(("left", "right"), NOT_AT_ODDS)
def test_what_is_no_toll_of_the_event_is_not(article: MakeArticle, left: str, right: str) -> None:
    assert not at_odds(article, left, right, *LEAD)


def test_a_headline_is_held_against_the_toll_of_its_body(article: MakeArticle) -> None:
    headline = (Zone.HEADLINE, "海州化工厂爆炸31人受伤")
    body = ("周二午后，居民听见一声闷响。", "记者在分诊台看到，登记表写着34名伤者。")
    report = compare(
        [article(headline, *body, outlet="甲报"), article("海州化工厂周二爆炸，原因不明。", outlet="乙报")]
    )

    assert [(f.kind, f.locus.value) for f in report.findings if f.verdict == "discrepancy"] == [("quantity", "article")]


@pytest.mark.parametrize(("left", "right"), MEASURES)
def test_two_measures_are_at_odds_whatever_the_words(article: MakeArticle, left: str, right: str) -> None:
    assert at_odds(article, left, right, *LEAD)


@pytest.mark.parametrize(("left", "right"), OTHER_MEASURES)
def test_measures_of_two_things_are_not(article: MakeArticle, left: str, right: str) -> None:
    assert not at_odds(article, left, right, *LEAD)


@pytest.mark.parametrize(("left", "right"), SOLE)
def test_the_only_numbers_of_one_noun_are_at_odds_whatever_the_words(
    article: MakeArticle, left: str, right: str
) -> None:
    assert at_odds(article, left, right, *LEAD)


@pytest.mark.xfail(reason="a sum and one of its terms are held against each other in like sentences", strict=True)
def test_a_sum_and_its_terms_are_not_at_odds(article: MakeArticle) -> None:
    assert not at_odds(article, "民政部门调拨帐篷3000顶。", "第一批帐篷500顶，第二批帐篷2500顶。", *LEAD)


@pytest.mark.parametrize(("left", "right"), NOT_SOLE)
def test_numbers_of_one_noun_that_count_two_things_are_not(article: MakeArticle, left: str, right: str) -> None:
    assert not at_odds(article, left, right, *LEAD)
