"""The plots of docs/archive-questions.md, of answers that an archive gives.

`python benchmarks/archive_plots.py` reads the fixtures and the seeds into an archive, and versions of invented pages
into another, asks the ready queries and draws what they answer into docs/. `python benchmarks/archive_plots.py DIR OUT`
does it for an archive of your own.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import nan
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from factcheck.archive.store import Archive

ROOT = Path(__file__).parent.parent
_INK, _BLUE, _RED, _GREY = "#222222", "#2f6db2", "#b5483a", "#8a8a8a"
_FONTS = [
    "Noto Sans CJK SC",
    "Noto Serif CJK SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "DejaVu Sans",
]
_MOST = 12  # outlets in a plot

Rows = Sequence[Mapping[str, Any]]


def disagreements(rows: Rows, axes: Axes) -> None:
    """A square for each two outlets: on how many of the facts that both state they differ."""
    cells: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        for pair in ((row["outlet"], row["other"]), (row["other"], row["outlet"])):
            cells[pair][0] += row["differing"]
            cells[pair][1] += row["facts"]
    _matrix({pair: (differ / facts, f"{differ}/{facts}") for pair, (differ, facts) in cells.items()}, axes, "Reds")
    axes.set_title("Facts on which two outlets differ, of those that both state")


def numbers(rows: Rows, axes: Axes) -> None:
    """A bar for each outlet: how much oftener its figure is the highest than the lowest, where outlets differ."""
    shown = sorted(rows, key=lambda row: (row["tendency"], row["figures"]))
    colours = [_RED if row["tendency"] > 0 else _BLUE for row in shown]
    axes.barh([row["outlet"] for row in shown], [row["tendency"] for row in shown], color=colours, height=0.6)
    for place, row in enumerate(shown):
        axes.annotate(
            f"{row['highest']} high, {row['lowest']} low", (1.08, place), va="center", color=_GREY, fontsize=8
        )
    axes.axvline(0, color=_INK, linewidth=0.8)
    axes.set(xlim=(-1.05, 1.55), xticks=(-1, 0, 1))
    axes.set_xticklabels(["always the lowest", "as often", "always the highest"])
    axes.set_title("Whose figures run high, where outlets differ")


def corrections(rows: Rows, axes: Axes) -> None:
    """A dot for each changed claim: the hours until it was changed, and whether that was announced."""
    outlets = sorted({row["outlet"] for row in rows}, reverse=True)
    beyond = 1.15 * max((row["hours"] or 0 for row in rows), default=1)
    looks = {"notice": (_BLUE, "o"), "time": (_GREY, "s"), "silent": (_RED, "X")}
    for announced, (colour, mark) in looks.items():
        held = [row for row in rows if row["announced"] == announced]
        hours = [row["hours"] or beyond for row in held]
        places = [outlets.index(row["outlet"]) for row in held]
        axes.scatter(hours, places, s=60, c=colour, marker=mark, label=announced, alpha=0.8)
    ticks = [each for each in axes.get_xticks() if 0 <= each < beyond * 0.95]
    axes.set_xticks([*ticks, beyond], [*(f"{each:g}" for each in ticks), "not stated"])
    axes.set(yticks=range(len(outlets)), yticklabels=outlets, ylim=(-0.6, len(outlets) - 0.4), xlabel="hours")
    axes.axvline((ticks[-1] + beyond) / 2 if ticks else 0, color=_GREY, linewidth=0.5, linestyle=":")
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))
    axes.set_title("How long a figure stood until it was changed, and how that was announced")


def echoes(rows: Rows, axes: Axes) -> None:
    """A square for each outlet and source: sentences taken over or attributed."""
    cells: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        cells[row["outlet"], row["source"]] += row["sentences"]
    most = max(cells.values(), default=1)
    _matrix({pair: (count / most, str(count)) for pair, count in cells.items()}, axes, "Blues")
    axes.set_title("Sentences that an outlet (row) takes from a source (column), or attributes to it")


PLOTS: Mapping[str, Callable[[Rows, Axes], None]] = {
    "disagreements": disagreements,
    "high-numbers": numbers,
    "corrections": corrections,
    "echoes": echoes,
}


def _matrix(cells: Mapping[tuple[str, str], tuple[float, str]], axes: Axes, colours: str) -> None:
    weights = Counter[tuple[int, str]]()
    for pair, (value, _) in cells.items():
        for side in (0, 1):
            weights[side, pair[side]] += 1 + round(10 * value)
    rows, columns = ([name for (at, name), _ in weights.most_common() if at == side][:_MOST] for side in (0, 1))
    grid = [[cells.get((row, column), (nan, ""))[0] for column in columns] for row in rows]
    axes.imshow(grid, cmap=colours, vmin=0, vmax=1.2, aspect="auto")
    for (row, column), (value, told) in cells.items():
        if row in rows and column in columns:
            place = (columns.index(column), rows.index(row))
            axes.annotate(told, place, ha="center", va="center", fontsize=8, color="white" if value > 0.7 else _INK)
    axes.set_xticks(range(len(columns)), columns, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(rows)), rows)
    axes.tick_params(length=0)


def draw(answers: Mapping[str, Rows], folder: Path) -> None:
    """Draw each answer into a file named for its question."""
    there = set(font_manager.get_font_names())
    mpl.rcParams["font.family"] = [name for name in _FONTS if name in there]
    mpl.rcParams |= {"font.size": 9, "axes.titlesize": 10, "axes.titlepad": 12, "text.color": _INK}
    mpl.rcParams |= {"axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": _GREY}
    for name, plot in PLOTS.items():
        figure, axes = plt.subplots(figsize=(8, 4.2))
        plot(answers[name], axes)
        figure.savefig(folder / f"archive-{name}.png", dpi=130, bbox_inches="tight", metadata={"Software": None})
        plt.close(figure)


_PAGE = """---
url: https://{name}.example/landslide
author: {outlet}
date: 2024-05-06T08:00:00+08:00
title: 石桥镇山体塌方
---
更新时间：2024-05-{day:02} {hour:02}:00

5月6日6时许，石桥镇一处山体塌方，造成{hurt}人受伤，转移群众{moved}人。

镇政府说，塌方原因正在调查，道路预计三天后恢复通行，请市民绕行。{notice}
"""
_NOTICE = "\n\n更正：本文此前所述人数有误。"
_VERSIONS = (  # outlet, its versions as (hours after the first, hurt, moved, notice); of one hour: nothing is stated
    ("shancheng", "山城早报", ((0, 3, 120, ""), (2, 5, 120, _NOTICE), (9, 5, 210, _NOTICE))),
    ("hegu", "河谷晚报", ((0, 4, 120, ""), (5, 5, 120, ""), (30, 5, 210, ""))),
    ("pingyuan", "平原夜报", ((0, 3, 210, ""), (0, 5, 210, ""))),
)


def _invented(folder: Path) -> Rows:
    """The corrections in invented pages, changed after some hours with a notice or a time, or silently."""
    archive = Archive(folder / "versions")
    for step in range(3):
        for name, outlet, versions in _VERSIONS:
            for hours, hurt, moved, notice in versions[step : step + 1]:
                day, hour = divmod(8 + hours, 24)
                page = _PAGE.format(
                    name=name, outlet=outlet, day=6 + day, hour=hour, hurt=hurt, moved=moved, notice=notice
                )
                path = folder / f"{name}-{step}.md"
                path.write_text(page, encoding="utf-8")
                archive.add([path])
    archive.compare()
    rows: Rows = archive.query("corrections").to_pylist()
    return rows


def _answers(archive: Archive) -> dict[str, Rows]:
    return {name: archive.query(name).to_pylist() for name in PLOTS}


def main(given: Sequence[str]) -> None:
    """Draw for an archive that is named, else for the fixtures and the seeds."""
    if given:
        draw(_answers(Archive(given[0])), Path(given[1]))
        return
    with TemporaryDirectory() as name:
        archive = Archive(Path(name) / "archive")
        archive.add([ROOT / "fixtures", ROOT / "seeds"])
        archive.compare()
        draw(_answers(archive) | {"corrections": _invented(Path(name))}, ROOT / "docs")


if __name__ == "__main__":
    main(sys.argv[1:])
