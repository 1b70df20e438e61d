"""What could not be read, in words."""

from factcheck.errors import Problem
from factcheck.languages.messages import catalogue
from factcheck.rendering.view import View

REPEATED = "duplicate"
"""The reason of an input that was left out because the same bytes were read before: nothing is lost by that."""


def describe(problem: Problem, view: View) -> str:
    """Name the input and the reason, in the words of the view's language."""
    label = "repeated" if problem.reason == REPEATED else "left_out" if problem.skipped else "taken"
    return view.word("labels", label, source=problem.source, reason=why(problem, view))


def why(problem: Problem, view: View) -> str:
    """The reason alone."""
    known = catalogue(view.lang)["problems"]
    key = problem.reason if problem.reason in known else "other"
    reason = str(known[key]).format(code=problem.reason)
    return f"{reason} ({' '.join(problem.detail.split())})" if problem.detail else reason


def unread(problem: Problem) -> bool:
    """Whether an input that was asked for is missing from the report."""
    return problem.skipped and problem.reason != REPEATED
