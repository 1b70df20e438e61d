"""Work in several processes: in order, each failure its own, no process left behind."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing import active_children
from operator import neg
from pathlib import Path
from typing import Any

import jobs
import pytest

from factcheck import workers
from factcheck.errors import FactcheckError
from factcheck.workers import Failed, in_turn


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(in_turn(neg, range(300), 3)) == [-each for each in range(300)]


@pytest.mark.parametrize("count", [1, 2])
def test_an_error_is_told_of_its_item_alone(count: int) -> None:
    found = list(in_turn(int, ["1", "x", "3"], count))

    assert found == [1, Failed("ValueError", "invalid literal for int() with base 10: 'x'"), 3]


def test_items_and_results_that_cannot_be_sent_fail_alone() -> None:
    items: list[list[Any]] = [[1], [lambda: 0], [3]]
    odd, fails = list(in_turn(jobs.unsendable, range(4), 2)), list(in_turn(jobs.length, items, 2))

    assert [each for each in odd if not isinstance(each, Failed)] == [0, 2]
    assert [isinstance(each, Failed) for each in fails] == [False, True, False]


def test_a_process_that_dies_loses_nothing_but_its_item() -> None:
    found = list(in_turn(jobs.fatal_at_seven, range(20), 2))

    assert found[7] == Failed("died", "exit status 9")
    assert [each for each in found if each != found[7]] == [str(each) for each in range(20) if each != 7]


def test_a_process_that_died_once_is_tried_again(tmp_path: Path) -> None:
    marks = [tmp_path / str(number) for number in range(6)]

    assert list(in_turn(jobs.dies_at_first, marks, 2)) == [True] * 6


def test_processes_that_cannot_begin_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_serve", jobs.stillborn)

    with pytest.raises(FactcheckError, match="__main__"):
        list(in_turn(neg, range(4), 2))
    assert not active_children()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")
def test_forked_processes_see_what_lies_in_memory() -> None:
    held: list[Callable[[int], int]] = [lambda number: number + 1, lambda number: number * 2]

    def told(place: int) -> int:
        return held[place](20)

    assert list(in_turn(told, [0, 1, 2], 2, forked=True)) == [21, 40, Failed("IndexError", "list index out of range")]
    assert not active_children()


ALONE_AND_BESIDE_A_THREAD = """
import threading
from factcheck.workers import forkable

done = threading.Event()
thread = threading.Thread(target=done.wait)
alone = forkable()
thread.start()
beside = forkable()
done.set()
print(alone, beside)
"""


def test_a_process_with_threads_is_not_forked() -> None:
    said = subprocess.run([sys.executable, "-c", ALONE_AND_BESIDE_A_THREAD], capture_output=True, check=True, text=True)  # noqa: S603 - our own words

    assert said.stdout.split() == [str(sys.platform == "linux"), "False"]


def test_closing_ends_the_processes() -> None:
    with closing(in_turn(time.sleep, [0, 60, 60, 60], 2)) as found:
        assert next(found) is None
        assert active_children()

    assert not active_children()
