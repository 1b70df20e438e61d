"""Claims of many articles, here or in several processes; an article that fails is told of and costs no other."""

from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial

from attrs import evolve

from factcheck.article import Article
from factcheck.claim import Extraction, examine
from factcheck.errors import Problem
from factcheck.limits import LIMITS, Limits
from factcheck.workers import Failed, in_turn


def extractions(
    articles: Sequence[Article], limits: Limits = LIMITS, workers: int = 1
) -> Generator[Extraction, None, None]:
    """The claims of each article, in the order of the articles."""
    with closing(in_turn(partial(examine, limits=limits), articles, workers)) as extracted:
        for article, found in zip(articles, extracted, strict=True):
            yield _failed(article, found) if isinstance(found, Failed) else _of(article, found)


def _failed(article: Article, failed: Failed) -> Extraction:
    reason = "died" if failed.error == "died" else "failed"
    detail = failed.words if failed.error == "died" else f"{failed.error}: {failed.words}"
    return Extraction((), (Problem(article.path or article.id, reason, detail[:200]),))


def _of(article: Article, found: Extraction) -> Extraction:
    """Claims from another process hold a copy of their article; here they hold the article."""
    if not found.claims or found.claims[0].article is article:
        return found
    return evolve(found, claims=tuple(evolve(claim, article=article) for claim in found.claims))
