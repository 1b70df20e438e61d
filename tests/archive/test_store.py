import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from quality import ROOT

from factcheck import Article, FactcheckError, Finding, Report, compare, read_all
from factcheck.archive import adding, comparing, coverage, judging, renewing, tidying, writer
from factcheck.archive.coverage import Covered
from factcheck.archive.inputs import inputs
from factcheck.archive.lock import locked
from factcheck.archive.manifest import read_manifest, stem
from factcheck.archive.release import release
from factcheck.archive.store import Archive
from factcheck.archive.tables import rows_of

Write = Callable[..., Path]
ALL = [ROOT / "fixtures", ROOT / "seeds"]
FOLDERS = [ROOT / "fixtures" / name for name in ("factory_fire", "fish_tariff", "museum_theft")]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("archive") / "of_all")
    made.add(ALL)
    made.compare()
    return made


def exported(archive: Archive) -> str:
    return json.dumps(archive.query("findings").to_pylist(), ensure_ascii=False)


def by_event(report: Report) -> Mapping[tuple[str, ...], Sequence[Any]]:
    """What was found, by the articles of the event: the archive names its events in another way."""
    return {
        tuple(article.id for article in event.articles): [
            _without_names(finding) for finding in report.findings if finding.event == event.id
        ]
        for event in report.events
    }


def _without_names(finding: Finding) -> Any:
    number = finding.id.removeprefix(f"{finding.event}-f")
    told = (finding.kind, finding.nature, finding.subject, finding.rule, finding.severity, finding.confidence)
    return (type(finding), number, *told, finding.locus, finding.positions, dict(finding.details), finding.evidence)


def test_it_finds_what_compare_finds(archive: Archive) -> None:
    held, at_once = archive.report(), compare(read_all(ALL))

    assert by_event(held) == by_event(at_once)
    assert [event.articles for event in held.events] == [event.articles for event in at_once.events]
    assert held.articles == at_once.articles


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_the_order_of_adding_does_not_matter(tmp_path: Path, order: Sequence[int]) -> None:
    at_once, piecemeal = Archive(tmp_path / "at_once"), Archive(tmp_path / "piecemeal")
    at_once.add(FOLDERS)
    at_once.compare()
    files = [each.path for each in inputs(FOLDERS, tmp_path)[0] if not each.path.endswith(".toml")]
    for number in order:
        piecemeal.add(files[number::3][::-1])
        piecemeal.compare()

    assert exported(piecemeal) == exported(at_once)


def test_workers_and_portions_change_no_byte(tmp_path: Path) -> None:
    one, several = tmp_path / "one", tmp_path / "several"
    for folder, workers, at_once in ((one, 1, 512), (several, 2, 3)):
        adding.add(folder, FOLDERS, workers, at_once=at_once)
        comparing.compare(folder, workers, at_once=at_once)

    assert exported(Archive(one)) == exported(Archive(several))
    assert len(read_manifest(several).of("articles")) > 1


def test_what_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([FOLDERS[0]])
    archive.compare()
    before = read_manifest(archive.folder)
    monkeypatch.setattr(adding, "_read", None)
    monkeypatch.setattr(comparing, "judged", None)
    files = [each.path for each in inputs([FOLDERS[0]], tmp_path)[0] if not each.path.endswith(".toml")]

    assert archive.add(files) == adding.Added(0, 4, ())
    assert archive.compare() == comparing.Compared(1, 0)
    assert read_manifest(archive.folder) == before


def test_only_the_events_touched_are_compared_anew(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    fire = sorted(each for each in FOLDERS[0].iterdir() if each.suffix != ".toml")
    archive.add([*fire[1:], *FOLDERS[1:]])

    assert archive.compare() == comparing.Compared(3, 3)
    archive.add(fire[:1])
    assert archive.compare() == comparing.Compared(3, 1)


def test_a_copy_elsewhere_is_not_read_and_names_the_least_path(tmp_path: Path) -> None:
    original = next(FOLDERS[0].glob("*.md"))
    names = [tmp_path / "b.md", tmp_path / "a.md"]
    archive = Archive(tmp_path / "archive")
    for name in names:
        shutil.copy(original, name)
        archive.add([name])
    archive.compare()

    assert [article.path for article in archive.report().articles] == [str(names[1])]


def test_what_cannot_be_read_is_named_each_time(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    archive = Archive(tmp_path / "archive")

    for _ in range(2):
        added = archive.add([tmp_path / "empty.md", tmp_path / "missing.md", tmp_path])
        assert {problem.reason for problem in added.problems} == {"empty", "missing"}


def test_one_writer_at_a_time_and_readers_go_on(archive: Archive) -> None:
    with locked(archive.folder):
        with pytest.raises(FactcheckError, match="is writing the archive"):
            archive.compare()
        assert archive.query("events").num_rows == len(archive.report().events)
    assert archive.compare().anew == 0


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([FOLDERS[0]])
    left = [archive.folder / "articles" / name for name in ("00000099.parquet", "00000099.parquet.new")]
    for path in left:
        path.write_bytes(b"half")
    archive.compare()

    assert not any(path.exists() for path in left)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "news.md").write_text("正文", encoding="utf-8")

    with pytest.raises(FactcheckError, match=r"no archive and not empty \(news.md\)"):
        Archive(tmp_path).add([FOLDERS[0]])


def test_a_manifest_of_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"format": "factcheck-archive/99"}', encoding="utf-8")

    with pytest.raises(FactcheckError, match="not the manifest"):
        Archive(tmp_path).report()


def test_there_is_an_archive_before_one_reads_it(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="no archive"):
        Archive(tmp_path / "nowhere").query("events")


def test_events_are_named_by_their_beginning(archive: Archive) -> None:
    assert [event.id for event in archive.report("2024-03").events] == ["2024-03-13-aa885bca"]
    with pytest.raises(FactcheckError, match="events begin with"):
        archive.report("2024")
    with pytest.raises(FactcheckError, match="0 events begin with '1999': none"):
        archive.report("1999")


def test_findings_on_events_that_are_no_more_go(tmp_path: Path, page: Write) -> None:
    archive = Archive(tmp_path / "archive")
    for number in range(4):
        archive.add([page(f"{number}.html", number + 3, url=f"https://{number}.example/", outlet=f"晚报{number}")])
        archive.compare()
    manifest = read_manifest(archive.folder)

    assert len(manifest.of("findings")) == len(manifest.of("compared")) == 1
    assert set(rows_of(archive.folder, manifest, "findings")["event"].to_pylist()) == {
        event.id for event in archive.report().events
    }


def test_a_new_release_finds_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path / "archive")
    for module in (writer, coverage, renewing):
        monkeypatch.setattr(module, "release", lambda: "older")
    adding.add(archive.folder, FOLDERS, at_once=4)
    archive.compare()
    before = exported(archive)
    monkeypatch.undo()

    assert archive.compare().anew == 3
    assert exported(archive) == before
    manifest = read_manifest(archive.folder)
    assert {manifest.made[stem(name)] for name in manifest.of("articles")} == {release()}
    assert archive.compare().anew == 0


def test_many_small_commits_are_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tidying, "_MANY", 2)
    archive = Archive(tmp_path / "archive")
    held = []
    for folder in FOLDERS:
        archive.add([folder])
        archive.compare()
        held.append(len(read_manifest(archive.folder).of("compared")))

    assert held == [1, 2, 1]
    assert by_event(archive.report()) == by_event(compare(read_all(FOLDERS)))


def test_a_file_that_breaks_the_reading_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(article: Article) -> None:
        if article.outlet == "江城日报":
            raise ValueError("broken")

    archive = Archive(tmp_path / "archive")
    monkeypatch.setattr(adding, "last_change", lambda _data, article: breaks(article))
    added = archive.add([FOLDERS[0]])
    assert [(each.reason, each.detail) for each in added.problems if each.reason != "unsupported"] == [
        ("failed", "ValueError: broken")
    ]
    assert added.articles == 3

    monkeypatch.undo()
    assert archive.add([FOLDERS[0]]).articles == 1


def test_an_event_that_cannot_be_compared_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(event: Covered, held: Any) -> Any:
        if event.id.startswith("2024-03"):
            raise ValueError("broken")
        return of_event(event, held)

    archive, of_event = Archive(tmp_path / "archive"), judging._of_event  # noqa: SLF001 - it is made to fail
    archive.add(FOLDERS)
    monkeypatch.setattr(judging, "_of_event", breaks)
    compared = archive.compare()
    assert (compared.events, compared.anew) == (3, 2)
    assert [each.source for each in compared.problems] == ["2024-03-13-aa885bca"]
    assert {finding.event[:7] for finding in archive.report().findings} == {"2024-05", "2024-10"}

    monkeypatch.undo()
    assert archive.compare() == comparing.Compared(3, 1)


def test_an_archive_that_was_not_compared_yet_has_no_events(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([FOLDERS[0]])

    assert archive.report().events == ()
    assert archive.query("events").num_rows == archive.query("findings").num_rows == 0


def test_an_archive_that_changes_under_a_reader_is_an_error(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([FOLDERS[0]])
    archive.compare()
    for path in archive.folder.glob("versions/*"):
        path.unlink()

    with pytest.raises(FactcheckError, match="changed while it was read"):
        archive.report()
    with pytest.raises(FactcheckError, match="the query failed"):
        archive.query("events")
