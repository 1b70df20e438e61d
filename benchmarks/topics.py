"""Which names and nouns many articles hold, whatever they tell of: `factcheck/languages/zh_topics.toml`, made anew.

`python benchmarks/topics.py FOLDER` prints the table from the articles below a folder: words, by the part of the
articles that holds them, to a power of two. What less than one article in 200 holds is left out, and so are people,
for desks sign their articles, and what one outlet alone uses. The table that ships was counted in 4,343 articles of
nine outlets, of June and July 2020, and what those months spoke of is among it.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log2

from factcheck import read_all
from factcheck.languages import LANGUAGES
from factcheck.topic import topic_of

_RARE = 1 / 200
_OUTLETS = 2
_PEOPLE = frozenset({"nr", "nrt", "nrfg"})
_WIDTH = 115
_HEAD = """\
# Names and nouns that many Chinese articles hold, whatever they tell of: in one article of how many, to a power of two.
# Made by benchmarks/topics.py, counted in 4,343 articles of nine outlets.
[one_article_in]
"""


def shares(folder: str) -> dict[int, list[str]]:
    """The words that one article in so many holds."""
    articles = read_all([folder]).articles
    held, outlets = Counter[str](), defaultdict[str, set[str]](set)
    for article in articles:
        for word in topic_of(article).words:
            held[word] += 1
            outlets[word].add(article.outlet)
    found = defaultdict[int, list[str]](list)
    for word, count in sorted(held.items()):
        if count >= _RARE * len(articles) and len(outlets[word]) >= _OUTLETS and not _is_person(word):
            found[2 ** round(log2(len(articles) / count))].append(word)
    return found


def _is_person(word: str) -> bool:
    """Whether a word, by itself, is a person's name."""
    return any(token.tag in _PEOPLE for token in LANGUAGES["zh"].tokens(word, 0))


def lines(words: Iterable[str]) -> str:
    """The words on lines of one width."""
    told = [""]
    for word in words:
        if 2 * (len(told[-1]) + len(word)) > _WIDTH:
            told.append("")
        told[-1] += f"{word} "
    return "\n".join(line.rstrip() for line in told)


def main(folder: str) -> None:
    """Print the table."""
    sys.stdout.write(_HEAD)
    for number, words in sorted(shares(folder).items()):
        print(f'{number} = """\n{lines(words)}"""')


if __name__ == "__main__":
    main(sys.argv[1])
