"""What the finder of quotations takes from Chinese sentences written for the test."""

from time import perf_counter

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.claim import extract
from factcheck.kinds.quote import Quote
from factcheck.kinds.quote.zh import find
from factcheck.languages import LANGUAGES, prepare

# words, speaker, form -> wordings; the words are the mention's own
STATED: dict[tuple[str, str, str], list[str]] = {
    ("桥今年就能修好", "陈丽华", "direct"): [
        "市长陈丽华说：“桥今年就能修好。”",
        "“桥今年就能修好。”市长陈丽华说。",
        "“桥今年就能修好，”市长陈丽华在现场告诉记者。",
        "「桥今年就能修好」，市长陈丽华表示。",
        '市长陈丽华说："桥今年就能修好。"',
        "市长陈丽华强调，“桥今年就能修好”。",
        "市长陳麗華說：「橋今年就能修好。」",
    ],
    ("桥今年就能修好", "陈丽华", "indirect"): [
        "市长陈丽华说，桥今年就能修好。",
        "市长陈丽华说桥今年就能修好。",
        "桥今年就能修好，市长陈丽华说。",
        "市长陈丽华周一在视察工地时表示，桥今年就能修好。",
        "据市长陈丽华介绍，桥今年就能修好。",
    ],
    ("非常坦率", "国防部", "partial"): ["国防部称会谈“非常坦率”。", "国防部将会谈称为“非常坦率”。"],
    ("一场灾难", "评论家", "partial"): ["评论家把这部电影形容为“一场灾难”。", "评论家称之为“一场灾难”。"],
    ("完全不可接受", "", "partial"): ["这份“完全不可接受”的草案昨天公布。"],
    ("桥今年停工", "遭到拘留的司机", "indirect"): ["遭到拘留的司机说，桥今年停工。"],
    ("谈判推迟到六月", "知情人士", "indirect"): [
        "知情人士透露，谈判推迟到六月。",
        "据知情人士透露，谈判推迟到六月。",
        "路透社援引知情人士的话说，谈判推迟到六月。",
        "知情人士告诉法新社，谈判推迟到六月。",
    ],
}

NOT_STATED = [
    "“春风工作组”昨天成立。",
    "两国建立了“绿色海岸计划”。",
    "这项名为“蓝天行动”的活动已经结束。",
    "博物馆周三重新开放。",
    "这本小说卖了十万册。",
    "路边写着“出口”二字。",
    "双方没有发表声明。",
    "他被称为全村最聪明的人。",
    "“海鸥”号货轮今晨抵港。",
    "地震发生在凌晨三点。",
    "所谓“天价”其实只是误会。",
    "换句话说，问题还没有解决。",
    "这条街叫“石桥”。",
    "警方没有透露更多细节。",
    "道路今天恢复通行。",
    "总的来说，雨水比去年多。",
    "标题为“回家”的影片下月上映。",
    "委员会由九人组成。",
    "台风“玛娃”登陆后减弱。",
    "公司补充资本金十亿元。",
    "卫生部停止公布病例，遭到公众指责，在法院介入后恢复。",
    "该国饱受邻国批评，仍未减排。",
    "新规引发渔民抗议，一度停止执行。",
    "不少居民试图确认自己是否感染。",
    "公司设法证实货轮已经靠岸。",
]


def found(text: str) -> list[tuple[str, Quote]]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Zone.BODY, at, at + len(line)))
        at += len(line) + 1
    claims = extract(Article(text, tuple(blocks), "0" * 64))
    return [(claim.text, claim.value) for claim in claims if claim.kind == "quote"]


@pytest.mark.parametrize(
    ("value", "wording"), [(value, wording) for value, wordings in STATED.items() for wording in wordings]
)
def test_a_quotation_is_found(value: tuple[str, str, str], wording: str) -> None:
    assert value in [(quote.words, quote.speaker, quote.form.value) for _, quote in found(wording)]


@pytest.mark.parametrize("text", NOT_STATED)
def test_no_quotation_is_found(text: str) -> None:
    assert [words for words, _ in found(text)] == []


def test_the_mention_is_what_stands_between_the_marks() -> None:
    assert [words for words, _ in found("市长陈丽华说：“桥今年就能修好。”")] == ["桥今年就能修好"]


def test_a_long_quotation_is_found_by_the_sentence() -> None:
    text = (
        "市长陈丽华说：“桥今年就能修好，我们对此很有信心。"
        "工人们每天都在工地上忙到深夜，连周末也不休息。请大家再耐心等一等。”"
    )
    assert [words for words, _ in found(text)] == [
        "桥今年就能修好，我们对此很有信心",
        "工人们每天都在工地上忙到深夜，连周末也不休息",
        "请大家再耐心等一等",
    ]


def test_a_quotation_of_several_paragraphs_has_one_speaker() -> None:
    text = "市长陈丽华说：“桥今年就能修好。\n“我们一天也不会耽误。\n“请大家放心。”"
    assert {(words, quote.speaker) for words, quote in found(text)} == {
        ("桥今年就能修好", "陈丽华"),
        ("我们一天也不会耽误", "陈丽华"),
        ("请大家放心", "陈丽华"),
    }


def test_quoted_words_within_a_report_are_found_besides_it() -> None:
    quotes = found("陈丽华指出，这是多年努力的结果，也再次证明“合作对双方都有好处”。")
    assert {(quote.form.value, words) for words, quote in quotes} >= {("partial", "合作对双方都有好处")}
    assert any(quote.form.value == "mixed" for _, quote in quotes)


def test_a_quotation_within_one_is_nested() -> None:
    quotes = found("陈丽华说：“去年春天的大会上，副市长王建国承诺说：‘学校明年一定开学。’现在大家都看到结果了。”")
    nested = [(words, quote.speaker) for words, quote in quotes if quote.nested]
    assert ("学校明年一定开学", "王建国") in nested


def test_the_carrier_is_not_the_speaker() -> None:
    quotes = [quote for _, quote in found("据路透社报道，总理办公室发言人承认，谈判已经破裂。") if quote.speaker]
    assert [(quote.speaker, quote.via, quote.strength.value) for quote in quotes] == [
        ("总理办公室发言人", ("路透社",), "admits")
    ]


@pytest.mark.parametrize("hostile", ["“", "说", "据", "“说：", "（", "的", '"', "他说，", "李明说：“好。”"])
def test_hostile_text_takes_no_longer(hostile: str) -> None:
    text = hostile * (12000 // len(hostile))
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64)
    document = prepare(article, LANGUAGES["zh"])
    started = perf_counter()
    list(find(document, {}))
    assert perf_counter() - started < 5
