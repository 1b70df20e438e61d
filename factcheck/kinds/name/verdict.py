"""What comparing two names can give."""

from attrs import frozen

from factcheck.kinds.choice import Choice


class Verdict(Choice):
    """How two names stand to each other."""

    SAME = "same"  # the same name, written the same way but for script, width, interpunct or marks
    VARIANT = "variant"  # another accepted form: another region's, a short form, with a title, in Latin letters
    MISSPELLING = "misspelling"  # likely one name, one of them misspelt
    DIFFERENT = "different"  # two names
    UNDECIDED = "undecided"  # the forms alone do not say


@frozen
class NameComparison:
    """A verdict on two names and the readable name of the rule that gave it."""

    verdict: Verdict
    rule: str

    @property
    def same(self) -> bool:
        """Whether one person, place or organisation is meant, as far as the names say."""
        return self.verdict in {Verdict.SAME, Verdict.VARIANT, Verdict.MISSPELLING}
