"""Numbers, hedges, units and nouns are whole words: no part of a longer one counts or hedges anything."""

import pytest

from tests.kinds.test_quantity_zh import found, same, written


def spans(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in found(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("最近3名官员落马。", "3名官员"),
        ("附近有八家商店关门。", "八家商店"),
        ("纽约200名护士罢工。", "200名护士"),
        ("北约30国举行演习。", "30国"),
        ("治愈300例。", "300例"),
        ("累计超过350万人确诊。", "超过350万人"),
        ("公司预计500人到场。", "500人"),
        ("预约40个座位。", "40个座位"),
        ("违约20亿元。", "20亿元"),
        ("出入境12万人次。", "12万人次"),
        ("全国口岸有12万出入境旅客。", "12万"),
    ],
)
def test_the_end_of_another_word_is_no_hedge(text: str, words: str) -> None:
    assert spans(text) == [words]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("股价跌约1.1%", "[~0.99, ~1.21] %"),
        ("全球已有近1,200万人感染。", "[~10800000, 12000000) 人"),
        ("病例已超4.5万例。", "(45000, ..) 例"),
        ("占比约三成。", "[~27, ~33] %"),
        ("居然有近十万人点赞。", "[~90000, 100000) 人"),
        ("指数收高近2%。", "[~1.8, 2) %"),
        ("隧道全长约55公里。", "[~49500, ~60500] m"),
        ("项目占地约300亩。", "[~180000, ~220000] m2"),
        ("工程耗资近30亿元。", "[~2700000000, 3000000000) CNY"),
        ("两地共约200家企业复工。", "[~180, ~220] 家"),
        ("新厂占超一半产能。", "(50, ..) %"),
    ],
)
def test_a_hedge_that_the_segmenter_took_into_a_word_is_one(text: str, value: str) -> None:
    assert [written(mention.value) for mention in found(text)] == [same(value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("释放900万吨二氧化碳。", "[9000000000, 9000000000] kg"),
        ("水位超出警戒线12米三峡水库告急。", "[12, 12] m"),
        ("共有七吨三文鱼。", "[7000, 7000] kg"),
        ("生产5公斤四环素。", "[5, 5] kg"),
        ("加入3吨一氧化碳。", "[3000, 3000] kg"),
        ("墙高3米9。", "[3.9, 3.9] m"),
    ],
)
def test_a_digit_that_begins_a_word_is_none_of_the_next_place(text: str, value: str) -> None:
    assert [written(mention.value) for mention in found(text)] == [same(value)]


@pytest.mark.parametrize(
    "text",
    [
        "二元结构的矛盾", "中国二元对立的思维", "中国大陆一样的做法", "新官上任三把火", "五个一政策", "这一来就变了",
        "波音737客机停飞", "歼20战机升空", "东风41导弹亮相", "苏35战机", "图95轰炸机", "骁龙865处理器", "长征7火箭",
        "7·1游行被禁止", "7.1前现身", "3.11大地震", "9.11事件", "85后作家", "90后女子", "00后球员", "89民运领袖",
        "六四死难者家属", "少数人认为", "极少数派", "比例达2:1", "电话是120", "热线96110", '不要采取这一"危险步骤"',
        "BNT162疫苗", "075两栖攻击舰",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_quantity(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("车祸两死一伤", ["[2, 2] 人", "[1, 1] 人"]),
        ("枪击案三死两伤", ["[3, 3] 人", "[2, 2] 人"]),
        ("造成2死5伤", ["[2, 2] 人", "[5, 5] 人"]),
        ("大火酿四死", ["[4, 4] 人"]),
        ("洪水已致七亡", ["[7, 7] 人"]),
        ("爆炸一死十伤", ["[1, 1] 人", "[10, 10] 人"]),
    ],
)
def test_a_toll_in_two_signs(text: str, values: list[str]) -> None:
    assert [written(mention.value) for mention in found(text)] == [same(value) for value in values]


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("写了3篇文章。", "[3, 3] 篇", "文章"),
        ("有3名教授被捕。", "[3, 3] 人", "教授"),
        ("20名前高官联署。", "[20, 20] 人", "高官"),
        ("上百家公司停业。", "[~100, ..) 家", "公司"),
        ("两架无人机坠毁。", "[2, 2] 架", "无人机"),
        ("七个人工岛屿建成。", "[7, 7] 个", "岛屿"),
        ("13个球队参赛。", "[13, 13] 个", "球队"),
        ("50个州中有3个县受灾。", "[50, 50] 个", "州"),
        ("有40个州的新增病例上升。", "[40, 40] 个", "州"),
        ("半数以上居民赞成。", "(50, ..) %", "居民"),
        ("过半数议员赞成。", "(50, ~100] %", "议员"),
        ("数以百万的难民出走。", "[~1000000, ..) ", "难民"),
        ("账户上的19亿欧元余额不存在。", "[1900000000, 1900000000] EUR", "余额"),
        ("多名民主派区议员被捕。", "[~2, ..) 人", "议员"),
    ],
)
def test_the_noun_behind_a_unit_is_a_whole_word(text: str, value: str, noun: str) -> None:
    first = found(text)[0].value
    assert (written(first), first.words) == (same(value), noun)


@pytest.mark.parametrize(
    "text",
    ["约7500亿欧元（约8560亿美元）", "支付400元人民币（合57美元）", "463亿元人民币（66亿美元）", "人民币兑美元报7.0元"],
)
def test_money_is_of_no_currency(text: str) -> None:
    assert {mention.value.words for mention in found(text)} == {""}


def test_a_currency_changes() -> None:
    assert [mention.value.words for mention in found("美元上涨0.3%。")] == ["美元"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("八家商店关门。", "八家商店"),
        ("12支球队参赛。", "12支球队"),
        ("三名警员登机搜查。", "三名警员"),
        ("两艘渔船沉没。", "两艘渔船"),
        ("四架战机升空。", "四架战机"),
        ("61万名选民投票。", "61万名选民"),
        ("多家媒体披露。", "多家媒体"),
        ("数百万劳工失业。", "数百万劳工"),
        ("三家工厂停工。", "三家工厂"),
        ("五名居民离家。", "五名居民"),
    ],
)
def test_what_those_counted_do_is_not_counted(text: str, words: str) -> None:
    assert spans(text) == [words]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("三名参选人", "参选人"),
        ("两名公司领导", "领导"),
        ("五家投资机构", "机构"),
        ("四名学生代表", "代表"),
        ("两起员工投诉", "投诉"),
    ],
)
def test_a_deed_in_a_noun_is_part_of_it(text: str, noun: str) -> None:
    assert [mention.value.words for mention in found(text)] == [noun]


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("车上12人受伤。", "injured"),
        ("车上12人未受伤。", ""),
        ("三名乘客没有受伤。", ""),
        ("五名居民拒绝撤离。", ""),
        ("5人尚未获救。", ""),
        ("68名顾客都没有感染。", ""),
        ("两名律师并未被捕。", ""),
        ("50人仍未找到。", "missing"),
        ("2人不治身亡。", "dead"),
        ("100名议员不同意。", "opposed"),
        ("37个州新增感染病例。", ""),
        ("五名伤者之一身亡。", "injured"),
        ("三名死者之一是儿童。", "dead"),
        ("2000名居民不得不撤离家园。", "evacuated"),
        ("800名员工不能不隔离。", "isolated"),
        ("10人随船沉没死亡。", "dead"),
        ("15人无一生还。", ""),
        ("没有造成3人死亡。", ""),
        ("20人并非全部死亡。", ""),
        ("两名士兵不是阵亡。", ""),
        ("三名重伤队员之一不治。", ""),
    ],
)
def test_what_is_denied_befell_nobody(text: str, fate: str) -> None:
    assert found(text)[0].value.scope.predicate == fate


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("十家上市公司的总市值下降。", "上市公司"),
        ("两家中国公司的设备被撤换。", "公司"),
        ("四名学生的家长到场。", "学生"),
        ("17位旅客新冠病毒核酸阳性。", "旅客"),
        ("一名64岁癌症女病人去世。", "女病人"),
        ("70个大城市房价上涨。", "大城市"),
        ("五个省份受灾严重。", "省份"),
        ("三个开奶茶店的朋友获奖。", "朋友"),
        ("四条涉及国家安全的罪名成立。", "罪名"),
        ("数十万市民上街抗议。", "市民"),
    ],
)
def test_who_or_what_is_counted_stands_at_the_end_of_its_own_phrase(text: str, noun: str) -> None:
    assert noun in [mention.value.words for mention in found(text)]


@pytest.mark.parametrize("text", ["27国首脑会晤。", "多国军队参加演习。", "七国反对提案。", "31省新增病例。"])
def test_countries_are_counted_and_not_what_is_theirs(text: str) -> None:
    assert found(text)[0].value.words == ""


@pytest.mark.parametrize("text", ["601旅旅长", "2路公交车坠湖", "99旅出动", "令人万分悲痛", "一个好兆头", "九八抗洪"])
def test_designations_and_idioms_count_nothing(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("8人伤重不治身亡。", ["dead"]),
        ("3人送院后死亡。", ["dead"]),
        ("5人被困身亡。", ["dead"]),
        ("3人受伤1人死亡。", ["injured", "dead"]),
        ("3人受伤无人死亡。", ["injured"]),
        ("两名警员击毙了3名劫匪。", ["", "dead"]),
        ("七名蒙面枪手打死5名警察。", ["", "dead"]),
        ("12名特警逮捕了4名嫌疑人。", ["", "arrested"]),
        ("5名警察被打死。", ["dead"]),
        ("他被3名刀手打伤。", [""]),
    ],
)
def test_what_became_of_whom(text: str, fates: list[str]) -> None:
    assert [mention.value.scope.predicate for mention in found(text)] == fates


@pytest.mark.parametrize("text", ["事故中无一人死亡。", "没有一人遇难。", "当地未有一例感染。", "车上无一人受伤。"])
def test_nobody_is_no_number(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("12个村庄受灾。", "affected"),
        ("3个乡镇受灾。", "affected"),
        ("5个村庄被淹没。", "destroyed"),
        ("20个县市新增感染。", ""),
        ("8个城市出现死亡病例。", ""),
    ],
)
def test_what_befalls_lands(text: str, fate: str) -> None:
    assert found(text)[0].value.scope.predicate == fate


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3名女总统出席峰会。", "3名女总统"),
        ("2名男教授缺席。", "2名男教授"),
        ("两名华人教授遇害。", "两名华人教授"),
        ("三名法官助理被捕。", "三名法官助理"),
        ("20名男粉丝到场。", "20名男粉丝"),
        ("两名少年遇害。", "两名少年"),
        ("18名青年被带走。", "18名青年"),
        ("6个地区医院停电。", "6个地区医院"),
    ],
)
def test_those_counted_are_the_last_of_their_phrase(text: str, words: str) -> None:
    assert spans(text) == [words]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三仟元奖金。", "[3000, 3000] CNY"),
        ("五佰人参加。", "[500, 500] 人"),
    ],
)
def test_numerals_of_a_seal_among_others_are_numbers(text: str, value: str) -> None:
    assert [written(mention.value).strip() for mention in found(text)] == [same(value)]


@pytest.mark.parametrize(("text", "number"), [("汇率升至7.2后回落。", "7.2"), ("股价跌至3.5后反弹。", "3.5")])
def test_a_decimal_before_what_came_next_is_no_day(text: str, number: str) -> None:
    assert spans(text) == [number]


@pytest.mark.parametrize(
    ("text", "words", "modifiers"),
    [
        ("全校学生3400余名。", "学生", ("全校",)),
        ("公司员工五百多人。", "员工", ("公司",)),
        ("3名公司高管辞职。", "高管", ("公司",)),
        ("186名救援人员到场。", "人员", ("救援",)),
        ("30名工作人员到场。", "工作人员", ()),
        ("警方出动五名便衣警察到场。", "警察", ("便衣",)),
        ("12名医护人员到场支援。", "医护人员", ()),
    ],
)
def test_people_are_counted_whose_ever_they_are(text: str, words: str, modifiers: tuple[str, ...]) -> None:
    (mention,) = found(text)
    assert (mention.value.words, mention.value.modifiers) == (words, modifiers)


@pytest.mark.parametrize(
    "text", ["首日上座率达96%。", "首演的上座率仅四成。", "全场上座率降至六成。", "上座率还不到七成。"]
)
def test_a_rate_is_measured_though_the_dictionary_takes_it_for_an_adjective(text: str) -> None:
    (mention,) = found(text)
    assert mention.value.words == "上座率"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3名正在度假的英国游客遇难。", "游客"),
        ("5名被绑架的人质获释。", "人质"),
        ("两名当时在场的警察受伤。", "警察"),
        ("12名从武汉返回的旅客确诊。", "旅客"),
        ("20名在港口工作的工人被困。", "工人"),
        ("两名正在执行任务的消防员殉职。", "消防员"),
        ("三名在场者受伤。", "在场者"),
    ],
)
def test_a_clause_before_the_noun_says_who_is_counted(text: str, words: str) -> None:
    (mention,) = found(text)
    assert mention.value.words == words


@pytest.mark.parametrize(
    "text",
    ["警方则称仅有三千人。", "工会说有六千人参加。", "公司表示有两千人。", "学生称有五百人。", "媒体认为有上万人。"],
)
def test_who_says_a_number_is_not_counted(text: str) -> None:
    (mention,) = found(text)
    assert mention.value.words == ""


@pytest.mark.parametrize(
    "text",
    [
        "爆炸造成包括3名儿童在内的12人死亡。",
        "包括司机在内的12人死亡。",
        "车祸造成包含2名警察在内共12人死亡。",
        "连同司机在内12人死亡。",
        "含5名儿童在内，共有12人遇难。",
    ],
)
def test_all_are_counted_some_of_whom_are_named(text: str) -> None:
    *_, every = found(text)
    assert (every.value.stated, every.value.scope.predicate) == (12, "dead")
    assert "among" not in every.value.scope.population
    assert every.value.key_figure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("全县设投票站1860个。", "投票站"),
        ("参加角逐的候选人7名。", "候选人"),
        ("这次检查发现隐患128处，整改62处。", "风险"),
        ("召回涉及车型4款，", "车型"),
        ("音乐节安排音乐会36场。", "音乐会"),
        ("大学现有学院28个、附属医院6家。", "学院"),
        ("县里建档的贫困户138户。", "贫困户"),
        ("协议共有条款29条。", "条文"),
        ("全区追踪密切接触者312名。", "密切接触者"),
        ("到场的观众人数是2.9万名。", "观众"),
        ("5号线的电梯总数是260部。", "电梯"),
    ],
)
def test_what_is_counted_may_be_named_before_the_number_that_ends_the_clause(text: str, counted: str) -> None:
    assert counted in found(text)[-1 if "号线" in text else 0].value.head


@pytest.mark.parametrize("text", ["警方搜查三次。", "委员会3个月没有开会。", "主队三场不胜。", "警方5个小时后撤离。"])
def test_who_does_something_so_often_is_not_what_is_counted(text: str) -> None:
    assert not any(mention.value.head for mention in found(text))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("翻沉渡轮所搭载的人数，经海事局核实为165名。", "人数"),
        ("被淹的农田，据县政府丈量为950公顷。", "农田"),
        ("受损面积经测算为32平方公里。", "面积"),
        ("船上的救生艇，船东清点为14艘。", "救生艇"),
        ("新基地的全部花费，董事长说是11亿元。", "花费"),
        ("遭焚的果园计130公顷。", "果园"),
    ],
)
def test_how_a_number_was_found_is_not_what_it_counts(text: str, counted: str) -> None:
    assert found(text)[-1].value.words == counted


@pytest.mark.parametrize(
    "text",
    ["风力时速是140公里。", "车速达到每小时140公里。", "列车时速则为140公里。", "时速有140公里。", "时速仅140公里。"],
)
def test_a_length_behind_a_speed_is_one(text: str) -> None:
    assert found(text)[-1].value.unit == "km/h"
