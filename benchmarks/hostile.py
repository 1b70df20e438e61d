"""At least sixty files made to harm, stall or confuse whoever reads them: python benchmarks/hostile.py FOLDER."""

import sys
from collections.abc import Mapping
from pathlib import Path

from adversarial import TEXTS

GOOD = (
    "# 石桥镇塌方\n\n2020-05-06\n\n5月6日6时许，石桥镇一处山体塌方，造成3人受伤，转移群众120人。"
    "镇长李大山说：“正在搜救。”\n"
)
PAGE = "<html><head><title>石桥镇塌方</title></head><body><p>5月6日6时许，石桥镇塌方，造成3人受伤。</p>{}</body></html>"

ENCODINGS = ("gb2312", "gbk", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig")

MARKUP: Mapping[str, str] = {
    "unclosed": "<div>" * 500 + "<p>文字。",
    "deep": "<div>" * 10_000,
    "deep-mixed": "<table><tr><td><ul><li>" * 2_000,
    "entity-without-end": "&amp" * 5_000 + "&#x" * 5_000 + "&#9999999999;",
    "comment-in-attribute": "<p title='<!-- -->\"<b'>文字<!-- <p x='-->'",
    "comment-without-end": "<!--" * 3_000,
    "cdata": "<![CDATA[<p>文字]]>" * 1_000,
    "table": "<table>" + "<tr>" + "<td>3</td>" * 200 + "</tr>" * 100 + "</table>",
    "template": "<template><p>{{ 7*7 }}</p></template>" * 200,
    "svg": "<svg><script>alert(1)</script><text>文字</text>" * 300,
    "mathml": "<math><mi xlink:href='javascript:alert(1)'>x</mi>" * 300,
    "data-uri": f"<img src='data:image/png;base64,{'A' * 300_000}'>",
    "script-as-text": "<script>var a = '</p><p>死者99人';" + "x" * 100_000,
    "style-as-text": "<style>p::before { content: '死者99人' }",
    "json-ld-list": '<script type="application/ld+json">[[[{"@type":["NewsArticle",1],"headline":[null]}]]]</script>',
    "json-ld-graph": '<script type="application/ld+json">{"@graph":{"@graph":[1,{"@type":{}}]}}</script>',
    "json-ld-broken": '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
    "json-ld-deep": '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
    "json-ld-numbers": '<script type="application/ld+json">{"datePublished": ' + "9" * 5_000 + "}</script>",
    "meta-wrong": "<meta charset='utf-7'><meta property='og:title'><meta content=3 name=date>",
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">文字。",
}

FRONT: Mapping[str, str] = {
    "python": "!!python/object/apply:os.system ['touch harmed']",
    "alias-bomb": "a: &a [x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 9}]\n" for n in range(9)),
    "wrong-types": "title: [1, {x: y}]\ndate: 2020-13-45\nsource: !!binary AA==\nurl: 3",
    "deep": "a: " + "[" * 5_000,
    "long": "a: " + "x" * 200_000,
    "no-mapping": "- 1\n- 2",
    "broken": "title: 'x\n\tdate: }",
    "merge": "<<: [1, 2]\nx: !!set {a, b}",
}

BYTES: Mapping[str, bytes] = {
    "empty": b"",
    "spaces": b" \n\t" * 1_000,
    "nulls": b"\x00" * 5_000,
    "null-inside": "石桥镇\x00塌方，\x00造成3人受伤。\n".encode() * 5,
    "pdf": b"%PDF-1.7\n" + bytes(range(256)) * 20,
    "zip": b"PK\x03\x04" + bytes(range(256)) * 20,
    "noise": bytes((n * n * 31 + n) % 256 for n in range(20_000)),
    "surrogates": b"\xed\xa0\x80" * 50 + "石桥镇塌方，造成3人受伤。".encode() * 5,
    "cut": GOOD.encode()[:-2],
    "mixed": GOOD.encode() + GOOD.encode("gb18030"),
    "wrong-charset": b"<html><head><meta charset='big5'></head><body><p>"
    + GOOD.encode("gb18030")
    + b"</p></body></html>",
    "utf-7": b"<meta charset='utf-7'>+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "bidi": "石桥镇\u202e塌方\u2066，造成3人受伤。\u200b\u2060\ufeff\n".encode() * 5,
    "feed-broken": b"<rss><channel><item><title>x",
    "feed-entities": b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel>"
    b"<item><title>&b;</title><description>&b;</description></item></channel></rss>",
    "feed-external": b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel>"
    b"<item><title>&a;</title><description>&a;</description></item></channel></rss>",
}


def files() -> dict[str, bytes]:
    """The files by name."""
    found = {f"bytes-{name}.md": data for name, data in BYTES.items()}
    found |= {f"page-{name}.html": PAGE.format(markup).encode() for name, markup in MARKUP.items()}
    found |= {f"front-{name}.md": f"---\n{front}\n---\n{GOOD}".encode() for name, front in FRONT.items()}
    found |= {f"encoding-{name}.md": GOOD.encode(name, errors="ignore") for name in ENCODINGS}
    texts = ("quote nested", "bracket open", "surname", "digit", "whole alphabet", "combining only", "emoji", "null")
    found |= {f"text-{name.replace(' ', '-')}.md": TEXTS[name](3_000).encode() for name in texts}
    return found


def made(folder: Path) -> list[Path]:
    """Write the files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)
    return sorted(folder / name for name in files())


if __name__ == "__main__":
    print(len(made(Path(sys.argv[1]))), "files")
