"""How many signs of denial a Chinese clause holds."""

import pytest

from factcheck.languages.zh_denials import denials


@pytest.mark.parametrize(
    "text",
    [
        "渔民对谈判不感兴趣",
        "渔民没兴趣谈判",
        "尚无直接证据",
        "船长并非证人",
        "船长非“证人”",
        "噪音不可以接受",
        "损失难以估计",
        "别将渔港和军港混为一谈",
        "渡轮未经许可离港",
    ],
)
def test_a_denial_is_seen_wherever_the_words_are_cut(text: str) -> None:
    assert denials(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "工人不断抗议",
        "无人机坠毁",
        "未来三年关闭渔港",
        "损失非常大",
        "非洲国家签署协议",
        "海关没收渔船",
        "别人反对法案",
        "两份报告差别很大",
        "洪水淹没村庄",
        "未成年人获救",
        "无论天气如何都开航",
    ],
)
def test_words_that_only_look_like_a_denial_deny_nothing(text: str) -> None:
    assert denials(text) == 0


def test_two_denials_are_two() -> None:
    assert denials("市政府不得不关闭渔港") == 2
