"""How a report is wished to be shown, and the words of its language."""

from attrs import frozen

from factcheck.languages.messages import catalogue


@frozen
class View:
    """A reader's wishes: language, columns, colour, and whether claims of a single article are listed."""

    lang: str = "zh"
    width: int = 88
    colour: bool = False
    single_source: bool = False

    def word(self, table: str, key: str, **values: object) -> str:
        """A message of the view's language, filled in; the key itself where the catalogue has none."""
        text = catalogue(self.lang)[table].get(key, key)
        return str(text).format(**values) if values else str(text)
