import time
from collections.abc import Callable

from factcheck import Article, Claim, Uncorroborated
from factcheck.article import Zone
from factcheck.finding import Finding, Position
from factcheck.kinds.base import Context
from factcheck.rendering.html.marks import Segment, paragraphs

MakeArticle = Callable[..., Article]


def held(article: Article, *spans: tuple[int, int]) -> list[tuple[Claim, Finding]]:
    """A finding of its own for each span."""
    found: list[tuple[Claim, Finding]] = []
    for number, (start, end) in enumerate(spans, 1):
        claim = Claim("quantity", None, article, start, end, Context((start, end), (start, end), Zone.BODY))
        position = Position(None, (claim,))
        found.append((claim, Uncorroborated(f"e1-f{number}", "e1", "quantity", "value", "", "alone", (position,))))
    return found


def told(segments: tuple[Segment, ...]) -> list[tuple[str, str, bool]]:
    return [
        (segment.text, " ".join(finding.id[3:] for finding in segment.findings), segment.begins) for segment in segments
    ]


def test_claims_may_overlap_and_lie_in_one_another(article: MakeArticle) -> None:
    text = article("甲乙丙丁戊己庚辛")
    (paragraph,) = paragraphs(text, held(text, (1, 5), (2, 3), (4, 7)))

    assert told(paragraph.segments) == [
        ("甲", "", False),
        ("乙", "f1", True),
        ("丙", "f1 f2", True),
        ("丁", "f1", False),
        ("戊", "f1 f3", True),
        ("己庚", "f3", False),
        ("辛", "", False),
    ]


def test_two_claims_on_the_same_words_are_one_segment(article: MakeArticle) -> None:
    text = article("甲乙丙", "丁戊")
    first, second = paragraphs(text, held(text, (0, 2), (0, 2), (4, 6)))

    assert told(first.segments) == [("甲乙", "f1 f2", True), ("丙", "", False)]
    assert told(second.segments) == [("丁戊", "f3", True)]


def test_an_article_without_blocks_is_one_paragraph() -> None:
    text = Article("甲乙丙", (), "ab" * 32)
    (paragraph,) = paragraphs(text, held(text, (1, 2)))

    assert told(paragraph.segments) == [("甲", "", False), ("乙", "f1", True), ("丙", "", False)]


def test_the_time_grows_with_the_claims_and_not_with_their_square(article: MakeArticle) -> None:
    text = article("甲乙丙丁" * 20_000)
    claims = held(text, *((4 * index, 4 * index + 3) for index in range(20_000)))
    start = time.perf_counter()
    (paragraph,) = paragraphs(text, claims)

    assert len(paragraph.segments) == 40_000
    assert time.perf_counter() - start < 5
