import csv
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quality import ROOT

from factcheck import Article, Block, FactcheckError, Report, Zone, compare, read_all, render
from factcheck.rendering.records import COLUMNS
from tests.conftest import MakeArticle, told


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all([str(ROOT / "fixtures" / "factory_fire")]))


def test_one_row_for_each_claim_with_the_same_columns(report: Report) -> None:
    rows = report.to_records()

    assert len(rows) == sum(len(finding.claims) for finding in report.findings)
    assert {tuple(row) for row in rows} == {COLUMNS}


def test_rows_tell_the_positions_of_a_finding_apart(report: Report) -> None:
    finding = next(each for each in report.findings if len(each.positions) > 1)
    rows = [row for row in report.to_records("en") if row["finding"] == finding.id]

    assert sorted({row["position"] for row in rows}, key=str) == list(range(1, len(finding.positions) + 1))
    assert {row["text"] for row in rows} == {claim.text for claim in finding.claims}
    assert all(str(row["text"]) in str(row["sentence"]) for row in rows)


def test_no_subject_holds_half_a_pair_of_quotation_marks(article: MakeArticle) -> None:
    said = "市长说：“塌方造成{}人受伤，道路已经抢通。”"
    rows = compare(told(article, said.format(3), said.format(5))).to_records()

    assert rows
    for row in rows:
        assert str(row["subject"]).count("“") == str(row["subject"]).count("”")


def test_csv_holds_the_records(report: Report) -> None:
    written = render(report, "csv")
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline="")))

    assert written.startswith("\ufeffevent,finding,")
    assert [row["text"] for row in rows] == [record["text"] for record in report.to_records()]
    assert all("\n" not in cell for row in rows for cell in row.values())


def test_pandas(report: Report) -> None:
    pytest.importorskip("pandas")
    frame = report.to_pandas()

    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == len(report.to_records())
    assert frame["start"].dtype.kind == "i"


def test_polars(report: Report) -> None:
    pytest.importorskip("polars")
    frame = report.to_polars()

    assert tuple(frame.columns) == COLUMNS
    assert frame.height == len(report.to_records())


def test_an_empty_report_has_the_columns_too() -> None:
    pytest.importorskip("pandas")

    assert tuple(Report((), (), ()).to_pandas().columns) == COLUMNS
    assert tuple(Report((), (), ()).to_polars().columns) == COLUMNS


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named_with_its_extra(
    report: Report, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(FactcheckError, match=rf"factcheck-news\[{library}\]"):
        getattr(report, f"to_{library}")()


def in_spreadsheet(table: str, folder: Path) -> list[list[str]]:
    """The cells that LibreOffice shows, by way of its own export."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    given, made = folder / "report.csv", folder / "made" / "report.csv"
    given.write_bytes(table.encode())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    utf8 = "44,34,76,1"  # comma, quotation mark, UTF-8, from the first line
    command = [office, profile, "--headless", f"--infilter=CSV:{utf8}", "--convert-to"]
    command += [f"csv:Text - txt - csv (StarCalc):{utf8}", "--outdir", str(made.parent), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    return list(csv.reader(io.StringIO(made.read_text(encoding="utf-8-sig"), newline="")))


def test_a_spreadsheet_opens_the_table(report: Report, tmp_path: Path) -> None:
    heading, *rows = in_spreadsheet(render(report, "csv"), tmp_path)

    assert tuple(heading) == COLUMNS
    assert [row[COLUMNS.index("text")] for row in rows] == [record["text"] for record in report.to_records()]


def test_a_spreadsheet_calculates_nothing(tmp_path: Path) -> None:
    title = '=HYPERLINK("https://evil.example","click")'
    text = "石桥镇塌方造成3人受伤。"
    blocks = (Block(Zone.BODY, 0, len(text)),)
    articles = [Article(text, blocks, digit * 64, title=title, outlet=f"+1+{digit}") for digit in "ab"]
    rows = in_spreadsheet(render(compare(articles), "csv"), tmp_path)

    assert len(rows) > 1
    assert {row[COLUMNS.index("title")] for row in rows[1:]} == {f"'{title}"}
    assert {row[COLUMNS.index("outlet")] for row in rows[1:]} == {"'+1+a", "'+1+b"}
