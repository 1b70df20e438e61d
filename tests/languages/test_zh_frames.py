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
