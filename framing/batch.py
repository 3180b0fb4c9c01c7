"""Scoring many articles: one process, several (``jobs``), or the machines of a Dask cluster.

Articles go out in small chunks and come back in input order; at most a few chunks a worker are on
their way, so that memory does not grow with the corpus.
"""

from __future__ import annotations

import gc
import os
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from framing.article import Article
from framing.lexicon import Lexicon
from framing.record import ScoreRecord
from framing.scores import score_article, score_together

if TYPE_CHECKING:
    from framing.reading.items import Problem

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 24  # articles: long enough to hide the cost of sending them, short enough to share out evenly
TOGETHER = 200_000  # characters scored together: thirty usual articles, or one long one, for the memory


class Task(NamedTuple):
    """One article to score; ``repeated``: its id had been seen before and got a number."""

    article: Article
    origin: str | None = None
    repeated: bool = False


class ClusterError(RuntimeError):
    """The Dask cluster cannot be used; the message says why and what to do."""


def score_tasks(
    tasks: Sequence[Task], *, as_is: bool = False, tone: bool = False, lexicons: Sequence[Lexicon] = ()
) -> Iterator[tuple[Task, ScoreRecord | Exception]]:
    """Yield each task with its record, with the warning for a repeated id, or the error of scoring it."""
    for few in _bounded(tasks):
        records = score_together([task.article for task in few], as_is=as_is, tone=tone, lexicons=lexicons)
        for task, record in zip(few, records, strict=True):
            if task.repeated and isinstance(record, ScoreRecord):
                record.warnings.append(
                    {
                        "code": "repeated_id",
                        "message": f"Another article had this id before; this one is called {record.id}.",
                    }
                )
            yield task, record


def _bounded(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    """Yield the tasks in order, so few at a time that their texts together stay short of :data:`TOGETHER`."""
    few: list[Task] = []
    size = 0
    for task in tasks:
        size += len(task.article.text)
        if few and size > TOGETHER:
            yield few
            few, size = [], len(task.article.text)
        few.append(task)
    if few:
        yield few


def failure(task: Task, error: Exception) -> Problem:
    """Return the problem for an article that scoring failed on: a bug of ours, but the others go on."""
    from framing.reading.items import Problem

    reason = (
        f"article {task.article.id!r} could not be scored ({type(error).__name__}: {error}); please report it"
    )
    return Problem(task.origin or "input", None, reason)


def score_articles(
    articles: Iterable[Article | Task],
    *,
    as_is: bool = False,
    tone: bool = False,
    lexicons: Sequence[Lexicon] = (),
    jobs: int = 1,
    dask: str | None = None,
) -> Iterator[ScoreRecord]:
    """Score a stream of articles and yield their records in the same order.

    Args:
        articles: read as they are needed, never all at once.
        as_is: score the texts exactly as given.
        tone: also compute TextBlob's polarity and subjectivity.
        lexicons: the user's own lexicons, used beside ours.
        jobs: number of processes; 0 = all cores.
        dask: address of a Dask scheduler, such as ``tcp://host:8786``; ``jobs`` is then ignored.

    Raises:
        ClusterError: the scheduler does not answer, or Dask is not installed.
    """
    tasks = (item if isinstance(item, Task) else Task(item) for item in articles)
    work = _Score(as_is, tone, lexicons)
    for records in spread(chunked(tasks, CHUNK), work, jobs=jobs, dask=dask):
        yield from records


class _Score:
    """Scores a chunk; an object, so that it can be sent to another process."""

    def __init__(self, as_is: bool, tone: bool, lexicons: Sequence[Lexicon]) -> None:
        self.as_is = as_is
        self.tone = tone
        self.lexicons = lexicons

    def __call__(self, tasks: list[Task]) -> list[ScoreRecord]:
        prepare()
        out = []
        for _, record in score_tasks(tasks, as_is=self.as_is, tone=self.tone, lexicons=self.lexicons):
            if isinstance(record, Exception):
                raise record
            out.append(record)
        return out


_prepared = False


def prepare() -> None:
    """Load lexicons and rules once a process, and keep the collector of garbage away from them."""
    global _prepared
    if _prepared:
        return
    _prepared = True
    score_article(Article("warm", "The minister said on Monday that talks may go on. " * 3, title="Talks"))
    # Entries by the thousand live as long as the process: every full collection would walk them all.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of ``size`` items, the last one shorter.

    >>> list(chunked("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def spread(
    chunks: Iterable[T], work: Callable[[T], R], *, jobs: int = 1, dask: str | None = None
) -> Iterator[R]:
    """Yield ``work(chunk)`` for every chunk in order, over ``jobs`` processes or a Dask cluster."""
    if dask is None and jobs == 1:
        yield from map(work, chunks)
        return
    from joblib import Parallel, delayed

    if dask is None:
        work = _Watched(work)
    with _backend(dask) as cores:
        count = cores or (jobs if jobs > 0 else -1)
        parallel = Parallel(
            n_jobs=count,
            return_as="generator",
            batch_size=1,
            pre_dispatch=4 * cores if cores else "3 * n_jobs",
            # Chunks hold no arrays that could be shared by a file.
            max_nbytes=None,
        )
        yield from parallel(delayed(work)(chunk) for chunk in chunks)


class _Watched:
    """Work for a process of this machine that leaves when the one that gave it the work was killed.

    joblib's workers would wait another five minutes for more.
    """

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self._work = work
        self._parent = os.getpid()

    def __call__(self, chunk: Any) -> Any:
        _leave_with(self._parent)
        return self._work(chunk)


_watching = False


def _leave_with(parent: int) -> None:
    global _watching
    # Windows gives an orphan no other parent, and a worker may have been started by a third process.
    if _watching or os.name == "nt" or os.getppid() != parent:
        return
    _watching = True

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, name="framing-parent", daemon=True).start()


def _backend(dask: str | None) -> AbstractContextManager[int]:
    """Enter a backend; its value is the number of cores of the cluster, 0 on this machine."""
    return nullcontext(0) if dask is None else _Cluster(dask)


class _Cluster:
    """A connection to a Dask scheduler for as long as the work takes."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Any = None
        self._config: Any = None

    def __enter__(self) -> int:
        try:
            from distributed import Client
        except ImportError as error:
            raise ClusterError(
                "Dask is not installed; install framing-dashboard[dask] here and on every worker"
            ) from error
        from joblib import parallel_config

        if re.fullmatch(r"(?:[\w+.-]+://)?[^\s/]+:\d+/?", self._address) is None:
            raise ClusterError(f"{self._address!r} is no address of a Dask scheduler; write tcp://host:8786")
        try:
            self._client = Client(self._address, timeout=5, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise ClusterError(
                f"no Dask scheduler answers at {self._address} ({error}); start one with `dask scheduler`"
            ) from error
        cores = sum(self._client.nthreads().values())
        if not cores:
            self._client.close()
            raise ClusterError(
                f"the Dask scheduler at {self._address} has no workers; start some with "
                f"`dask worker {self._address}`"
            )
        self._config = parallel_config(backend="dask", client=self._client, wait_for_workers_timeout=30)
        self._config.__enter__()
        return int(cores)

    def __exit__(self, *error: object) -> None:
        self._config.__exit__(*error)
        self._client.close()
