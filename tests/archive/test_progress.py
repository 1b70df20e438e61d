import io
import sys

import pytest

from factcheck.command.progress import shown
from factcheck.rendering.view import View


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_how_far_work_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with shown(View("en"), quiet=False) as progress:
        progress("reading", 5, 20)
        progress("comparing", 20, 20)
    told = terminal.getvalue()

    assert "reading 5 of 20 files" in told
    assert "a second" in told
    assert "comparing 20 of 20 articles" in told
    assert "0:00 left" in told
    assert told.endswith(" \r")


@pytest.mark.parametrize("quiet", [True, False])
def test_nobody_else_is(monkeypatch: pytest.MonkeyPatch, *, quiet: bool) -> None:
    monkeypatch.setattr(sys, "stderr", told := Terminal() if quiet else io.StringIO())
    with shown(View("en"), quiet=quiet) as progress:
        progress("reading", 5, 20)

    assert told.getvalue() == ""
