import pytest

from factcheck.languages import LANGUAGES

NOTICES = [
    "更正：受伤人数应为5人。",
    "更正启事：5月6日第3版报道中的姓名有误。",
    "勘误",
    "（更新）镇政府说，道路已恢复通行。",
    "更新于2024-05-06 12:00",
    "最后更新：5月6日12时",
    "【更正】",
    "本文已于5月6日更新，补充了伤亡数字。",
    "编者注：本文先前版本误将副镇长写作镇长，现予更正。",
    "本报此前报道称3人受伤，有误，实为5人。",
    "早前的报道误称转移群众120人，现已修改。",
    "原标题数字有误。",
    "特此更正，并向读者致歉。",
    "较早版本称道路已中断，不准确。",
]
NEWS = [
    "镇政府更正了此前公布的伤亡数字。",
    "卫生部门要求该公司更正标签上的错误。",
    "他说，警方的通报有误。",
    "编者按：下文讲述三位村民的经历。",
    "天文台每小时更新一次台风路径。",
    "公司就产品质量问题致歉。",
    "学生们在教室里订正作业。",
    "该系统将于明年更新。",
    "更正确的说法是道路部分中断。",
    "本文作者是镇上的教师。",
    "",
]


@pytest.mark.parametrize("line", NOTICES)
def test_an_article_announces_its_change(line: str) -> None:
    assert LANGUAGES["zh"].notice(line)


@pytest.mark.parametrize("line", NEWS)
def test_what_others_correct_is_no_notice(line: str) -> None:
    assert not LANGUAGES["zh"].notice(line)
