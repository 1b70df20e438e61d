"""The words reports are written in, one catalogue for each report language; a new one is a new TOML file here."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.errors import FactcheckError

CATALOGUES = ("en", "zh")
"""The languages a report can be written in."""


@cache
def catalogue(lang: str) -> Mapping[str, Any]:
    """The messages of one language, read once."""
    if lang not in CATALOGUES:
        raise FactcheckError(f"no messages in {lang!r}; there are {', '.join(CATALOGUES)}")
    return tomllib.loads(files("factcheck.languages.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8"))


def preferred(locale: str) -> str:
    """The report language for a locale such as `zh_CN.UTF-8`; English where there is no catalogue for it."""
    code = locale.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in CATALOGUES else "en"
