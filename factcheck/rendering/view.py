"""How a report is wished to be shown, and the words of its language."""

from collections.abc import Mapping

from attrs import field, frozen

from factcheck.languages.messages import catalogue


@frozen
class View:
    """A reader's wishes: language, columns, colour, and whether claims of a single article are listed.

    `draft` is the id of an article that the others are held against; `least` is the severity below which discrepancies,
    and all that is no discrepancy, were left out, where there is one; `sources` hold the text of the files that
    articles were read from, by their ids, for a form that names lines.
    """

    lang: str = "zh"
    width: int = 88
    colour: bool = False
    single_source: bool = False
    draft: str = ""
    least: str = ""
    sources: Mapping[str, str] = field(factory=dict, hash=False)

    def word(self, table: str, key: str, **values: object) -> str:
        """A message of the view's language, filled in; the key itself where the catalogue has none."""
        text = catalogue(self.lang)[table].get(key, key)
        return str(text).format(**values) if values else str(text)
