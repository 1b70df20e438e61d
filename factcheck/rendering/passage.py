"""A claim's words in their sentence, marked."""

from factcheck.claim import Claim

MARKS = ("«", "»")
"""What stands around the words of a claim; Chinese text has other quotation marks."""

_AROUND = 60


def passage(claim: Claim) -> str:
    """The sentence with the claim's words between marks, a long one cut down to what stands near them."""
    text, (start, end) = claim.article.text, claim.context.sentence
    start, end = min(start, claim.start), max(end, claim.end)
    before, after = text[start : claim.start], text[claim.end : end]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:]
    if len(after) > _AROUND:
        after = after[:_AROUND] + "…"
    opening, closing = MARKS
    return " ".join(f"{before}{opening}{claim.text}{closing}{after}".split())
