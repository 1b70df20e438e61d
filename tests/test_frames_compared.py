"""What one person's age, one figure's period and like clauses say of invented events, through the whole comparison."""

import pytest
from compared import discrepancies

from tests.conftest import MakeArticle

AT_ODDS = [
    # one person has one age, whatever else the sentences tell
    ("现年46岁的周晓兰昨天在海州参加了画展。", "海州画家周晓兰（49岁）昨天参加了画展的开幕。", "quantity"),
    ("林国栋今年61岁，是海州的退休教师。", "58岁的退休教师林国栋周一获奖。", "quantity"),
    ("救人的是23岁的学生陈文静，她没有受伤。", "救人的学生陈文静现年26岁，在海州读书。", "quantity"),
    ("诗人赵建平在海州病逝，终年81岁。", "诗人赵建平上周在海州去世，享年84岁。", "quantity"),
    ("三十五岁的王丽华在海州开了一家书店。", "店主王丽华现年三十八岁，在海州开书店。", "quantity"),
    # a figure is that of the month or of the quarter
    ("海州第二季度工业产值同比下降2.7%。", "海州6月工业产值同比下降2.7%。", "time"),
    ("海州港上半年吞吐量同比增长4.6%。", "海州港6月吞吐量同比增长4.6%。", "time"),
    ("北州交通局说，上周公交客流量环比下跌13%。", "北州交通局说，6月公交客流量环比下跌13%。", "time"),
    ("远航集团股价上周累计下跌31%。", "远航集团股价上半年累计下跌31%。", "time"),
    ("北州第一季度汽车销量同比下滑8.4%。", "北州3月汽车销量同比下滑8.4%。", "time"),
    # clauses that share enough need no counted noun
    ("这是海州号渡轮三年内第3次在港口外搁浅。", "海州号渡轮三年内第二次在港口外搁浅。", "quantity"),
    ("议会禁止公司用补贴款向这两家无人机厂商采购设备。", "议会禁止公司用补贴款向这三家采购无人机设备。", "quantity"),
    ("海州法院判处林国栋有期徒刑，并罚款30万元。", "海州法院判处林国栋有期徒刑，罚款50万元。", "quantity"),
    # by how much one is more is not by how much the other is less
    ("海州产的灯泡比北州产的灯泡便宜15%。", "海州产的灯泡比北州产的灯泡贵15%。", "quantity"),
    ("城西的房租比城东的房租高20%。", "城西的房租比城东的房租低20%。", "quantity"),
    # ranks behind a name
    ("海州舰舰长何文涛上尉周一讲了经过。", "海州舰舰长何文涛中尉周一讲了经过。", "role"),
    ("飞行员林国雄少校说，雾很大。", "飞行员林国雄中校说，雾很大。", "role"),
]

NOT_AT_ODDS = [
    ("现年46岁的周晓兰参加了画展。", "周晓兰的丈夫李明辉今年49岁，也参加了画展。", "quantity"),
    ("赵建平今年61岁，父亲赵德海终年81岁。", "赵德海去世时，81岁的他住在海州。", "quantity"),
    ("1998年，23岁的陈文静来到海州。", "陈文静今年45岁，住在海州。", "quantity"),
    ("海州第二季度工业产值同比下降2.7%。", "海州6月工业产值同比下降1.9%。", "time"),
    ("海州6月出口同比增长4.6%。", "海州第二季度进口同比增长4.6%。", "time"),
    ("海州今年通车的线路客流量增长5%。", "海州6月通车的线路客流量增长5%。", "time"),
    ("海州上半年新增就业40万人。", "海州上半年新增就业少12万人。", "quantity"),
    ("海州有60座水库发生超汛限情况。", "海州有14座水库仍高于汛限。", "quantity"),
    ("海州全市有800户停电。", "海州全市目前有120户停电。", "quantity"),
    (
        "海州疾控中心数据显示，7月1日0时至7月8日24时，报告病例3例。",
        "海州疾控中心数据显示，7月9日0时至24时，报告病例1例。",
        "time",
    ),
]


@pytest.mark.parametrize(("left", "right", "kind"), AT_ODDS)
def test_at_odds(article: MakeArticle, left: str, right: str, kind: str) -> None:
    assert kind in discrepancies(article, left, right)


@pytest.mark.parametrize(("left", "right", "kind"), NOT_AT_ODDS)
def test_not_at_odds(article: MakeArticle, left: str, right: str, kind: str) -> None:
    assert kind not in discrepancies(article, left, right)
