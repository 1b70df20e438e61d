"""The words and characters that tell for or against a Chinese person's name, from the table beside this file."""

from functools import cache

from attrs import frozen

from factcheck.kinds.name.zh_openings import DOERS
from factcheck.kinds.name.zh_tables import read_table


@frozen(eq=False)
class EvidenceWords:
    """Sets of characters and words; `zh_evidence.toml` says what each holds."""

    joining: frozenset[str]
    function: frozenset[str]
    lone: frozenset[str]
    callings: frozenset[str]
    no_callings: frozenset[str]
    modals: frozenset[str]
    beings: frozenset[str]
    also_beings: frozenset[str]
    sites: frozenset[str]
    aliases: tuple[str, ...]
    adverbs: frozenset[str]
    also_verbs: frozenset[str]
    of_places: frozenset[str]


@cache
def telling() -> EvidenceWords:
    """The words, read once."""
    table = read_table("zh_evidence.toml")
    beings = frozenset(table["beings"])
    return EvidenceWords(
        joining=frozenset(table["joining"]),
        function=frozenset(table["function"]) - {"\n"},
        lone=frozenset(table["lone"]),
        callings=DOERS | frozenset(table["callings"]),
        no_callings=frozenset(table["no_callings"].split()),
        modals=frozenset(table["modals"]),
        beings=beings,
        also_beings=beings | frozenset(table["also_beings"]),
        sites=frozenset(table["sites"]),
        aliases=tuple(table["aliases"].split()),
        adverbs=frozenset(table["adverbs"]),
        also_verbs=frozenset(table["also_verbs"]),
        of_places=frozenset(table["of_places"].split()),
    )
