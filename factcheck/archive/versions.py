"""The versions of an address: the same article as it stood at one time and at another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from attrs import frozen
from rapidfuzz.fuzz import ratio

_ALIKE = 50.0  # two texts at one address less alike than this are two articles: a live page, a name used each day
_READ = 20_000  # code points of a text that are looked at for it
_RECENT = 8  # articles at one address that a text may be a new version of
_OF_READERS = ("utm_", "spm", "fbclid", "gclid")  # what says how a reader came to a page, and not which page it is


@frozen
class Sighting:
    """An article as the archive saw it: where, the latest time that it states, and its place among the others."""

    article: str
    url: str
    paths: tuple[str, ...]
    stated: datetime | None
    place: int

    @property
    def addresses(self) -> tuple[str, ...]:
        """Its web address, else the places of its files, else itself."""
        return (address_of(self.url),) if self.url else self.paths or (self.article,)


@frozen
class Version:
    """One state of an article: the copies that say the same, the least first, and the number among its states."""

    address: str
    number: int
    copies: tuple[str, ...]
    stated: datetime | None = None

    @property
    def article(self) -> str:
        """The copy that stands for all."""
        return self.copies[0]


def address_of(url: str) -> str:
    """A web address without what does not tell one page from another; as it is, where it is none."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _of_readers(key)]
    scheme = "https" if parts.scheme in {"http", "https"} else parts.scheme
    return urlunsplit((scheme, parts.netloc.lower(), parts.path.rstrip("/"), urlencode(query), ""))


def _of_readers(key: str) -> bool:
    return key.lower().startswith(_OF_READERS)


def versions(
    sightings: Iterable[Sighting], text_of: Callable[[Sequence[str]], Mapping[str, str]]
) -> tuple[tuple[Version, ...], ...]:
    """The versions of each article, the oldest first; `text_of` gives the texts of articles by their ids.

    Two articles at one address whose texts are alike are versions of one. They are in the order of the times that
    they state; of one time, or where one states none, in the order in which the archive saw them. Copies with the
    same text and time are one version.
    """
    groups = _by_address(sightings)
    shared = [each.article for _, held in groups if len(held) > 1 for each in held]
    texts = text_of(shared) if shared else {}
    return tuple(
        _numbered(address, chain, texts)
        for address, held in groups
        for chain in (_chains(_in_order(held), texts) if len(held) > 1 else [held])
    )


def _by_address(sightings: Iterable[Sighting]) -> list[tuple[str, list[Sighting]]]:
    """The sightings that share an address, each with its first address; one file may have moved, so links count."""
    leads: dict[str, str] = {}

    def lead(address: str) -> str:
        while leads.setdefault(address, address) != address:
            address = leads[address]
        return address

    ordered = sorted(sightings, key=lambda each: each.article)
    for each in ordered:
        first, *others = sorted({lead(address) for address in each.addresses})
        for other in others:
            leads[other] = first
    held: dict[str, list[Sighting]] = defaultdict(list)
    for each in ordered:
        held[lead(each.addresses[0])].append(each)
    return sorted(held.items())


def _in_order(held: Sequence[Sighting]) -> list[Sighting]:
    times = [each.stated for each in held]
    if any(time is None for time in times):
        return sorted(held, key=lambda each: each.place)
    return sorted(held, key=lambda each: (each.stated, each.place))


def _chains(held: Sequence[Sighting], texts: Mapping[str, str]) -> list[list[Sighting]]:
    """The sightings of each article: the newest with a like text is what another one is a version of."""
    chains: list[list[Sighting]] = []
    for each in held:
        text = texts[each.article][:_READ]
        alike = (chain for chain in chains[::-1][:_RECENT] if ratio(text, texts[chain[-1].article][:_READ]) >= _ALIKE)
        chain = next(alike, None)
        if chain is None:
            chains.append([each])
        else:
            chain.append(each)
            chains.remove(chain)
            chains.append(chain)
    return chains


def _numbered(address: str, chain: Sequence[Sighting], texts: Mapping[str, str]) -> tuple[Version, ...]:
    states: list[tuple[tuple[str, datetime | None], list[str]]] = []
    for each in chain:
        state = (texts.get(each.article, ""), each.stated)
        if states and states[-1][0] == state:
            states[-1][1].append(each.article)
        else:
            states.append((state, [each.article]))
    return tuple(
        Version(address, number, tuple(sorted(ids)), time) for number, ((_, time), ids) in enumerate(states, 1)
    )
