"""How two reports of speech are held together and compared: pairs written for the test."""

import pytest
from attrs import evolve, field, frozen
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Context, Relation
from factcheck.kinds.quote import QUOTE, Quote, differences
from factcheck.kinds.quote.zh_words import cut
from factcheck.languages import LANGUAGES, prepare
from factcheck.languages.speech import Form


@frozen
class _Said:
    value: Quote
    text: str = ""
    context: Context = field(factory=lambda: Context((0, 0), (0, 0), Zone.BODY))


def quote(words: str, speaker: str = "李明", form: Form = Form.DIRECT, *, named: bool = True) -> Quote:
    article = Article(words, (Block(Zone.BODY, 0, len(words)),), "0" * 64)
    document = prepare(article, LANGUAGES["zh"])
    return Quote(words, speaker, form=form, named=named, cut=cut(document, 0, len(words)))


EQUAL = [
    ("我们不会离开", "我们不会离开"),
    ("桥今年就能修好。", "桥今年就能修好"),
    ("成本太高，我们负担不起", "成本太高，我们负担不起！"),
    ("这对双方都有好处", "这对双方都有好处，"),
    ("有关的说法毫无根据", "有关说法毫无根据"),
    ("预算超过收入", "预算大于收入"),
    ("这是解决争端的途径", "这是解决争端的办法"),
    ("渔民担心水源受污染", "渔民担忧水源受污染"),
]

VARIANT = [
    ("他们把水源破坏了", "他们破坏了水源"),
    ("我认为这只是一个开始，我们还有很长的路要走", "我想这仅是开端，前面还有很长的路要走"),
    ("这是迄今为止最严重的一次网络攻击", "这可能是目前最严重的网络攻击"),
    ("我们都为这件事感到难过，今天是艰难的一天", "这是艰难的一天，我们都为这件事感到十分难受"),
    ("我没有计划要同他说话", "我没有跟他通话的计划"),
    ("情况并不好，我们都看到发生了什么", "我们大家都看到发生了什么，情况不太好"),
    ("学校将继续为本地学生提供免费午餐", "学校会持续给本地学生提供免费的午餐"),
    ("这次选举结果反映了民众感受到的痛苦和不确定性", "选举结果反映出民众感受的痛苦与不确定"),
    ("我们致力于利用全部的金融力量，让侵犯人权的人承担责任", "我们将运用全面的金融实力，让人权侵犯者承担责任"),
    ("世界不会允许他们把这片海当作自己的帝国", "世界不允许他们将这片海视为其帝国"),
    ("必须立即撤销错误的决定，停止干涉内政", "应立刻撤销有关错误决定，停止任何干涉内政的行为"),
    ("新的规定将在全国所有城市实施", "全国所有的城市都将实施新规定"),
    ("疫苗的研制工作取得重大进展，年底可以上市", "疫苗研发取得重大进展，预计年底上市"),
    ("我们强烈谴责这种暴力行为", "我们坚决谴责这种暴力行为"),
]

INSIDE = [
    ("合作是完成这项工作的最好途径", "双方分歧不少，但在气候问题上，合作是完成这项工作的最好途径"),
    ("这是一次失败", "这是一次失败，我们从中学到很多东西"),
    ("谈判取得了进展，但仍有许多工作要做", "谈判取得了进展"),
    ("水库是安全的", "水库是安全的，请居民不要恐慌"),
    ("完全不合法", "这些主张完全不合法"),
    ("坚决反对，强烈谴责", "坚决反对"),
    ("我们的共识多于争议，这很重要", "我们的共识多于争议"),
]

NEGATED = [
    ("我们会加入这个组织", "我们不会加入这个组织"),
    ("市政府打算提高票价", "市政府不打算提高票价"),
    ("疫苗对老年人有效", "疫苗对老年人无效"),
    ("这份合同是合法签订的", "这份合同是非法签订的"),
    ("公司已经支付全部赔偿金", "公司没有支付全部赔偿金"),
    ("他们能够按时完成大桥工程", "他们无法按时完成大桥工程"),
    ("警方认为这起事故是人为造成的", "警方认为这起事故并非人为造成的"),
]

NARROWED = [
    ("谈判是双方的唯一出路", "谈判是双方唯一可行的出路"),
    ("他是唯一幸存者", "他是唯一成年的幸存者"),
    ("学校只接收本地学生", "学校接收本地学生"),
    ("这项措施仅适用于外国公司", "这项措施适用于外国公司"),
]

EXCHANGED = [
    ("他们的自由和权利被剥夺", "他们的自由和权力被剥夺"),
    ("村民的田地、权利被夺走，家也随之而去", "村民的田地被夺走，村民的权力被夺走"),
    ("我们需要更大的公义和耐心", "我们需要更大的公益和耐心"),
    ("经济呈现恢复性增长和稳步复苏态势", "经济呈现恢复性增长和稳步发展态势"),
    ("委员会一致支持修改选举法", "委员会一致反对修改选举法"),
    ("大桥将在六月提前通车", "大桥将在六月推迟通车"),
]

NUMBERED = [
    ("我们将在三年内建成二十座医院", "我们将在三年内建成三十座医院"),
    ("去年有15名学生获得奖学金", "去年有50名学生获得奖学金"),
]

RETOLD = [
    ("法官驳回了船厂的上诉", "法院否决厂方的申诉"),
    ("警方不应殴打示威者", "警察不该攻击抗议民众"),
    ("公司将对受伤的工人作出赔偿", "企业会补偿伤者"),
    ("这项裁决严重侵犯主权", "判决是对主权的践踏"),
    ("总统呼吁冲突各方立即停火", "总理敦促交战双方尽快停战"),
    ("该国的医院缺少药物和病床", "全国诊所的床位和药品都不足"),
]

OTHER_WORDS = [
    ("桥今年就能修好", "疫苗年底前可以上市"),
    ("我们不会离开这座城市", "预算需要议会批准"),
    ("粮食价格可能再涨一成", "会谈非常坦率"),
    ("学校必须戴口罩", "口罩的价格下降了"),
    ("我感觉很好", "我没有什么可说的"),
    ("法院驳回了上诉", "政府提高了门票价格"),
    ("新机场有三条跑道", "高铁将延长到海边"),
    ("冰川正在加速消融", "渔民要求赔偿损失"),
    ("我对结果感到满意", "选民明天投票"),
    ("今年不会加税", "边境将重新开放"),
]


def pairs(*tables: tuple[list[tuple[str, str]], Relation, str]) -> list[tuple[str, str, Relation, str]]:
    return [(left, right, relation, rule) for table, relation, rule in tables for left, right in table]


@pytest.mark.parametrize(
    ("left", "right", "relation", "rule"),
    pairs(
        (EQUAL, Relation.EQUAL, "same-words"),
        (VARIANT, Relation.VARIANT, "other-wording"),
        (INSIDE, Relation.INSIDE, "part-of-it"),
        (NEGATED, Relation.CONFLICT, "negation"),
        (NARROWED, Relation.CONFLICT, "only"),
        (NUMBERED, Relation.CONFLICT, "number"),
        (OTHER_WORDS, Relation.UNKNOWN, "other-words"),
    ),
)
def test_two_reports_of_one_speaker(left: str, right: str, relation: Relation, rule: str) -> None:
    found = QUOTE.compare(quote(left), quote(right))
    assert (found.relation, found.rule) == (relation, rule)


@pytest.mark.parametrize(("left", "right"), EXCHANGED)
def test_one_word_for_another_conflicts_in_wording(left: str, right: str) -> None:
    found = QUOTE.compare(quote(left), quote(right))
    assert (found.relation, found.nature) == (Relation.CONFLICT, "wording")
    assert found.rule in {"homophone", "exchanged-word"}


@pytest.mark.parametrize(("left", "right"), RETOLD)
def test_what_one_speaker_said_is_told_in_other_words(left: str, right: str) -> None:
    found = QUOTE.compare(quote(left, form=Form.INDIRECT), quote(right, form=Form.INDIRECT))
    assert (found.relation, found.rule) == (Relation.OVERLAPPING, "retold")


@pytest.mark.parametrize(("left", "right"), RETOLD)
def test_other_words_of_another_speaker_are_another_statement(left: str, right: str) -> None:
    found = QUOTE.compare(quote(left, form=Form.INDIRECT), quote(right, "陈丽华", form=Form.INDIRECT))
    assert found.relation is Relation.UNKNOWN


@pytest.mark.parametrize(("left", "right"), [*EQUAL, *VARIANT, *INSIDE, *NEGATED, *NARROWED, *EXCHANGED, *OTHER_WORDS])
def test_comparing_is_symmetric(left: str, right: str) -> None:
    one, other = QUOTE.compare(quote(left), quote(right)), QUOTE.compare(quote(right), quote(left))
    assert (one.relation, one.nature, one.rule) == (other.relation, other.nature, other.rule)
    assert one.details.get("left") == other.details.get("right")


@pytest.mark.parametrize(("left", "right"), [*EQUAL, *VARIANT, *INSIDE, *NEGATED, *NARROWED, *EXCHANGED])
def test_what_can_be_compared_is_held_together(left: str, right: str) -> None:
    found = QUOTE.slots(_Said(quote(left)), _Said(quote(right)))
    assert found is not None
    assert [slot.name for slot in found] == ["wording", "speaker", "form"]


@pytest.mark.parametrize(("left", "right"), OTHER_WORDS)
def test_other_words_are_not_held_together(left: str, right: str) -> None:
    assert QUOTE.slots(_Said(quote(left)), _Said(quote(right))) is None


WORDS = "合作是完成这项工作的最好途径"


def test_the_same_words_by_two_people_conflict_in_the_speaker() -> None:
    found = QUOTE.compare(quote(WORDS, "陈丽华"), quote(WORDS, "周海涛"))
    assert (found.relation, found.nature) == (Relation.CONFLICT, "speaker")
    assert dict(found.details) == {"left": "陈丽华", "right": "周海涛"}


def test_other_words_by_two_people_are_two_statements() -> None:
    left, right = quote("我们会加入这个组织", "陈丽华"), quote("我们不会加入这个组织", "周海涛")
    assert QUOTE.compare(left, right).relation is Relation.UNKNOWN


def test_a_few_words_that_many_say_are_no_conflict() -> None:
    assert QUOTE.compare(quote("非常感谢", "陈丽华"), quote("非常感谢", "周海涛")).relation is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right"), [("特朗普", "川普"), ("约翰·克里", "克里"), ("陈丽华", "陈丽华"), ("李明、吴敏", "吴敏")]
)
def test_one_person_has_several_names(left: str, right: str) -> None:
    assert QUOTE.compare(quote(WORDS, left), quote(WORDS, right)).relation is Relation.EQUAL


@pytest.mark.parametrize("speaker", ["", "外交部", "一名官员"])
def test_a_name_against_an_office_or_nobody_does_not_conflict(speaker: str) -> None:
    assert QUOTE.compare(quote(WORDS), quote(WORDS, speaker, named=False)).relation is Relation.EQUAL


def test_an_indirect_report_may_say_the_same() -> None:
    found = QUOTE.compare(
        quote("合作可以实现许多不仅有利于两国，而且有利于整个世界的事情"),
        quote("合作可以办成许多有利于两国和世界的大事", form=Form.INDIRECT),
    )
    assert found.relation is Relation.VARIANT


def test_differences_tell_word_by_word() -> None:
    steps = differences(quote("谈判是双方唯一的出路").cut, quote("谈判是双方唯一可行的出路").cut)
    shown = [(step.op, "".join(w.text for w in step.left), "".join(w.text for w in step.right)) for step in steps]
    assert shown == [
        ("equal", "谈判是双方唯一", "谈判是双方唯一"),
        ("insert", "", "可行"),
        ("equal", "的出路", "的出路"),
    ]


def test_differences_back_are_the_same_turned_round() -> None:
    left, right = quote("他们把水源破坏了").cut, quote("他们破坏了水源").cut
    back = [(step.right, step.left) for step in differences(right, left)]
    assert [(step.left, step.right) for step in differences(left, right)] == back


@given(
    st.lists(st.sampled_from(WORDS + "，不的我三"), max_size=24),
    st.lists(st.sampled_from(WORDS + "，不的"), max_size=24),
)
def test_any_two_wordings_compare_the_same_both_ways(left: list[str], right: list[str]) -> None:
    one, other = quote("".join(left)), quote("".join(right))
    there, back = QUOTE.compare(one, other), QUOTE.compare(other, one)
    assert (there.relation, there.rule) == (back.relation, back.rule)
    assert QUOTE.slots(_Said(one), _Said(other)) == QUOTE.slots(_Said(other), _Said(one))


@given(st.lists(st.sampled_from(WORDS + "，不的我三唯一"), min_size=1, max_size=24))
def test_a_wording_equals_itself(letters: list[str]) -> None:
    one = quote("".join(letters))
    assert QUOTE.compare(one, evolve(one, form=Form.INDIRECT)).relation is Relation.EQUAL


def test_a_quote_shows_its_speaker() -> None:
    assert QUOTE.show(quote("我们不会离开")) == "李明: “我们不会离开”"
    assert QUOTE.show(quote("道路已恢复通行", form=Form.INDIRECT)) == "李明: 道路已恢复通行"
