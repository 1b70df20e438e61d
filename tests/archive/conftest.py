from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]

PAGE = """<html><head><meta property="og:url" content="{url}"/><meta property="og:site_name" content="{outlet}"/>
<meta property="article:published_time" content="{published}"/>{meta}<title>{title}</title></head>
<body><article><h1>{title}</h1><p>5月6日6时许，石桥镇一处山体塌方，造成{hurt}人受伤，转移群众{moved}人。</p>
<p>镇长{mayor}说，塌方原因正在调查，道路预计三天后恢复通行，请市民绕行。</p>
<p>当地气象台预报，未来两天仍有大雨。</p>{more}</article></body></html>
"""


@pytest.fixture
def page(tmp_path: Path) -> Write:
    """Writes a page on a landslide that never was."""

    def write(name: str, hurt: int = 3, moved: int = 120, **fields: str) -> Path:
        told = {
            "url": "https://shancheng.example/a/1",
            "outlet": "山城早报",
            "published": "2024-05-06T08:00:00+08:00",
            "meta": "",
            "title": f"石桥镇塌方{hurt}人受伤",
            "mayor": "王立新",
            "more": "",
        }
        path = tmp_path / "news" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(PAGE.format(**{**told, "hurt": hurt, "moved": moved, **fields}), encoding="utf-8")
        return path

    return write
