"""The JSON Schemas of what is written as JSON: the report's stands in a file, that of claims alone follows from it."""

import json
from importlib.resources import files
from typing import Any

from factcheck.rendering.as_json import CLAIMS_SCHEMA

_TITLE = "The claims of articles"
_DESCRIPTION = (
    "The checkable claims of several articles, as `factcheck extract` writes them; other parts as in a report."
)


def report_schema() -> Any:
    """The schema of the JSON report."""
    return json.loads(files("factcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8"))


def claims_schema() -> Any:
    """The schema of the claims alone: a report's articles and problems, and claims that tell their kind."""
    report = report_schema()
    parts = report["$defs"]
    claim = parts.pop("claim")
    for part in ("event", "finding"):
        del parts[part]
    claim["required"] = ["kind", *claim["required"]]
    claim["properties"] = {"kind": {"$ref": "#/$defs/kind"}, **claim["properties"]}
    held = report["properties"]
    return {
        "$schema": report["$schema"],
        "$id": CLAIMS_SCHEMA,
        "title": _TITLE,
        "description": _DESCRIPTION,
        "type": "object",
        "additionalProperties": False,
        "required": ["schema", "articles", "claims", "problems"],
        "properties": {
            "schema": {"const": CLAIMS_SCHEMA},
            "articles": held["articles"],
            "claims": {"type": "array", "items": {"$ref": "#/$defs/claim"}},
            "problems": held["problems"],
        },
        "$defs": {**parts, "claim": claim},
    }
