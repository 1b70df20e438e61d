"""Compare what several outlets say about one event, claim by claim, with the exact words that show it."""

from importlib.metadata import version

from factcheck.alignment import Alignment, align
from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim, extract
from factcheck.errors import FactcheckError, NothingToCompareError, Problem, UnreadableError
from factcheck.event import Event, group
from factcheck.finding import Agreement, Discrepancy, Finding, Locus, Position, Severity, Uncorroborated, Update
from factcheck.judgement import judge
from factcheck.limits import Limits
from factcheck.reading import Reading, read, read_all
from factcheck.rendering import render
from factcheck.report import Report, compare
from factcheck.scorer import Scorer
from factcheck.settings import Settings

__version__ = version("factcheck-news")

__all__ = [
    "Agreement",
    "Alignment",
    "Article",
    "Block",
    "Claim",
    "Discrepancy",
    "Event",
    "FactcheckError",
    "Finding",
    "Limits",
    "Locus",
    "NothingToCompareError",
    "Position",
    "Problem",
    "Reading",
    "Report",
    "Scorer",
    "Settings",
    "Severity",
    "Uncorroborated",
    "UnreadableError",
    "Update",
    "Zone",
    "align",
    "compare",
    "extract",
    "group",
    "judge",
    "read",
    "read_all",
    "render",
]
