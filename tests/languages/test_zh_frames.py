from hashlib import sha256

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.languages import LANGUAGES, prepare
from factcheck.languages.zh_frames import Frame, frame
from factcheck.languages.zh_words import Part, Sort


def read(text: str) -> Frame | None:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest())
    return frame(prepare(article, LANGUAGES["zh"]), 0, len(text))


def predicate(text: str) -> str:
    found = read(text)
    assert found is not None
    return next(word.text for word in found.words if word.part is Part.PREDICATE)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("渔民反对提高港口费用的计划", "反对"),
        ("获得许可的船长驾驶渡轮", "驾驶"),
        ("对受伤的工人进行赔偿", "赔偿"),
        ("会谈在首尔举行", "举行"),
        ("法院公布对船长的判决", "公布"),
        ("船长看到渡轮撞向桥墩", "撞"),
        ("零售依然疲软", "疲软"),
        ("议会全票通过渔业法案", "通过"),
        ("渔民通过律师索取赔偿", "索取"),
    ],
)
def test_predicate_is_what_the_clause_states(text: str, verb: str) -> None:
    assert predicate(text).startswith(verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("渔工退休基金管理着三亿元的资产", "管理"),
        ("上市公司关闭船厂", "关闭"),
        ("失踪船员返回码头", "返回"),
        ("确诊病例攀升", "攀升"),
        ("调查人员逮捕船长", "逮捕"),
        ("失业渔民包围市政厅", "包围"),
        ("遇难矿工家属起诉矿主", "起诉"),
        ("救援直升机坠毁", "坠毁"),
        ("船东退休", "退休"),
        ("医院确诊首例霍乱", "确诊"),
        ("警方调查船东", "调查"),
        ("两人在事故中死亡", "死亡"),
    ],
)
def test_a_verb_that_tells_the_sort_of_a_noun_is_no_predicate(text: str, verb: str) -> None:
    assert predicate(text) == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("银行提供了五亿元的贷款", "提供"),
        ("工会掌握着两万人的名单", "掌握"),
        ("台风造成过百人的伤亡", "造成"),
        ("公司经营着十二条航线", "经营"),
    ],
)
def test_what_has_gone_so_far_is_done(text: str, verb: str) -> None:
    assert predicate(text) == verb


def parts(text: str) -> tuple[str, str, str, bool]:
    """The predicate, who acts, to whom, and whether it is denied."""
    found = read(text)
    assert found is not None, text
    told = {part: " ".join(word.text for word in found.words if word.part is part) for part in Part}
    return told[Part.PREDICATE], told[Part.AGENT], told[Part.PATIENT], found.negated


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient"),
    [
        ("防暴队使用水枪驱散示威者", "驱散", "防暴队", "示威者"),
        ("渔民用石块攻击海警", "攻击", "渔民", "海警"),
        ("黑客利用漏洞窃取存款", "窃取", "黑客", "存款"),
        ("劫匪手持短刀抢劫邮局", "抢劫", "劫匪", "邮局"),
        ("医院采用新药治疗船员", "治疗", "医院", "船员"),
        ("市长动用预备金补助渔民", "补助", "市长", "渔民"),
        ("船厂采用新的焊接技术", "采用", "船厂", "焊接 技术"),
        ("军队使用武力", "使用", "军队", "武力"),
        ("渔民使用挪威制造的渔网", "使用", "渔民", "挪威 渔网"),
    ],
)
def test_what_it_is_done_with_is_not_what_is_done(text: str, verb: str, agent: str, patient: str) -> None:
    assert parts(text)[:3] == (verb, agent, patient)


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient"),
    [
        ("船员获得工会的支持", "支持", "工会", "船员"),
        ("船厂遭到渔民的抵制", "抵制", "渔民", "船厂"),
        ("市长受到反对党的批评", "批评", "反对党", "市长"),
        ("船长接受海警调查", "调查", "海警", "船长"),
        ("银行面临检方起诉", "起诉", "检方", "银行"),
        ("水手正在接受治疗", "治疗", "", "水手"),
        ("工会接受船厂的提议", "接受", "工会", "船厂 提议"),
        ("渔民面临大风", "面临", "渔民", "大风"),
    ],
)
def test_who_suffers_a_named_deed_is_its_object(text: str, verb: str, agent: str, patient: str) -> None:
    assert parts(text)[:3] == (verb, agent, patient)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("检方结束了对沉船的内部调查", "调查"),
        ("议会展开针对银行的审查", "审查"),
        ("部长表达对渔民的支持", "支持"),
        ("船厂完成了对旧码头的拆除", "拆除"),
        ("公司恢复了对矿工的赔偿", "赔偿"),
        ("部长反对对渔民不利的规定", "反对"),
        ("法院公布对船长的判决", "公布"),
        ("议会启动对港口有利的项目", "启动"),
    ],
)
def test_deed_after_its_object_is_what_is_done(text: str, verb: str) -> None:
    assert parts(text)[0] == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("港口收入有所增加", "增加"),
        ("渔获量略有下降", "下降"),
        ("水库水位稍有回升", "回升"),
        ("股价缓升", "升"),
        ("房租续涨", "涨"),
        ("法案对渔业有影响", "影响"),
        ("渔民有许可证", "有"),
        ("公司有支付能力", "有"),
    ],
)
def test_what_there_is_of_a_deed_is_the_deed(text: str, verb: str) -> None:
    assert parts(text)[0] == verb


@pytest.mark.parametrize(
    "text",
    [
        "该岛未获任何国家的承认",
        "提案没有得到议会的批准",
        "渔民没有受到船厂的攻击",
        "公司未接受海关的检查",
        "法案对渔业没有影响",
        "渔民没有再与船厂接触",
        "警方没有再与家属联络",
    ],
)
def test_negation_binds_the_deed_that_is_suffered_or_there(text: str) -> None:
    assert parts(text)[3]


@pytest.mark.parametrize(
    "text",
    [
        "该软件没有在港口商店上架",
        "该软件不在港口商店上架",
        "部长没有在议会讲话",
        "渔民没有在码头抗议",
        "工会没有对渔民的支持",
        "银行并未在奥斯陆开设分行",
    ],
)
def test_negation_binds_over_a_phrase_of_place(text: str) -> None:
    assert parts(text)[3]


@pytest.mark.parametrize("text", ["没有许可的公司支付了罚款", "公司并非没有支付罚款"])
def test_negation_in_an_attribute_or_another_negation_denies_nothing(text: str) -> None:
    assert not parts(text)[3]


@pytest.mark.parametrize("text", ["该岛已获邻国的承认", "目前尚不清楚渡轮是否超载", "海警不确定船长能否获释"])
def test_what_is_not_known_is_not_denied(text: str) -> None:
    assert not parts(text)[3]


@pytest.mark.parametrize(
    ("text", "verb", "cause"),
    [
        ("部长以安全为由拒绝该提案", "拒绝", "安全"),
        ("船厂以亏损为由裁员", "裁员", "亏损"),
        ("法院以证据不足为由释放船长", "释放", "证据不足"),
        ("海关以走私为名扣押渔船", "扣押", "走私"),
        ("公司以维修为借口关闭码头", "关闭", "维修"),
        ("渔民以低价出售渔船", "出售", ""),
    ],
)
def test_pretext_is_a_cause(text: str, verb: str, cause: str) -> None:
    found = read(text)
    assert found is not None
    assert predicate(text) == verb
    told = "".join(word.text for word in found.words if word.part is Part.CAUSE)
    assert told == cause


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("声明是对邻国的支持", "支持"),
        ("此举是对主权的侵犯", "侵犯"),
        ("这份报告是对船厂的批评", "批评"),
        ("封锁对渔业的损害比风暴更为严重", "严重"),
        ("风暴所造成的损失比火灾更大", "更大"),
        ("秘鲁拒绝该裁决", "拒绝"),
        ("工会拒绝这项判决", "拒绝"),
        ("秘鲁拒绝制裁渔民", "制裁"),
    ],
)
def test_predicate_is_a_named_deed_or_a_quality_where_no_verb_is(text: str, verb: str) -> None:
    assert parts(text)[0] == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("参与协调选举的前议员反对提案", "反对"),
        ("所有热爱海洋的人都必须谴责船厂", "谴责"),
        ("支持修改法律的渔民抵制会议", "抵制"),
        ("逮捕参与集会的学生引发不满", "引发"),
        ("保护渔民的法律已经生效", "生效"),
        ("拆除两座废弃的码头需要三年", "需要"),
        ("反对提高港口费用的计划", "反对"),
        ("逮捕参与抗议的学生并驱散人群", "逮捕"),
        ("造成严重的损失", "造成"),
        ("渔民反对提高费用的计划", "反对"),
    ],
)
def test_verb_that_opens_a_clause_may_only_describe_its_subject(text: str, verb: str) -> None:
    assert parts(text)[0] == verb


def test_attribute_takes_its_negation_along() -> None:
    found = read("没有获得许可的船长驾驶渡轮")
    assert found is not None
    assert not found.negated


def test_light_verb_hands_its_negation_on() -> None:
    found = read("法院没有进行调查")
    assert found is not None
    assert found.negated


def test_speaker_is_apart_from_what_is_stated() -> None:
    found = read("船长表示渡轮没有超载")
    assert found is not None
    assert [word.text for word in found.speaker] == ["船长"]
    assert "船长" not in {word.text for word in found.words}


@pytest.mark.parametrize(
    "text",
    [
        "船厂在提供给本报的声明中表示",
        "部长接受电台采访时指出",
        "船长在抵达奥斯陆后强调",
        "工会主席出席会议时透露",
        "市长在视察灾区之后说",
    ],
)
def test_clause_that_ends_in_a_verb_of_speech_only_says_who_speaks(text: str) -> None:
    found = read(text)
    assert found is None or not found.words


@pytest.mark.parametrize("text", ["船厂拒绝透露损失", "部长在议会没有透露", "工会不愿表明立场", "船长的死因尚未透露"])
def test_what_is_not_said_is_stated(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.words


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("船长在会谈前离开", "之前"),
        ("部长投票后辞职", "之后"),
        ("渡轮在起火以前沉没", "之前"),
        ("法院在审判之后释放记者", "之后"),
        ("议会在投票前解散", "之前"),
        ("三天前船长离开", ""),
        ("示威者在议会大楼前抗议", ""),
    ],
)
def test_order_of_two_deeds_is_kept(text: str, order: str) -> None:
    found = read(text)
    assert found is not None
    assert "".join(word.text for word in found.words if word.text in {"之前", "之后"}) == order


@pytest.mark.parametrize(
    "text", ["美促秘鲁加入公约", "英拒秘鲁加入公约", "俄拟加入公约", "法拟加入公约", "印盼加入公约"]
)
def test_country_and_verb_of_a_headline_are_two_words(text: str) -> None:
    assert parts(text)[0] == "加入"
    assert len(parts(text)[1].split()[0]) == 1


@pytest.mark.parametrize("figure", ["28名船员获救", "二十八名船员获救"])
def test_figure_counts_the_same_however_written(figure: str) -> None:
    found = read(figure)
    assert found is not None
    assert {word.sense for word in found.words if word.sort is Sort.FIGURE} == {"28"}


@pytest.mark.parametrize("text", ["", "的", "，。", "了", "《》"])
def test_nothing_is_made_of_nothing(text: str) -> None:
    assert read(text) is None


def test_frame_lies_within_its_clause() -> None:
    text = "部长说渡轮没有超载。"
    found = read(text)
    assert found is not None
    assert text[found.start : found.end] == "渡轮没有超载"
