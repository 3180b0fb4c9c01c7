"""Words of the compared articles: counted once, in a thread where there are many, never blocking a page."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.words import Cancelled, WordCounts, count_words

if TYPE_CHECKING:
    import numpy as np

    from dashboard.choice import Choice
    from dashboard.comparing import Comparing
    from dashboard.data import Data

# Articles of one group that are counted; more are drawn at random with a fixed seed.
MOST = 1500
# So many are counted while the reader waits: about a third of a second.
AT_ONCE = 120
# A count nobody has asked about for so long is stopped: the reader has gone elsewhere.
FORGOTTEN = 10.0


@dataclass(frozen=True)
class Counted:
    """The counts; ``rows[k]`` is the row of the table of articles that article ``k`` of them stands for."""

    counts: WordCounts
    rows: np.ndarray
    sampled: bool


@dataclass
class Counting:
    """A count under way."""

    total: int
    done: int = 0
    asked: float = 0.0
    result: Counted | None = None
    failed: bool = False


_lock = threading.Lock()


def word_counts(data: Data, corpus: Comparing, choice: Choice) -> Counted | Counting:
    """Return the words of the two groups, or how far their counting is; ask again for the rest.

    A count stops by itself when nobody has asked for ten seconds; asking again starts anew.
    """
    rows, sampled = _rows(corpus, choice)
    key = choice.pair_kept_as("words", choice.hold)
    with _lock:
        job: Counting = corpus.recent.get(key, lambda: Counting(len(rows)))
        fresh = job.asked == 0.0 or job.failed
        job.asked = time.monotonic()
        job.failed = False
    if job.result is not None:
        return job.result
    if fresh and len(rows) <= AT_ONCE:
        _count(data, corpus, rows, sampled, job)
    elif fresh:
        threading.Thread(target=_count, args=(data, corpus, rows, sampled, job), daemon=True).start()
    return job.result or job


def _rows(corpus: Comparing, choice: Choice) -> tuple[np.ndarray, bool]:
    import numpy as np

    from dashboard.choice import alike_groups

    groups = alike_groups(corpus, choice)
    parts = [np.flatnonzero(flags) for flags in (groups.a, groups.b)]
    sampled = any(len(rows) > MOST for rows in parts)
    if not sampled:
        return np.concatenate(parts), False
    rng = np.random.default_rng(20261122)
    if choice.hold == "story" and groups.strata is not None:
        # Whole stories are drawn: an article without its counterpart could not be compared.
        order = rng.permutation(int(groups.strata.max()) + 1)[groups.strata]
        parts = [rows[np.argsort(order[rows], kind="stable")] for rows in parts]
        last = min(order[rows[min(MOST, len(rows)) - 1]] for rows in parts)
        parts = [rows[order[rows] <= last] for rows in parts]
    else:
        parts = [rng.choice(rows, MOST, replace=False) if len(rows) > MOST else rows for rows in parts]
    return np.concatenate([np.sort(rows) for rows in parts]), True


def _count(data: Data, corpus: Comparing, rows: np.ndarray, sampled: bool, job: Counting) -> None:
    ids = corpus.table["id"].iloc[rows]

    def texts() -> Any:
        for id_ in ids:
            record = data.record(str(id_))
            yield (record["text"], record["quotations"], record["title"]) if record else ("", [], None)

    def progress(done: int) -> bool:
        job.done = done
        return time.monotonic() - job.asked < FORGOTTEN

    try:
        counts = count_words(texts(), progress=progress)
    except (Cancelled, KeyError):
        # Stopped, or the corpus changed under the count: the next request starts it again.
        job.failed = True
        return
    job.done = job.total
    job.result = Counted(counts, rows, sampled)
