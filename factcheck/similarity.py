"""Where a claim stands."""

from factcheck.claim import Claim

Sentence = tuple[str, tuple[int, int]]
"""An article's id and where in it a sentence starts and ends."""


def sentence_of(claim: Claim) -> Sentence:
    """The sentence that holds a claim."""
    return (claim.article.id, claim.context.sentence)
