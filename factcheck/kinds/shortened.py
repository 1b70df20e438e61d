"""Whether one text is another with characters left out."""


def shortened(short: str, long: str) -> bool:
    """Whether the characters of one stand in the other in the same order: a short form of it."""
    rest = iter(long)
    return all(character in rest for character in short)
