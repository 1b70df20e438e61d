"""How far long work has come, on a terminal's standard error: how much of it, how fast, and what remains."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from factcheck.archive.progress import Progress, silent
from factcheck.rendering.view import View
from factcheck.rendering.width import display_width


@contextmanager
def shown(view: View, *, quiet: bool) -> Iterator[Progress]:
    """What to call as work goes on; it writes over one line, and clears it in the end. Nothing without a terminal."""
    if quiet or not sys.stderr.isatty():
        yield silent
        return
    line = _Line(view)
    try:
        yield line.tell
    finally:
        line.clear()


class _Line:
    def __init__(self, view: View) -> None:
        self._view, self._step, self._began, self._width = view, "", monotonic(), 0

    def tell(self, step: str, done: int, total: int) -> None:
        """Say where a step is; its rate is counted from the first word of it."""
        if step != self._step:
            self._step, self._began = step, monotonic()
        rate = done / max(monotonic() - self._began, 1e-3)
        left = round((total - done) / rate) if rate else 0
        filled = {"done": done, "total": total, "rate": f"{rate:.1f}", "left": f"{left // 60}:{left % 60:02}"}
        self._write(self._view.word("progress", step, **filled))

    def clear(self) -> None:
        """Leave nothing of it."""
        self._write("")
        sys.stderr.write("\r")
        sys.stderr.flush()

    def _write(self, text: str) -> None:
        width = display_width(text)
        sys.stderr.write(f"\r{text}{' ' * max(0, self._width - width)}")
        sys.stderr.flush()
        self._width = width
