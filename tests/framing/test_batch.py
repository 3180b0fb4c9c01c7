"""Scoring in several processes and on a cluster: complete, in order, nothing twice."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from framing import Article, batch, score_article
from framing.batch import ClusterError, Task, chunked, score_articles, score_tasks, spread
from framing.scores import score_together

BODY = "The minister said on Monday that the despot may fall. “It is humiliating,” said Ann Lee. " * 5


def articles(count: int) -> Iterator[Article]:
    for n in range(count):
        yield Article(id=f"a{n}", text=f"{BODY} Number {n}.")


def test_one_process_gives_the_records_of_score_article() -> None:
    found = list(score_articles(articles(5)))
    assert [r.to_dict() for r in found] == [score_article(a).to_dict() for a in articles(5)]


def test_a_repeated_id_is_warned_of() -> None:
    task = Task(Article(id="x#2", text=BODY), None, True)
    codes = [[w["code"] for w in r.warnings] for r in score_articles([task])]
    assert "repeated_id" in codes[0]


def test_two_processes_keep_the_order() -> None:
    found = [r.id for r in score_articles(articles(120), jobs=2)]
    assert found == [f"a{n}" for n in range(120)]


def test_reading_does_not_run_far_ahead_of_scoring() -> None:
    taken = 0

    def counted() -> Iterator[int]:
        nonlocal taken
        for n in range(10_000):
            taken = n
            yield n

    stream = spread(counted(), lambda n: n)
    assert [next(stream) for _ in range(10)] == list(range(10))
    assert taken < 20


def test_chunks_hold_everything_once() -> None:
    assert [list(chunk) for chunk in chunked(range(7), 3)] == [[0, 1, 2], [3, 4, 5], [6]]


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ClusterError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        list(score_articles(articles(1), dask="tcp://127.0.0.1:9"))


@pytest.mark.parametrize("address", ["nonsense", "tcp://host", "host:port", ""])
def test_what_is_no_address_of_a_scheduler_is_said_at_once(address: str) -> None:
    with pytest.raises(ClusterError, match="no address of a Dask scheduler"):
        list(score_articles(articles(1), dask=address))


def slow_name(ids: list[int]) -> list[tuple[int, int]]:
    time.sleep(0.15)
    return [(n, os.getpid()) for n in ids]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_is_complete_and_nothing_is_twice() -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        pids = list(client.run(os.getpid).values())
        killer = threading.Timer(1.0, os.kill, (pids[0], signal.SIGKILL))
        killer.start()
        done = [
            pair
            for chunk in spread(chunked(range(200), 5), slow_name, dask=cluster.scheduler_address)
            for pair in chunk
        ]
        killer.join()
        assert [n for n, _ in done] == list(range(200))
        workers = {pid for _, pid in done}
        assert pids[1] in workers
        records = score_articles(articles(60), dask=cluster.scheduler_address)
        assert [record.id for record in records] == [f"a{n}" for n in range(60)]


def test_articles_scored_together_have_the_records_of_articles_scored_alone() -> None:
    several = [*articles(7), Article("empty", ""), Article("german", "Der Mann ging nach Hause. " * 20)]
    for as_is in (False, True):
        together = score_together(several, as_is=as_is)
        alone = [score_article(article, as_is=as_is) for article in several]
        assert together == alone


def test_an_article_that_fails_does_not_stop_those_scored_beside_it() -> None:
    broken = Article("broken", None)  # type: ignore[arg-type]
    first, last = articles(2)
    one, two, three = score_together([first, broken, last])
    assert isinstance(two, Exception)
    assert [one, three] == [score_article(first), score_article(last)]


def test_long_texts_are_scored_by_themselves_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def counted(given: list[Article], **options: Any) -> Any:
        sizes.append(sum(len(article.text) for article in given))
        return score_together(given, **options)

    monkeypatch.setattr(batch, "score_together", counted)
    monkeypatch.setattr(batch, "TOGETHER", 1000)
    lengths = [10, 400, 500, 999, 5000, 20, 30]
    tasks = [Task(Article(str(n), "word " * (n // 5))) for n in lengths]
    found = [(task.article.id, record.id) for task, record in score_tasks(tasks)]  # type: ignore[union-attr]
    assert found == [(str(n), str(n)) for n in lengths]
    assert sizes == [910, 995, 5000, 50]
