"""Everything factcheck raises, under one root, and what it reports without raising."""

from attrs import frozen


class FactcheckError(Exception):
    """Root of every error that factcheck raises on purpose."""


class UnreadableError(FactcheckError):
    """A source could not be made into an article; the message names the source and the reason."""

    def __init__(self, source: str, reason: str, detail: str = "") -> None:
        self.source, self.reason, self.detail = source, reason, detail
        super().__init__(f"{source}: {reason}" + (f" ({detail})" if detail else ""))


class NothingToCompareError(FactcheckError):
    """Fewer articles than a comparison needs."""


@frozen
class Problem:
    """An input that was left out, or taken only in part, and why.

    `reason` is a code with a message in each report language (`empty`, `binary`, `no-text`, `missing`,
    `duplicate`, `front-matter`, ...); `detail` holds what no catalogue can know, such as a parser's words.
    """

    source: str
    reason: str
    detail: str = ""
    skipped: bool = True
