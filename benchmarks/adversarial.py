"""Text made to be slow: what the library's patterns and tables look for, over and over, without end or end mark."""

from collections.abc import Callable, Mapping
from itertools import cycle, islice
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"

UNITS: Mapping[str, str] = {
    "digit": "1",
    "digit full width": "１",
    "digit comma": "1,",
    "digit dot": "1.",
    "digit space": "1 ",
    "digit grouped": "1,000",
    "digit range": "3至",
    "digit dash": "3-",
    "digit tilde": "3~",
    "digit percent": "3%",
    "digit colon": "3:",
    "digit slash": "3/",
    "numeral": "一",
    "numeral ten": "十",
    "numeral mixed": "一百二十",
    "numeral huge": "亿",
    "numeral vague": "几十",
    "fraction": "三分之",
    "per cent": "百分之",
    "about": "约",
    "about more": "约3多",
    "at least": "至少",
    "ordinal": "第一",
    "counted": "3人",
    "counted of": "3个的",
    "year": "2020年",
    "year month day": "年月日",
    "date": "2020年1月1日",
    "month": "1月",
    "weekday": "周一",
    "yesterday": "昨日",
    "day in brackets": "昨日（1日）",
    "before": "前",
    "clock": "3时",
    "quote open": "“",
    "quote close": "”",
    "quote pair": "“”",
    "quote nested": "“‘",
    "quote straight": '"',
    "quote corner": "「",
    "quote said": "他说：“",
    "quote full": "“好。”他说。",
    "quote run on": "“好，”",
    "title open": "《",
    "title pair": "《书》",
    "title nested": "《书《",
    "bracket open": "（",
    "bracket close": "）",
    "bracket pair": "（）",
    "bracket ascii": "(",
    "bracket square": "[",
    "bracket lens": "【",
    "bracket name": "李明（Li Ming",
    "of": "的",
    "of thing": "中国的",
    "surname": "李",
    "surname double": "欧阳",
    "name": "李大山",
    "name comma": "李大山、",
    "name dot": "约翰·",
    "name latin": "Jo ",
    "name latin dot": "A.",
    "office": "总统",
    "office name": "总统李大山",
    "office of": "美国总统的",
    "former": "前总统",
    "body": "委员会",
    "place": "上海市",
    "place nested": "省市县",
    "place in": "在",
    "place comma": "北京、",
    "said": "说",
    "said colon": "说：",
    "said that": "他说",
    "said running": "他表示，",
    "according": "据",
    "according paper": "据日报报道",
    "not": "不",
    "not agree": "不同意",
    "agree": "同意",
    "plan": "计划",
    "comma": "，",
    "comma word": "他来，",
    "comma list": "、",
    "colon": "：",
    "semicolon": "；",
    "full stop": "。",
    "exclamation": "！",
    "dash": "——",
    "ellipsis": "……",
    "and": "和",
    "is": "是",
    "he": "他",
    "them": "他们",
    "become": "成为",
    "make": "使",
    "latin": "a",
    "latin word": "word ",
    "latin upper": "A",
    "space": " ",
    "space full width": "\u3000",
    "tab": "\t",
    "newline word": "字\n",
    "combining": "e\u0301",
    "combining only": "\u0301",
    "zero width": "字\u200b",
    "bidi": "\u202e字",
    "emoji": "👩‍👩‍👧",
    "astral": "𠮷",
    "variation": "字\U000e0100",
    "rare": "龘",
    "traditional": "國",
    "hangul": "가",
    "arabic": "ﷺ",
    "null": "\x00",
    "sentence": "他来了。",
    "sentence counted": "伤者3人。",
    "sentence dated": "5月6日，李大山在北京说，死者3人。",
}
"""What is repeated, by name."""


def repeated(unit: str) -> Callable[[int], str]:
    """Text of a size, made of one unit over and over."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _seed_text() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))


def _without(marks: str) -> Callable[[int], str]:
    """Real text without some marks: sentences or clauses that never end."""
    return lambda size: "".join(islice(cycle(_seed_text().translate(dict.fromkeys(map(ord, marks)))), size))


def _only_commas(size: int) -> str:
    return "".join(islice(cycle(_seed_text().translate(dict.fromkeys(map(ord, "。！？\n"), "，"))), size))


def _distinct(size: int) -> str:
    """Sentences that tell of a new figure each."""
    told = (
        f"第{n}队有{n}人受伤，{n % 28 + 1}日{n % 24}时，队长李大{chr(0x4E00 + n % 20000)}说“{n}”。"
        for n in range(size // 20 + 1)
    )
    return "".join(told)[:size]


def _alphabet(size: int) -> str:
    """All units in turn, and again in the other direction."""
    units = [*UNITS.values(), *reversed(list(UNITS.values()))]
    return "".join(islice(cycle("".join(units)), size))


TEXTS: Mapping[str, Callable[[int], str]] = {
    **{name: repeated(unit) for name, unit in UNITS.items()},
    "seeds": lambda size: "".join(islice(cycle(_seed_text()), size)),
    "seeds without end": _without("。！？\n"),
    "seeds without marks": _without("。！？，、；：“”（）《》\n"),
    "seeds with commas only": _only_commas,
    "distinct figures": _distinct,
    "whole alphabet": _alphabet,
}
"""Texts of a size in characters, by name."""
