"""What a number or a title in one of two names decides."""

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import NUMBER, Form
from factcheck.kinds.name.zh_tables import key, known, lexicon


def by_numbers(one: Form, other: Form) -> NameComparison | None:
    """Names alike but for a number are two of a series: 保罗一世, 保罗二世; 737, 747."""
    if not one.numbers or not other.numbers or one.numbers == other.numbers:
        return None
    if NUMBER.sub("", one.key) != NUMBER.sub("", other.key):
        return None
    return NameComparison(Verdict.DIFFERENT, "two numbers of a series")


def by_title(one: Form, other: Form) -> NameComparison | None:
    """A name that is known with its title, and the same without: 查尔斯王子, 查尔斯; a country is not its king."""
    short, long = sorted((one.text, other.text), key=len)
    title = long.removeprefix(short)
    if len(short) < 2 or title == long or title not in lexicon().honorifics:
        return None
    rows = known().entities.get(key(short), ())
    if rows and all(known().sorts[row] != "person" for row in rows):
        return NameComparison(Verdict.DIFFERENT, "a place or body and its office")
    return NameComparison(Verdict.VARIANT, "with and without the title")
