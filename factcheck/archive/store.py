"""An archive: a folder that keeps articles, what they claim and what was found, as one value with its verbs."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
from attrs import field, frozen

from factcheck.archive import adding, comparing, querying, reports
from factcheck.archive.adding import Added
from factcheck.archive.comparing import Compared
from factcheck.archive.progress import Progress, silent
from factcheck.archive.querying import Query
from factcheck.report import Report


@frozen
class Archive:
    """The archive in a folder. One process at a time may add and compare; any number may report and query."""

    folder: Path = field(converter=Path)

    def add(self, paths: Iterable[str | Path], workers: int = 1, progress: Progress = silent) -> Added:
        """Read files and folders; what was read before is not read again. Makes the archive where there is none."""
        return adding.add(self.folder, paths, workers, progress)

    def compare(self, workers: int = 1, progress: Progress = silent) -> Compared:
        """Compare the articles of every event to which one came, or a new version of one."""
        return comparing.compare(self.folder, workers, progress)

    def report(self, *events: str) -> Report:
        """What was found in these events, or in all, as `factcheck.compare` reports it."""
        return reports.report(self.folder, *events)

    def queries(self) -> Mapping[str, Query]:
        """The ready queries, by name."""
        return querying.queries()

    def query(self, sql: str) -> pa.Table:
        """What a ready query, by its name, or a statement of one's own says of the archive."""
        return querying.query(self.folder, sql)
