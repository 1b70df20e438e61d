"""One happening told by two outlets in words that share nothing, at two times that cannot both be so; and its twins."""

import pytest
from compared import at_odds

from factcheck import Settings
from tests.conftest import EVENT, MakeArticle

ONE_EVENT = Settings(same_event=0)
AT_ODDS = [
    ("中国地震台网测定，8月3日3时42分，岩泉县发生6.1级地震。", "熟睡的村民在周六凌晨两点四十二分被震醒。"),
    ("化工园区8月2日14时47分发生爆炸。", "附近店家说，2日下午两点一刻听到一声巨响。"),
    ("该机8月2日18时05分失事。", "牧民看见，2日傍晚六点四十分左右有架飞机坠毁。"),
    ("货船8月2日3时10分沉没。", "渔民说，2日凌晨四点半，那条船翻沉。"),
    ("旅馆8月2日19时14分坍塌。", "对面的住户说，2日晚上八点一刻楼就垮塌了。"),
]
ALIKE = [
    ("8月3日3时42分，岩泉县发生6.1级地震。", "周六凌晨三点四十二分，村民被震醒。"),
    ("“和顺”号8月2日21时30分沉没。", "船工说，2日九点半船翻沉。"),
    ("化工园区8月2日14时47分发生爆炸。", "2日下午近三点，附近店家听到一声巨响。"),
]
TWINS = [
    # one of them tells of two
    ("8月3日3时42分发生地震，5时10分又发生地震。", "周六凌晨两点四十二分，村民被震醒。"),
    # of another time of year
    ("8月3日3时42分，岩泉县发生地震。", "5月12日14时28分，邻省发生地震。"),
    # what is told after it
    ("8月2日14时47分发生爆炸。", "救援队2日16时05分赶到爆炸现场。"),
    # another thing
    ("“和顺”号8月2日20时40分驶离东港。", "“和顺”号2日晚上十点二十分沉没。"),
    # words that only stand in others
    ("市政府8月2日召开通报会。", "新大桥8月1日通车。"),
    ("抢劫案发生于8月1日21时。", "车祸发生于8月2日8时。"),
    ("警方8月2日展开业务检查。", "大桥8月1日通车。"),
    ("气温8月2日超过世界纪录。", "老人8月1日去世。"),
    ("8月2日，离岸人民币上涨。", "客轮8月1日驶离码头。"),
    ("新规8月2日落地。", "专机8月1日降落。"),
    ("物业公司8月2日突出发展主业。", "车队8月1日启程。"),
    # of other places and other names
    ("四川宜宾8月2日3时发生5.0级地震。", "河北唐山8月2日6时38分发生5.1级地震。"),
    ("印尼东部8月2日3时发生地震。", "地震发生在云南，8月2日6时村民被震醒。"),
    ("8月1日上午8时，一辆客车在贵州坠河。", "8月2日上午9时，一辆货车在云南坠河。"),
    ("台风“黑格比”8月1日3时在浙江登陆。", "台风“森拉克”8月2日15时在越南登陆。"),
    ("“和顺”号8月1日3时沉没。", "“东方之光”号8月2日1时翻沉。"),
    ("8月1日，湖北黄梅山体滑坡。", "8月3日，重庆山体滑坡。"),
    ("8月2日，重庆一民房垮塌。", "8月3日，湖北一座桥坍塌。"),
    ("洪峰8月1日15时通过九江站。", "洪峰8月2日23时通过湖口站。"),
    ("11日21时，鄱阳县昌洲乡圩堤决口。", "9日20时35分，鄱阳县问桂道圩堤决口。"),
    # what is only named of that day, or happens again
    ("北山8月1日发生爆炸。", "8月3日，爆炸受害者家属举行集会。"),
    ("北山8月1日发生爆炸。", "港口爆炸的死亡人数8月3日升至100人。"),
    ("北山8月1日发生爆炸。", "内阁8月3日因应爆炸辞职。"),
    ("他在8月1日的地震中获救。", "专家8月2日谈到四川地震。"),
    ("客轮8月1日沉没。", "沉船8月3日被打捞出水。"),
    ("化工园区8月1日3时发生爆炸。", "1日5时，附近的人又听到一声巨响。"),
    # what many do on many days, to many ends
    ("8月2日，法院判处他死刑。", "8月1日，法院判处另一名被告无期徒刑。"),
    ("电影8月2日在美国上映。", "影片8月16日在中国公映。"),
    ("消防部门12时20分接警，12时45分到场。", "居民12时14分报警，警察12时25分赶到现场。"),
    ("揭幕战8月2日18时开球，恒大对申花。", "另一场2日20时开球，国安对重庆。"),
    ("消防员2日16时扑灭了民宅的火。", "山火2日20时被扑灭。"),
    ("总统2日17时抵达玫瑰园。", "副总统2日15时抵达路易斯安那。"),
    ("法案2日生效。", "签证限制1日生效。"),
    ("第一批关税9月1日起征。", "第二批关税12月15日起征。"),
    ("发言人2日辞职。", "顾问1日请辞。"),
    ("警方2日晚拘捕嫌疑人。", "校长3日被捕。"),
    ("救援队2日从废墟救出女孩。", "3日又有人获救。"),
    ("他8月1日抵达北京。", "他8月2日飞抵上海。"),
    ("他2日出发前往北京。", "他1日从纽约动身回国。"),
    ("飞行员13时起飞，15时降落。", "他乘坐的航班19时降落。"),
    ("银行8月1日开业。", "超市8月2日开张。"),
    # lengths, of whatever
    ("他住院10天。", "他妻子住院20天。"),
    ("总统讲话一小时。", "总理讲话20分钟。"),
    ("停电两小时。", "部分地区停电5小时。"),
    ("搜救工作持续48小时。", "黄金搜救期72小时。"),
    ("接触者须隔离14天。", "确诊者隔离10天。"),
    ("警方派出580人搜救7小时。", "警方搜救3小时后发现背包。"),
    # years of several works, or of one made anew
    ("这座大桥1968年建成。", "这座大桥1986年重建完工。"),
    ("水库1958年动工，1960年建成。", "水库的电站1977年建成。"),
    ("大坝2003年蓄水，2006年建成。", "大坝的升船机2016年建成。"),
    ("邮轮2004年下水，当年首航。", "邮轮2005年改造完工。"),
    ("成都总领馆1985年启用。", "武汉总领馆2008年启用，今年1月关闭。"),
    ("南门大桥1987年通车。", "北门隧道2001年通车。"),
    ("钟楼1911年落成。", "孔庙1782年落成。"),
    # other people
    ("患者陈伟民8月2日4时18分去世。", "患者李国庆8月2日9时30分去世。"),
]
KNOWN_GAPS = [
    ("首场比赛2日18时在大连开球。", "苏州赛区的比赛3日20时开球。"),
    ("总统2日签署法案。", "总统1日签署移民行政令。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_two_times_of_one_happening(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), [*ALIKE, *TWINS])
def test_times_that_may_both_be_so(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT, settings=ONE_EVENT)
    assert not at_odds(article, ours, theirs, settings=ONE_EVENT)


@pytest.mark.xfail(reason="one verb and one word beside it are taken for one deed", strict=True)
@pytest.mark.parametrize(("ours", "theirs"), KNOWN_GAPS)
def test_times_of_two_deeds_of_one_verb(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT, settings=ONE_EVENT)
    assert not at_odds(article, ours, theirs, settings=ONE_EVENT)
