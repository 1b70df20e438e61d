"""Where articles come from: files, folders, text, bytes; and what cannot be read."""

from pathlib import Path

import pytest

from factcheck.errors import Problem, UnreadableError
from factcheck.reading import Reading, read, read_all

ARTICLE = "水库放水\n\n水库周一开始放水，下游三个村庄的居民已经撤离。\n"


def reasons(reading: Reading) -> list[tuple[str, str]]:
    return [(Path(problem.source).name, problem.reason) for problem in reading.problems]


def test_reading_is_iterable_and_has_a_length() -> None:
    reading = read(ARTICLE)
    assert len(reading) == 1
    assert [article.title for article in reading] == ["水库放水"]


def test_text_with_a_line_break_is_a_document() -> None:
    assert read(ARTICLE).articles[0].path == "<text>"


def test_text_with_a_tag_is_a_document() -> None:
    assert read("<p>水库周一开始放水。</p>").articles[0].text == "水库周一开始放水。"


def test_bytes_are_a_document() -> None:
    article = read(ARTICLE.encode()).articles[0]
    assert (article.path, article.sha256) == ("<bytes>", read(ARTICLE).articles[0].sha256)


def test_file_is_read_by_path_and_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert read(path) == read(str(path))
    assert read(path).articles[0].path == str(path)


def test_a_file_named_outright_may_have_any_suffix(tmp_path: Path) -> None:
    path = tmp_path / "story.news"
    path.write_text(ARTICLE, encoding="utf-8")
    assert len(read(path)) == 1


def test_folder_gives_what_it_can_and_says_what_it_could_not(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "b" / "2.md").write_text(f"# 二\n\n{ARTICLE}", encoding="utf-8")
    (tmp_path / "1.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "3.html").write_bytes(b"")
    (tmp_path / "4.txt").write_bytes(b"%PDF-1.7 \0\1\2")
    (tmp_path / "5.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / ".git" / "x.txt").write_text(ARTICLE, encoding="utf-8")
    reading = read(tmp_path)
    assert [Path(article.path).name for article in reading] == ["1.txt", "2.md"]
    assert reasons(reading) == [("3.html", "empty"), ("4.txt", "pdf"), ("5.png", "unsupported")]


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "README.zh.md", "LICENSE.txt", "CHANGELOG.md"])
def test_what_is_about_the_folder_is_no_article(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    reading = read(tmp_path)
    assert [Path(article.path).name for article in reading] == ["a.txt"]
    assert reading.problems == ()


def test_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    assert reasons(read(tmp_path)) == [(tmp_path.name, "no-articles")]


@pytest.mark.parametrize("source", ["no/such/file.txt", "", "x" * 5000, "a\0b", Path("no/such/folder")])
def test_missing_source_is_an_error(source: Path | str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(source)
    assert error.value.reason in {"missing", "unreadable"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "pdf"),
        (b"PK\x03\x04\x14\0\6\0", "office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\0\1\2\3" * 50, "binary"),
        (b"---\ntitle: x\n---\n", "no-text"),
        (b"<html><body><script>1</script></body></html>", "no-text"),
        (b"<p></p><img src='a.jpg'>", "no-text"),
        ("<ul><li><a href='/1'>只有链接的页面</a></li></ul>".encode(), "no-text"),
    ],
)
def test_document_without_text_is_an_error_or_a_problem(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(data)
    assert error.value.reason == reason
    assert read_all([data]).problems == (Problem("<bytes>", reason),)


def test_same_bytes_are_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    reading = read(tmp_path)
    assert len(reading) == 1
    assert reading.problems == (Problem(str(tmp_path / "b.txt"), "duplicate", str(tmp_path / "a.txt")),)


def test_same_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert len(read(path, tmp_path, path)) == 1


def test_reading_many_records_what_reading_one_raises(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    reading = read_all([tmp_path / "none.txt", path, b""])
    assert len(reading) == 1
    assert reasons(reading) == [("none.txt", "missing"), ("<bytes>", "empty")]


def test_malformed_front_matter_is_a_problem_and_the_article_is_read() -> None:
    reading = read("---\ntitle: '水库\nauthor: 某报\n---\n\n水库周一开始放水。\n")
    assert reading.articles[0].text.endswith("水库周一开始放水。")
    (problem,) = reading.problems
    assert (problem.reason, problem.skipped) == ("front-matter", False)
    assert problem.detail


def test_an_article_in_a_language_without_claims_is_named() -> None:
    french = "---\nlang: fr\n---\n\n# Incendie à Valbourg\n\nLe feu a fait 5 morts, selon la police.\n"
    reading = read_all(["青坪水库泄洪\n\n下游转移群众1200人。\n", french])

    assert len(reading) == 2
    assert reading.problems == (Problem("<text>", "language", "fr", skipped=False),)
