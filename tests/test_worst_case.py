"""No text of the length that is read takes long, whatever stands in it."""

import time

import pytest
from adversarial import TEXTS

from factcheck import Article, Block, Zone, extract

SIZE, SECONDS = 3_000, 6.0


def article(text: str) -> Article:
    at, blocks = 0, []
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Zone.BODY, at, at + len(line)))
        at += len(line) + 1
    return Article(text, tuple(blocks), "0" * 64)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_extraction_takes_its_time_and_no_more(name: str) -> None:
    made = article(TEXTS[name](SIZE))
    began = time.process_time()
    claims = extract(made)

    assert time.process_time() - began < SECONDS
    assert all(0 <= claim.start < claim.end <= SIZE for claim in claims)
