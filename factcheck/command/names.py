"""Two names and how they stand to each other, in words and as JSON."""

from factcheck.kinds.name import NameComparison
from factcheck.rendering.as_json import json_line
from factcheck.rendering.explain import rule_in_words
from factcheck.rendering.inert import inert
from factcheck.rendering.view import View


def names_as_text(left: str, right: str, found: NameComparison, view: View) -> str:
    """The verdict and the reason, in the words of the view's language."""
    verdict = view.word("names", found.verdict.value)
    reason = rule_in_words(found.rule, {"left": left, "right": right}, view)
    return inert(view.word("names", "told", left=left, right=right, verdict=verdict, reason=reason)) + "\n"


def names_as_json(left: str, right: str, found: NameComparison) -> str:
    """The names, the verdict and the rule."""
    told = {"left": left, "right": right, "verdict": found.verdict.value, "same": found.same, "rule": found.rule}
    return json_line(told) + "\n"
