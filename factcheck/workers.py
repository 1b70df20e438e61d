"""A pure function over many items in several processes: results in the order of the items, failures item by item.

Each process works on one item at a time, so that a process that dies takes no other item with it. Its item is
tried once more while nothing else runs, for the machine's memory may have been short; then it has failed.
Processes are spawned: a script that asks for more than one worker needs the usual guard
`if __name__ == "__main__":`. Who asks for it may have them forked where that is safe (`forkable`), so that they see
what lies in memory. None outlives the loop over the results, nor the process that asked for them.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from attrs import define, field, frozen

from factcheck.collecting import uncollected
from factcheck.errors import FactcheckError

_AHEAD = 16  # how many results for each worker may wait for those before them: many items, little memory
_YOUNG = 200_000  # so many more objects than are gone before a process looks for garbage
_STARTS = 3  # so many processes in a row that end before they begin are no accident

Item = TypeVar("Item")
Result = TypeVar("Result")


@frozen
class Failed:
    """An item without a result: the class of the error and its words; `died` where its process ended twice."""

    error: str
    words: str = ""


def forkable() -> bool:
    """Whether this process can be forked safely: on Linux, where it runs no thread of Python's but this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def in_turn(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int = 1, *, forked: bool = False
) -> Generator[Result | Failed, None, None]:
    """The function's result for each item, in the order of the items, or why there is none.

    With one worker everything runs here. With more items and results must be such as can be pickled, and so must the
    function, as one of a module is, unless the processes are forked. Closing the generator, as an interruption does,
    ends the processes at once.
    """
    if workers < 2:
        yield from (_tried(function, item) for item in items)
        return
    pool = _Pool(function, workers, forked)
    try:
        yield from pool.results(items)
    finally:
        pool.close()


def _tried(function: Callable[[Any], Any], item: Any) -> Any:
    try:
        return function(item)
    except Exception as error:  # noqa: BLE001 - whatever one item raises, the others go on
        return Failed(type(error).__name__, str(error))


@define(eq=False)
class _Job:
    """An item on its way: its number, and whether it has to be tried alone because its process died."""

    at: int
    data: bytes
    alone: bool = False


@define(eq=False)
class _Worker:
    """A process, the pipe to it, and the job it works on; `ready` once it has begun."""

    process: BaseProcess
    pipe: Connection
    job: _Job | None = None
    ready: bool = False


@define(eq=False)
class _Pool:
    """Processes that are started when there is work for them, and replaced when they die."""

    function: Callable[[Any], Any]
    size: int
    forked: bool = False
    workers: list[_Worker] = field(factory=list)
    again: deque[_Job] = field(factory=deque)
    done: dict[int, Any] = field(factory=dict)
    taken: int = 0
    stillborn: int = 0

    def results(self, items: Iterable[Any]) -> Iterator[Any]:
        todo, told = iter(items), 0
        while True:
            self._hand_out(todo, told + _AHEAD * self.size)
            if not self.done and not self._busy():
                return
            if told not in self.done:
                self._collect()
            while told in self.done:
                yield self.done.pop(told)
                told += 1

    def close(self) -> None:
        for worker in self.workers:
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join()
            worker.pipe.close()

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self.workers if worker.job]

    def _hand_out(self, todo: Iterator[Any], limit: int) -> None:
        """Give work to whoever has none: what has to be tried alone when all else is done, and the rest after it."""
        busy = self._busy()
        if self.again and not busy:
            self._give(self.again.popleft())
        if self.again or any(worker.job and worker.job.alone for worker in self.workers):
            return
        for item in _at_most(todo, min(self.size - len(busy), limit - self.taken)):
            data = _tried(pickle.dumps, item)
            if isinstance(data, Failed):
                self.done[self.taken] = data
            else:
                self._give(_Job(self.taken, data))
            self.taken += 1

    def _give(self, job: _Job) -> None:
        worker = next((each for each in self.workers if not each.job), None) or self._started()
        worker.job = job
        with suppress(OSError):  # one that has died is noticed when it is asked for the result
            worker.pipe.send_bytes(job.data)

    def _started(self) -> _Worker:
        ours, theirs = Pipe()
        begun = get_context("fork").Process if self.forked else get_context("spawn").Process
        process = begun(target=_serve, args=(self.function, theirs), daemon=True)
        with _no_interruption(), warnings.catch_warnings():
            # Python warns of the threads of libraries too, and those of the ones used here know of forks
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    def _collect(self) -> None:
        """Wait until a process says something or dies, and note what became of its job."""
        busy = self._busy()
        heard = wait([worker.pipe for worker in busy])
        for worker in [each for each in busy if each.pipe in heard]:
            try:
                said = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if worker.ready and worker.job:
                with uncollected():
                    self.done[worker.job.at] = _tried(pickle.loads, said)
                worker.job = None
            worker.ready, self.stillborn = True, 0

    def _bury(self, worker: _Worker) -> None:
        """Take a dead process away; its job is tried once more, alone."""
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        job = worker.job
        if not worker.ready:
            self.stillborn += 1
        if self.stillborn >= _STARTS:
            raise FactcheckError('workers end before they begin: is the call guarded by if __name__ == "__main__"?')
        if job and (not job.alone or not worker.ready):
            job.alone = True
            self.again.append(job)
        elif job:
            self.done[job.at] = Failed("died", f"exit status {worker.process.exitcode}")


def _at_most(todo: Iterator[Any], count: int) -> Iterator[Any]:
    return (item for _, item in zip(range(count), todo, strict=False))


@contextmanager
def _no_interruption() -> Iterator[None]:
    """A process that is started in here never sees Ctrl-C: its parent does, and ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(function: Callable[[Any], Any], pipe: Connection) -> None:
    """Answer until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a fork has the handlers of the process it comes from
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        pipe.send_bytes(_answer(function, pipe.recv_bytes()))
        gc.freeze()  # the tables that the first item loaded stay: looking through them for garbage costs a tenth
        gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])  # and as much to look through values again and again
        while True:
            pipe.send_bytes(_answer(function, pipe.recv_bytes()))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _answer(function: Callable[[Any], Any], data: bytes) -> bytes:
    try:
        return pickle.dumps(function(pickle.loads(data)))  # noqa: S301 - from the process that started this one
    except Exception as error:  # noqa: BLE001 - whatever one item raises, the others go on
        return pickle.dumps(Failed(type(error).__name__, str(error)))
