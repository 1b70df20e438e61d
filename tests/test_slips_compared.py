"""One word, unit, letter or sign that another desk has otherwise, in sentences of invented events."""

import pytest
from compared import discrepancies

from factcheck import compare
from tests.conftest import MakeArticle

AT_ODDS = [
    # both given characters are others that sound the same, and an office stands beside one of the two at most
    ("驾驶室里的陈立峰今年41岁，开了十五年火车。", "鏡頭帶到駕駛室內的司機員陳力鋒，他比了個手勢。", "name"),
    ("队长赵家惠说，水位还在上涨。", "水位仍在上升，趙嘉慧在堤上告訴記者。", "name"),
    ("导演周文静说，影片下月上映。", "影片下月上映，周雯靖告诉记者。", "name"),
    ("馆长孙志强表示，展览延期。", "展览延期，馆长孙智蔷这样说。", "name"),
    # a contrary where the clause leaves open who acts, in nearly one sentence
    (
        "在岚江举行的会谈结束后，双方承诺继续共同努力，落实渔业协定和港口协议。",
        "在岚江举行的会谈结束后，双方承诺停止共同努力，落实渔业协定和港口协议。",
        "stance",
    ),
    ("北岸步道将于11月1日重新开放。", "北岸步道将于11月1日重新关闭。", "stance"),
    # one speaker given the contrary of a word
    ("市长罗佳宁表示支持这项条例。", "市长罗佳宁表示反对这项条例。", "quote"),
    ("局长何以安说，“方案会增加居民负担。”", "局长何以安说，“方案会减少居民负担。”", "quote"),
    ("教练苏明远说：“我们赞成新的赛制。”", "教练苏明远说：“我们反对新的赛制。”", "quote"),
    ("发言人方慧说：“这是一起完全可以避免的事故。”", "发言人方慧说：“这是一起难以避免的事故。”", "quote"),
    # must and may
    ("委员会主席方慧说：“这项检查必须每年进行一次。”", "委员会主席方慧说：“这项检查可以每年进行一次。”", "quote"),
    # a verb that no dictionary has, called for by a mood
    ("根据规划，白河上还将新建三座大桥。", "根据规划，白河上还不会新建三座大桥。", "stance"),
    ("根据计划，公司将增设五个分店。", "根据计划，公司不会增设五个分店。", "stance"),
    # ten thousand and a hundred million behind one hedge
    (
        "法院查明他收受贿赂逾1800万元，判处有期徒刑九年。",
        "法院查明他收受贿赂逾1800亿元，判处有期徒刑九年。",
        "quantity",
    ),
    ("青河县统计，台风造成的农业损失超过32万元。", "青河县统计，台风造成的农业损失超过32亿元。", "quantity"),
    # who holds an office, and who held it
    ("前立法委员周启文周三接受访问。", "现任立法委员周启文周三接受访问。", "role"),
    ("前卫生部长林若安出席了会议。", "现任卫生部长林若安出席了会议。", "role"),
    # ranks behind a name
    ("航空旅中尉林若安昨天获救。", "航空旅上尉林若安昨天获救。", "role"),
    ("中士李大同昨天出院。", "上士李大同昨天出院。", "role"),
    # a Latin first name with a letter more or less
    ("外长穆雅辛（Yasin Hagi Moha）周二到访。", "外长穆雅辛（Yasi Hagi Moha）周二到访。", "name"),
    ("前外交官康明远（Michael Kovel）已经获释。", "前外交官康明远（Michael Kovle）已经获释。", "name"),
    # what runs out, has one day
    ("安理会给跨境救援的授权在7月10日到期。", "安理会给跨境救援的授权在7月11日届满。", "time"),
    ("两国的渔业协定将在8月1日届满。", "两国的渔业协定将在8月31日到期。", "time"),
    # votes
    ("草案以13票赞成、2票反对获得通过。", "草案以11票赞成、2票反对获得通过。", "quantity"),
    ("草案只得到三张赞成票。", "草案只得到五张赞成票。", "quantity"),
    # what one side lists besides is of something else
    ("事故造成三名船员受伤。", "事故造成五名船员受伤，港务局封锁三家码头。", "quantity"),
    # what is done again and again has one first time, and one third
    ("周启文2011年首次当选海州市长。", "2001年10月，周启文第一次当选海州市长。", "time"),
    ("秦慧2016年首度访问挪威。", "2017年，秦慧第一次访问挪威。", "time"),
    ("海燕火箭2019年3月第二次发射失败。", "海燕火箭2018年第二次发射失败。", "time"),
    ("海州港1998年首次开放货运。", "海州港1989年首度开放货运。", "time"),
    ("罗国聪2012年第三度连任海州州长。", "罗国聪2014年5月第三次连任海州州长。", "time"),
    # a year that is stated
    ("白河轮今年6月3日在港外沉没。", "白河轮2019年6月3日在港外沉没。", "time"),
]
NOT_AT_ODDS = [
    ("公司承诺继续共同努力。", "两国在另一场合承诺停止共同开发。"),
    ("市长罗佳宁表示支持这项条例。", "议员苏明远表示反对这项条例。"),
    ("委员会主席方慧说：“这项检查必须每年进行一次。”", "委员会主席方慧说：“费用可以分期支付。”"),
    ("检方指控他收受贿赂逾1800万元。", "全市财政收入逾1800亿元。"),
    ("前立法委员周启文周三接受访问。", "立法委员周启文2016年当选。"),
    ("副驾驶高嘉禾上尉跳伞逃生。", "塔台人员何以安中尉协助救援。"),
    ("外长穆雅辛（Mohamed Hagi）周二到访。", "外长穆雅辛（Mohammed Hagi）周二到访。"),
    ("协议将再延长6个月。", "协议将再延长半年。"),
    ("项目为期12个月。", "项目为期一年。"),
    ("禁令为期180天。", "禁令为期六个月。"),
    ("地震发生在当地时间晚间8时46分。", "地震发生在北京时间上午7时46分。"),
    ("枪击发生在当地时间7月4日。", "枪击发生在北京时间7月5日。"),
    ("草案以13票赞成获得通过。", "草案获得13国赞成。"),
    ("草案以13票赞成、2票反对获得通过。", "另一份草案以3票赞成、7票反对遭到否决。"),
    ("渔业协定将于8月1日期满。", "电力合同将于9月30日期满。"),
    # an office that only one of two says is past
    ("前秘书长罗嘉文周三受访。", "去年罗嘉文接任，秘书长罗嘉文当时到过边境。"),
    ("政法委前书记孟建业住院。", "他是由政法委书记孟建业一手提拔的。"),
    # a pact called loosely by two names
    ("加国暂停与邻邦的引渡条约。", "加国暂停与邻邦的引渡条例。"),
    ("两国谈判渔业协定。", "两国谈判渔业条约。"),
    # whether or not
    ("无论工会取不取得十席，公司都会谈判。", "工会的目标是取得十席。"),
    ("议会是否通过预算还不清楚。", "议会没有通过预算。"),
    # a longer period of one count
    ("6月11日0时至6月26日24时，青河县累计报告病例297例。", "6月11日0时至7月2日24时，青河县累计报告病例331例。"),
    # two transliterations of one Latin name, in one speaker's mouth
    (
        "大使谢伊（Dora Shea）表示，“非常关切该组织扮演的角色”。",
        "大使席亚（Dora Shea）表示，「非常关切该组织扮演的角色」。",
    ),
    # another person's deed
    ("罗国聪2016年在议会选举中当选。", "李永才去年11月在区议会选举中当选。"),
    # a year that is only read from what stands before
    ("该提议2016年提出，6月获得内阁批准。", "该提议在今年6月获得内阁批准。"),
    # what has not been done
    ("众志社四年前成立。", "他2013年写书时，众志社还未成立。"),
    # the same words, reckoned from where they stand, and one number in two writings
    ("警方称，自中午起有人在湾口聚集。", "警方称，自中午起有人在湾口聚集。"),
    ("发言人方慧说：“受训人数更达一万人。”", "发言人方慧说：“受训人数更达1万人。”"),
    # in two currencies
    ("6月以人民币计价出口同比增长4.3%。", "6月以美元计价出口同比增长0.5%。"),
    # what is dated stands beside a deed
    ("条例7月1日生效。", "他7月5日撰文，证实在条例生效以前离开。"),
    # a condition before or behind
    ("只有渔民同意，市政府才会关闭旧渔港。", "市政府会关闭旧渔港，前提是渔民同意。"),
    ("如果渔民同意，市政府将关闭旧渔港。", "市政府将关闭旧渔港，如果渔民同意的话。"),
    # the same digits, of two things
    ("北海原油每桶42.35美元。", "南湾原油每桶42.53美元。"),
    ("北岸大桥全长1250米。", "南岸隧道全长12500米。"),
    ("一家店的面膜售价125元。", "一家店的手机售价12500元。"),
    ("累计确诊病例1235例。", "新增确诊病例12350例。"),
    # a matter named by a verb
    ("邻国暂停实施引渡协定。", "邻国宣布，将暂停与岛国的引渡协议。"),
]


@pytest.mark.parametrize(("left", "right", "kind"), AT_ODDS)
def test_at_odds(article: MakeArticle, left: str, right: str, kind: str) -> None:
    assert kind in discrepancies(article, left, right)


@pytest.mark.parametrize(("left", "right"), NOT_AT_ODDS)
def test_not_at_odds(article: MakeArticle, left: str, right: str) -> None:
    assert discrepancies(article, left, right) == set()


AGREED_NO_MORE = [
    ("赔偿金额为500万元。", "赔偿金额为500万美元。"),
    ("工程总投资为3亿欧元。", "工程总投资为3亿英镑。"),
    ("伤者被送往白河市第一人民医院。", "伤者被送往白河市第三人民医院。"),
    ("校车从柳湾第一小学旁驶过。", "校车从柳湾第二小学旁驶过。"),
    ("比赛在城北第二体育馆举行。", "比赛在城北第四体育馆举行。"),
]


@pytest.mark.parametrize(("left", "right"), AGREED_NO_MORE)
def test_other_figures_are_no_agreement_of_statements(article: MakeArticle, left: str, right: str) -> None:
    report = compare([article(left, outlet="甲报"), article(right, outlet="乙报")])

    assert not [finding for finding in report.findings if finding.kind == "stance" and finding.verdict == "agreement"]
