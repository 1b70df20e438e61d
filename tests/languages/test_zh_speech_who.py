"""Who is named as the speaker, in constructions that hide it, and what is no speech at all."""

from hashlib import sha256

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.claim import extract


def said(text: str) -> list[tuple[str | None, str]]:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest())
    return [(claim.context.speaker, claim.text) for claim in extract(article) if claim.kind == "quote"]


WHO = {
    # the words that name a body hold a noun of action
    "安平市防汛工作指挥部表示，三座水库超过警戒线。": "安平市防汛工作指挥部",
    "渔业组织高层官员在上周的会议中抱怨说，该国没有分享数据。": "渔业组织高层官员",
    "全国疫病防治中心表示，疫苗下月到货。": "全国疫病防治中心",
    "东河县交通管理局指出，三座桥梁需要加固。": "东河县交通管理局",
    "港口运输协调小组说，航道下周开放。": "港口运输协调小组",
    # what was put out says only how it was said
    "秘鲁渔业部长罗梅罗发布推文称，捕捞配额不会提高。": "罗梅罗",
    "渡轮公司发出公告表示，明天停航。": "渡轮公司",
    "市长帕斯贴出影片说，码头不会关闭。": "帕斯",
    "海关发布通告称，两艘渔船被扣押。": "海关",
    "工会主席林岚发表公开信指出，工资没有提高。": "林岚",
    # adverbs and places that the segmenter joins with the name
    "罗梅罗是渔业部长。他仍宣称配额不会提高。": "罗梅罗",
    "罗梅罗是渔业部长。他却坚称配额不会提高。": "罗梅罗",
    "起诉书中称，船长伪造了捕捞日志。": "起诉书",
    "调查报告里指出，船长伪造了捕捞日志。": "调查报告",
    "公开信中表示，码头应当保留。": "公开信",
    # some, and those concerned
    "一些人批评港务局没有加固防波堤。": "一些人",
    "有人认为港务局没有加固防波堤。": "有人",
    "有关官员说，码头不会关闭。": "有关官员",
    "有关部门表示，码头不会关闭。": "有关部门",
    "许多人认为防波堤应当加固。": "许多人",
    # whose name a phrase precedes, or stands between
    "曾经营自己的船坞的米格尔·帕斯（Miguel Paz）表示，码头不会关闭。": "米格尔·帕斯",
    "罗梅罗是渔业部长。他接受「早间新闻」节目主持人帕斯提问时表示：「配额不会提高。」": "罗梅罗",
    "罗梅罗是渔业部长。他批评市长帕斯搞个人崇拜。他说：“税款都用在了塑像上。”": "罗梅罗",
    "安第斯首席策略师Michael O‘Rourke表示：“码头不会关闭，至少今年不会。”": "安第斯首席策略师MichaelO‘Rourke",
}


@pytest.mark.parametrize(("text", "speaker"), WHO.items())
def test_the_speaker_has_the_whole_name_and_no_more(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


COLONS = {
    # one person is named before a colon that no verb of speech leads on to
    "镇长罗建平走访安置点时，红着眼眶安抚乡亲：“房子没了再盖，人在就好。”": "罗建平",
    "国际贸易部长马丁·帕斯讲得很明白：“码头不会关闭，谁来都一样。”": "马丁·帕斯",
    "渔业部长罗梅罗昨天仍十分强硬：“配额一吨也不会多给。”": "罗梅罗",
    "工会主席林岚在大会上再次亮明底线：“工资不涨，船就不开。”": "林岚",
    "老船长周海生望着空荡荡的码头，叹了口气：“一辈子没见过这样的冬天。”": "周海生",
    "村支书杨志明一夜没睡。他点了三遍人头，见人就讲一句：“屋子没了再盖，人在就好。”": "杨志明",
    # of two who head sentences, he is who did before
    "58岁的林岚在首轮落后帕斯三个百分点。她在广场上向支持者高呼：“这是我们的胜利。”66岁的帕斯曾是大热。": "林岚",
    "罗梅罗去年上任。他在码头上对船员大喊：“配额一吨也不会多给。”帕斯随后离开会场。": "罗梅罗",
}


@pytest.mark.parametrize(("text", "speaker"), COLONS.items())
def test_a_colon_gives_the_words_to_the_one_named_before_it(text: str, speaker: str) -> None:
    assert speaker in {each for each, _ in said(text)}


OPEN = [
    "林岚的父亲特别后悔：“要是那天没让她出海就好了。”",
    "为罗梅罗辩护的人不少：“他不过是按规矩办事而已。”",
    "林岚和帕斯当场争了起来：“码头到底关不关，今天要有个说法。”",
    "网友把林岚比作海鸥：“她从不在冬天离开这里。”",
    "记者问到没有抓到罗梅罗的原因：“有人替他通风报信吧。”",
    "教皇方济各驻当地代表不以为意：“给人庆生不是比人气。”",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_colon_behind_more_than_one_or_what_is_of_another_leaves_open_who_speaks(text: str) -> None:
    assert not {each for each, _ in said(text)} & {"林岚", "罗梅罗", "帕斯", "方济各"}


NOBODY = [
    "震级估计为里氏八级，持续了十多分钟。",
    "地价预计为每亩三万元，比去年更贵。",
    "旅客入境后需接受检查，确认是否出现症状。",
    "除了谴责之外，还要研究如何加固防波堤。",
    "没有人怀疑码头会关闭。",
    "新规威胁渔民的生计和自由。",
    "洪水威胁下游的三个村庄和一座桥。",
    "通俗一点说，就是停航。",
    "该国本周决定禁用这款渔网，预计北方的厂商将受益。",
    "多名船员被连续警告，船上一片混乱。",
    "这种鱼可称银鳕，或称黑鳕。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks_where_nobody_can(text: str) -> None:
    assert [each for each in said(text) if each[0]] == []


EXTENT = {
    "年轻人认为码头必须改建，而老一代则担心码头变得不伦不类。": "码头必须改建",
    "罗梅罗说：“天快亮了”，并再次向渔民表示感谢。": "天快亮了",
    "罗梅罗说：“天快亮了”，随后离开会场。": "天快亮了",
    "市长威胁要关闭码头。": "要关闭码头",
    "罗梅罗说：“天快亮了”，接着走向码头。": "天快亮了",
}


INSIDE = {
    "发言人林岚周三被问及市长罗梅罗宣布停航时表示，渔民坚决反对。": [("林岚", "渔民坚决反对")],
    "部长帕斯被问到总统林岚称将关闭码头时说，预算没有变。": [("林岚", "将关闭码头"), ("帕斯", "预算没有变")],
    "发言人林岚在被记者问及罗梅罗辞职时说，她不会评论。": [("林岚", "她不会评论")],
    "总理林岚在罗梅罗宣布停航后表示，渔民反对。": [("林岚", "渔民反对")],
    "林岚说罗梅罗表示，停航会继续。": [("林岚", "罗梅罗表示，停航会继续"), ("罗梅罗", "停航会继续")],
}


@pytest.mark.parametrize(("text", "spoken"), INSIDE.items())
def test_who_speaks_inside_the_phrase_of_another_speaks_no_further(text: str, spoken: list[tuple[str, str]]) -> None:
    assert [each for each in said(text) if each[0] in {"林岚", "罗梅罗", "帕斯"}] == spoken


@pytest.mark.parametrize(("text", "words"), EXTENT.items())
def test_speech_ends_where_somebody_else_or_the_writer_goes_on(text: str, words: str) -> None:
    assert [each for speaker, each in said(text) if speaker] == [words]
