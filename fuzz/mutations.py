"""Documents made worse: their bytes, their characters and their structure, from a seed."""

from collections.abc import Callable, Sequence
from random import Random

from adversarial import UNITS

Mutation = Callable[[bytes, Random], bytes]

_ENCODINGS = ("gb2312", "gb18030", "big5", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp1252")
_MARKUP = (
    b"<div>",
    b"</div>",
    b"<p class='x' data-x=<b>",
    b"<table><tr><td>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<script>var a = '",
    b"</script>",
    b"<template>",
    b"<svg><title>",
    b"<math><mi>",
    b"<img src='data:image/png;base64,AAAA",
    b"&#x110000;&#0;&#xD800;&amp;amp;&nosuch;&",
    b"<h1>",
    b"<title>",
    b"<meta charset='big5'>",
    b"<meta property='og:title' content='",
    b'<script type="application/ld+json">[{"@graph":[{"@type":"NewsArticle","articleBody":1}]}]</script>',
    b"<rss><channel><item><description>&lt;p&gt;",
    b"<?xml version='1.0' encoding='utf-16'?>",
    b"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
    b"---\na: &a [*a, *a]\n---\n",
    b"---\ndate: 2020-13-45\ntitle: [1, {x: y}]\n---\n",
    b"![x](",
    b"# ",
    b"\n\n",
    b"\r",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
)


def flipped(data: bytes, random: Random) -> bytes:
    """Some bytes changed."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 20, 200))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut(data: bytes, random: Random) -> bytes:
    """A stretch left out, or the end."""
    start = random.randrange(len(data) + 1)
    end = random.choice((len(data), start + random.randrange(1, 2000)))
    return data[:start] + data[end:]


def repeated(data: bytes, random: Random) -> bytes:
    """A stretch said many times."""
    start = random.randrange(len(data) + 1)
    stretch = data[start : start + random.randrange(1, 400)]
    return data[:start] + stretch * random.choice((2, 10, 60)) + data[start:]


def shuffled(data: bytes, random: Random) -> bytes:
    """Its lines in another order."""
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def marked_up(data: bytes, random: Random) -> bytes:
    """Pieces of markup put anywhere, some of them many times."""
    for _ in range(random.randrange(1, 6)):
        at = random.choice((0, random.randrange(len(data) + 1)))
        data = data[:at] + random.choice(_MARKUP) * random.choice((1, 1, 2, 500)) + data[at:]
    return data


def worded(data: bytes, random: Random) -> bytes:
    """Words that the library looks for put between the characters, some of them many times."""
    text = data.decode("utf-8", errors="replace")
    units = sorted(UNITS.values())
    for _ in range(random.randrange(1, 12)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(units) * random.choice((1, 1, 1, 3, 100)) + text[at:]
    return text.encode("utf-8", errors="surrogatepass")


def unmarked(data: bytes, random: Random) -> bytes:
    """Without one kind of mark, or with another in its place."""
    text = data.decode("utf-8", errors="replace")
    mark = random.choice("。，、“”（）《》：\n<>- 的")
    return text.replace(mark, random.choice(("", "，", "“", "\u202e", mark * 2))).encode()


def recoded(data: bytes, random: Random) -> bytes:
    """In another encoding, with or without a word of it."""
    text = data.decode("utf-8", errors="replace")
    return text.encode(random.choice(_ENCODINGS), errors="ignore")


MUTATIONS: Sequence[Mutation] = (flipped, cut, repeated, shuffled, marked_up, worded, unmarked, recoded)
"""What can be done to a document."""


def mutated(data: bytes, random: Random) -> bytes:
    """The document after one to four mutations."""
    for _ in range(random.randrange(1, 5)):
        data = random.choice(MUTATIONS)(data, random)
    return data[:1_000_000]
