"""How statements are made in Chinese: what is done, whether, and how far the doer is bound."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.stance import STANCE, Commitment, Stance, substitutions
from factcheck.kinds.stance.contrast import Contrast
from factcheck.kinds.stance.term import Mark, Sort
from factcheck.kinds.stance.zh import find
from factcheck.kinds.stance.zh_marks import marks_of
from factcheck.kinds.time.zh import find as find_times
from factcheck.languages import LANGUAGES, prepare

STATED = {
    ("加入", Commitment.STATED): ["秘鲁加入渔业联盟", "秘鲁参加渔业联盟"],
    ("加入", Commitment.DID): [
        "秘鲁已加入渔业联盟",
        "秘鲁加入了渔业联盟",
        "秘鲁曾经参与渔业联盟",
        "秘鲁已经参加渔业联盟",
    ],
    ("加入", Commitment.DOING): ["秘鲁正在加入渔业联盟", "秘鲁正加入渔业联盟"],
    ("加入", Commitment.DECIDED): [
        "秘鲁决定加入渔业联盟",
        "秘鲁宣布将加入渔业联盟",
        "秘鲁已决定参加渔业联盟",
        "秘鲁作出了加入渔业联盟的决定",
    ],
    ("加入", Commitment.AGREED): ["秘鲁同意加入渔业联盟", "秘鲁答应参加渔业联盟"],
    ("加入", Commitment.PROMISED): [
        "秘鲁承诺加入渔业联盟",
        "秘鲁已承诺将加入渔业联盟",
        "秘鲁保证参与渔业联盟",
        "秘鲁许下加入渔业联盟的承诺",
    ],
    ("加入", Commitment.PLANS): [
        "秘鲁计划加入渔业联盟",
        "秘鲁打算加入渔业联盟",
        "秘鲁将加入渔业联盟",
        "秘鲁准备参与渔业联盟",
        "秘鲁拟加入渔业联盟",
    ],
    ("加入", Commitment.CONSIDERS): ["秘鲁考虑加入渔业联盟", "秘鲁正在考虑加入渔业联盟", "秘鲁正研究加入渔业联盟"],
    ("加入", Commitment.MAY): [
        "秘鲁可能加入渔业联盟",
        "秘鲁或将加入渔业联盟",
        "秘鲁也许会加入渔业联盟",
        "秘鲁有望加入渔业联盟",
        "如果秘鲁加入渔业联盟",
    ],
    ("加入", Commitment.CALLS_FOR): [
        "秘鲁应加入渔业联盟",
        "智利呼吁秘鲁加入渔业联盟",
        "秘鲁必须加入渔业联盟",
        "智利要求秘鲁加入渔业联盟",
    ],
    ("加入", Commitment.DID_NOT): [
        "秘鲁没有加入渔业联盟",
        "秘鲁并未加入渔业联盟",
        "秘鲁尚未参加渔业联盟",
        "秘鲁从未加入渔业联盟",
        "没有国家加入渔业联盟",
    ],
    ("加入", Commitment.WILL_NOT): [
        "秘鲁不会加入渔业联盟",
        "秘鲁绝不会加入渔业联盟",
        "秘鲁决定不加入渔业联盟",
        "秘鲁将不加入渔业联盟",
    ],
    ("加入", Commitment.CANNOT): ["秘鲁无法加入渔业联盟", "秘鲁不能加入渔业联盟", "秘鲁未能加入渔业联盟"],
    ("加入", Commitment.UNCOMMITTED): [
        "秘鲁没有承诺加入渔业联盟",
        "秘鲁并未承诺参与渔业联盟",
        "秘鲁无意加入渔业联盟",
        "秘鲁尚未决定加入渔业联盟",
        "秘鲁不打算加入渔业联盟",
        "秘鲁没有正式宣布加入渔业联盟",
        "秘鲁没有加入渔业联盟的计划",
        "秘鲁没有加入渔业联盟的打算",
        "秘鲁没有作出加入渔业联盟的承诺",
        "秘鲁并无参与渔业联盟的意图",
    ],
    ("加入", Commitment.REFUSES): [
        "秘鲁拒绝加入渔业联盟",
        "秘鲁不愿加入渔业联盟",
        "秘鲁不肯加入渔业联盟",
        "秘鲁不同意加入渔业联盟",
    ],
    ("加入", Commitment.DENIES): ["秘鲁否认加入渔业联盟", "秘鲁否认曾加入渔业联盟"],
}

NOT_STATED = [
    "他表示",
    "她说",
    "外交部发言人指出",
    "教授认为",
    "市长在会上强调",
    "据报道",
    "他还透露",
    "法院发言人告诉记者说",
    "图",
    "（完）",
    "1.",
    "……",
    "她",
    "是的",
    "另外",
    "不过",
    "STEVEN MILLER",
    "资料图片",
    "视频截图",
    "阅读本文中文版",
    "请点击查看全文",
    "图片来源渔业局",
    "© 2020 ANDES",
    "（ANNA KOCH）",
]

# The negation stands in the clause and does not bind its verb.
AFFIRMED = [
    "县里已派医生前往灾区",
    "记者去过那座灯塔",
    "游客5月3日起排队",
    "五艘渔船中有三艘返港",
    "公司不仅支付了罚款",
    "公司不得不支付罚款",
    "公司不久支付了罚款",
    "不少公司支付了罚款",
    "公司不断支付罚款",
    "公司未来将支付罚款",
    "没有执照的公司支付了罚款",
    "不满裁决的公司支付了罚款",
    "公司不只支付罚款",
    "无论如何公司支付了罚款",
    "尚未开业的公司支付了罚款",
    "公司并非没有支付罚款",
    "公司不排除支付罚款",
    "公司不否认支付罚款",
    "没有一家公司不支付罚款",
]
DENIED = [
    "桥面未见裂缝",
    "设备未见损坏",
    "医院没派救护车",
    "游客未戴头盔",
    "公司没有支付罚款",
    "公司从未支付罚款",
    "公司没有向法院支付罚款",
    "公司并未按照裁决支付罚款",
    "公司不再支付罚款",
    "没有公司支付罚款",
    "公司没有获得支付",
    "公司尚未对受伤的工人支付赔偿",
    "公司拒不支付罚款",
    "公司不予支付罚款",
    "公司没有正式支付罚款",
    "公司并未完全履行协议",
    "公司没有明确支持这项提案",
    "工会从未公开反对裁员",
    "船东没有及时修复船坞",
    "两家船厂都没有对停工的消息作出回应",
    "公司没有就赔偿问题作出说明",
    "仲裁庭尚未就赔偿作出裁决",
    "船东到截稿前都没有回应",
    "到目前为止没有人认领货物",
    "公司对裁员一事不予置评",
    "渔业局没有采取任何行动",
    "公司尚未确认或否认这项收购",
    "公司并无确认相关传闻",
]

DOERS = {
    "警方逮捕了律师": ("警方", "律师"),
    "律师被警方逮捕": ("警方", "律师"),
    "律师遭警方逮捕": ("警方", "律师"),
    "警方将律师逮捕": ("警方", "律师"),
    "警方对律师进行逮捕": ("警方", "律师"),
    "律师遭到警方逮捕": ("警方", "律师"),
}

# What is done stands in a noun, or in a word that the segmenter makes one with its neighbours.
SENSES = {
    "渔民对这一决定表示欢迎": ("欢迎", Commitment.STATED),
    "董事会解除了厂长的职务": ("免职", Commitment.DID),
    "校方免去了他的教职": ("免职", Commitment.DID),
    "理事会撤销了会长的一职": ("免职", Commitment.DID),
    "补选没有违反选举法": ("违反", Commitment.DID_NOT),
    "会谈没有取得进展": ("获得", Commitment.DID_NOT),
    "铜价不降反升": ("增加", Commitment.STATED),
    "出口不增反减": ("减少", Commitment.STATED),
    "渔获不减反增": ("增加", Commitment.STATED),
    "船厂下达了撤离的命令": ("疏散", Commitment.CALLS_FOR),
    "工会提出了提高工资的要求": ("增加", Commitment.CALLS_FOR),
    "船厂接获相关投诉": ("接受", Commitment.STATED),
    "市议会对该要求作出回应": ("回应", Commitment.STATED),
}

KNOWN_GAPS = {
    "他因没有执照被警方逮捕": ("逮捕", Commitment.STATED),
    "公司哪里支付过罚款": ("支付", Commitment.DID_NOT),
}


def mentions(text: str, zone: Zone = Zone.BODY) -> list[Mention]:
    article = Article(text, (Block(zone, 0, len(text)),), sha256(text.encode()).hexdigest())
    return list(STANCE.find["zh"](prepare(article, LANGUAGES["zh"]), {}))


def stance(text: str) -> Stance:
    value = mentions(text)[-1].value
    assert isinstance(value, Stance)
    return value


PAPERS = [
    ("海关尚未证实这种承诺声明有效", Commitment.PROMISED),
    ("海关的承诺声明遭到质疑", Commitment.PROMISED),
    ("法院的决定文本遭到泄露", Commitment.DECIDED),
    ("该承诺协议有效", Commitment.PROMISED),
    ("工会的要求清单遭到退回", Commitment.CALLS_FOR),
]


@pytest.mark.parametrize(("text", "mood"), PAPERS)
def test_what_only_names_a_paper_binds_nobody(text: str, mood: Commitment) -> None:
    assert stance(text).commitment is not mood


def test_a_call_for_papers_is_one() -> None:
    assert stance("工会要求文件公开").commitment is Commitment.CALLS_FOR


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in STATED.items() for text in texts])
def test_statement_has_its_predicate_and_commitment(wanted: tuple[str, Commitment], text: str) -> None:
    value = stance(text)
    assert (value.predicate.sense, value.commitment) == wanted


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_states_nothing_is_no_statement(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize("text", AFFIRMED)
def test_negation_elsewhere_does_not_deny_the_predicate(text: str) -> None:
    assert stance(text).affirmed


@pytest.mark.parametrize("text", DENIED)
def test_negation_of_the_predicate_denies_it(text: str) -> None:
    assert not stance(text).affirmed


@pytest.mark.parametrize(("text", "parts"), DOERS.items())
def test_doer_and_object_are_told_apart_whatever_the_voice(text: str, parts: tuple[str, str]) -> None:
    value = stance(text)
    assert parts[0] in {term.text for term in value.agent}
    assert parts[1] in {term.text for term in value.patient}


@pytest.mark.parametrize("text", ["抱怨是没有用的", "后悔是没有用的", "赌气没有是的"])
def test_absence_without_a_noun_behind_it_is_read(text: str) -> None:
    assert len(mentions(text)) <= 1


@pytest.mark.parametrize(("text", "wanted"), SENSES.items())
def test_deed_is_read_out_of_nouns(text: str, wanted: tuple[str, Commitment]) -> None:
    value = stance(text)
    assert (value.predicate.sense, value.commitment) == wanted


@pytest.mark.parametrize(("text", "wanted"), KNOWN_GAPS.items())
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_gaps(text: str, wanted: tuple[str, Commitment]) -> None:
    value = stance(text)
    assert (value.predicate.sense, value.commitment) == wanted


def test_span_leaves_out_speech_tag_and_punctuation() -> None:
    text = "部长说议会已批准渔业法案。"
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == "议会已批准渔业法案"


def test_speaker_acts_where_the_clause_leaves_its_subject_out() -> None:
    assert stance("秘鲁外长表示，将加入渔业联盟。").topic == ("秘鲁", "外长")


def test_clause_inherits_the_subject_of_its_sentence() -> None:
    value = stance("矿业公司支付了罚款，但没有道歉认错。")
    assert "企业" in value.topic


def test_headline_is_cut_at_its_gap() -> None:
    text = "议会批准渔业法案 渔民集会抗议"
    assert [text[m.start : m.end] for m in mentions(text, Zone.HEADLINE)] == ["议会批准渔业法案", "渔民集会抗议"]


def test_two_countries_in_one_word_both_act() -> None:
    assert {term.sense for term in stance("日韩签署渔业协定").agent} == {"日本", "韩国"}


def test_capital_acts_for_its_country_and_is_itself_as_a_place() -> None:
    assert [term.sense for term in stance("首尔反对渔业协定").agent] == ["韩国"]
    assert "首尔" in {term.sense for term in stance("渔民在首尔反对渔业协定").words}


def test_latin_gloss_in_brackets_is_no_word_of_the_statement() -> None:
    assert stance("秘鲁加入渔业联盟（Fishery Union）").words == stance("秘鲁加入渔业联盟").words


def test_substitutions_name_what_stands_in_place_of_what() -> None:
    found = substitutions(stance("剧团暂停在维也纳演出"), stance("剧团停止在维也纳演出"))
    assert [(one.left.text, one.right.text, one.contrast) for one in found] == [("暂停", "停止", Contrast.APART)]


def test_substitutions_find_nothing_in_mere_paraphrase() -> None:
    assert substitutions(stance("议会批准渔业法案"), stance("议会通过渔业法案")) == ()


def test_contrary_of_what_is_denied_is_the_same() -> None:
    comparison = STANCE.compare(stance("议会没有支持渔业法案"), stance("议会反对渔业法案"))
    assert comparison.relation is Relation.VARIANT


def test_nature_says_in_what_respect_two_differ() -> None:
    pairs = {
        ("议会支持渔业法案", "议会反对渔业法案"): "polarity",
        ("秘鲁拒绝加入渔业联盟", "秘鲁没有承诺加入渔业联盟"): "commitment",
        ("秘鲁谴责智利干涉选举", "智利谴责秘鲁干涉选举"): "agent",
        ("剧团暂停在维也纳演出", "剧团停止在维也纳演出"): "value",
    }
    assert {pair: STANCE.compare(stance(pair[0]), stance(pair[1])).nature for pair in pairs} == pairs


def test_statement_equals_itself_and_shows_its_words() -> None:
    value = stance("秘鲁已承诺加入渔业联盟")
    assert STANCE.compare(value, value).relation is Relation.EQUAL
    assert STANCE.show(value) == "秘鲁 承诺 [加入] 渔业 联盟 (promised)"


@pytest.mark.parametrize(
    "sentence",
    [
        "截至当日17时，火灾已造成三人死亡。",
        "当地时间7月7日，一辆公交车坠湖。",
        "在首都举行的峰会上，两国签署了协议。",
        "在过去三年里，公司关闭了工厂。",
        "在调查期间，市长辞职。",
    ],
)
def test_a_clause_that_only_sets_the_scene_states_nothing(sentence: str) -> None:
    published = datetime(2024, 7, 8, 9, tzinfo=UTC)
    made = Article(sentence, (Block(Zone.BODY, 0, len(sentence)),), "0" * 64, published=published)
    document = prepare(made, LANGUAGES["zh"])
    (mention,) = find(document, {"time": tuple(find_times(document, {}))})
    assert mention.start == sentence.index("，") + 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("船东没兴趣与工会进行谈判", "船东对与工会进行谈判不感兴趣"),
        ("渔业局尚无直接的证据", "渔业局尚未有直接的证据"),
        ("船长非“证人”", "船长不是“证人”"),
        ("法院认为噪音不可以接受", "法院认为噪音不能接受"),
        ("别将渔港和军港混为一谈", "渔港不能与军港混为一谈"),
    ],
)
def test_two_that_both_deny_do_not_contradict_each_other(left: str, right: str) -> None:
    assert STANCE.compare(stance(left), stance(right)).relation is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("市政府没有关闭旧渔港", "市政府关闭了旧渔港"),
        ("市政府拒绝关闭旧渔港", "市政府同意关闭旧渔港"),
        ("秘鲁拒绝加入渔业联盟", "秘鲁并未承诺加入渔业联盟"),
        ("无人机没有飞越军港", "无人机飞越了军港"),
        ("非洲国家没有签署渔业协议", "非洲国家签署了渔业协议"),
        ("没有执照的船长没有驾驶渡轮", "没有执照的船长驾驶了渡轮"),
        ("船厂召回不合格救生衣", "船厂没有召回救生衣"),
        ("市政府拆除无人居住的渔屋", "市政府没有拆除渔屋"),
        ("海警驱逐了无证渔船", "海警没有驱逐渔船"),
        ("央行发放无抵押贷款", "央行没有发放贷款"),
        ("渔业局接受不结盟国家的邀请", "渔业局没有接受邀请"),
    ],
)
def test_who_denies_once_more_contradicts(left: str, right: str) -> None:
    assert STANCE.compare(stance(left), stance(right)).relation is Relation.CONFLICT


def said(text: str) -> list[str]:
    document = prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64), LANGUAGES["zh"])
    return [text[mention.start : mention.end] for mention in find(document, {})]


@pytest.mark.parametrize(
    "opening",
    [
        "从销量看",
        "从长远来看",
        "总体来说",
        "简单来讲",
        "确切地说",
        "就目前而言",
        "事故发生后",
        "消息传出之后",
        "案件曝光以来",
        "此事公布当天",
        "部长在书面声明中说",
        "船长在接受电视采访时称",
        "船厂还称",
        "渔业局在社交网站上称",
        "检测结果显示",
        "渔业局公布的数据显示",
    ],
)
def test_what_only_says_how_the_next_clause_is_known_states_nothing(opening: str) -> None:
    assert said(f"{opening}，海水受到污染。") == ["海水受到污染"]


@pytest.mark.parametrize(
    "clause",
    [
        "船长从火场里逃出来",
        "市长从不撒谎",
        "渡轮起火后",
        "核泄漏事故发生后",
        "船厂从邻国购买钢材",
        "码头更改了名称",
        "他以敢言著称",
        "船长的尸体被发现",
        "警方在码头发现毒品",
    ],
)
def test_what_tells_of_a_deed_is_stated_however_it_ends(clause: str) -> None:
    assert said(f"{clause}，海水受到污染。") == [clause, "海水受到污染"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("如果罢工继续，船厂会裁员", "船厂会裁员"),  # too little is told
        ("如果议会同意，市政府关闭了旧渔港", "市政府关闭了旧渔港"),  # a deed
        ("如果议会同意，市政府将关闭旧渔港", "一旦议会批准，市政府将关闭旧渔港"),
        ("如果议会同意，市政府将关闭旧渔港", "州政府将关闭旧渔港"),
        ("如果议会同意，市政府将关闭旧渔港", "市政府将不会关闭旧渔港"),
    ],
)
def test_condition_is_missed_only_where_all_else_is_the_same(left: str, right: str) -> None:
    one, other = (
        list(find(prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64), LANGUAGES["zh"]), {}))[-1].value
        for text in (left, right)
    )
    assert STANCE.compare(one, other).rule != "a condition left out"


@pytest.mark.parametrize("word", ["连贯", "安好", "明朗", "高耸", "金黄"])
def test_only_what_is_found_as_a_name_is_a_person(word: str) -> None:
    text = f"渔业局的报告{word}"
    document = prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64), LANGUAGES["zh"])
    terms = [term for mention in find(document, {"name": ()}) for term in mention.value.words]
    assert all(term.sort is not Sort.PERSON for term in terms)


@pytest.mark.parametrize(
    "clause", ["有关部门没有批准", "拥有的股权没有转让", "有效期内不得离开", "只有法院没有同意", "没有人反对"]
)
def test_what_opens_another_word_is_no_part(clause: str) -> None:
    assert Mark.PART not in {mark for mark, _ in marks_of(clause, "")}


@pytest.mark.parametrize("clause", ["有员工拒绝签字", "有议员没有到场", "部分居民未获赔偿", "有的商户不愿搬走"])
def test_some_of_them_are_a_part(clause: str) -> None:
    assert Mark.PART in {mark for mark, _ in marks_of(clause, "")}
