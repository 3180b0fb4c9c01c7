"""Speed and memory against the goals of the design, in one run on one machine.

    python benchmarks/speed.py [--corpus CORPUS.jsonl.gz] [--articles 400] [--starts 3]

Prints articles a CPU second for every stage and measure (scaled to articles of 900 words), as a multiple
of a bare ``\\w+`` pass in the same run, the yardstick of the machine; the share of each measure in the
whole, that of quotations and attribution together too; start-up times of the commands; the peak memory of
scoring a stream. Each article counts with its fastest of several rounds, for other work on the machine only
ever adds. Without a corpus the five seeds are scored over and over.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from framing import hedging, loaded_language
from framing.article import Article
from framing.attribution import find_attributions
from framing.batch import CHUNK, chunked
from framing.cleaning import clean_article
from framing.document import parse
from framing.record import ScoreRecord
from framing.scores import score_article, score_together

ROOT = Path(__file__).resolve().parent.parent
WORDS = 900
word = re.compile(r"\w+")


def articles_of(corpus: Path | None, count: int) -> list[Article]:
    """Return ``count`` articles of the corpus, or of the seeds repeated."""
    if corpus is None:
        seeds = [Article(p.stem, p.read_text("utf-8")) for p in sorted((ROOT / "seeds").glob("*.txt"))]
        return [seeds[n % len(seeds)] for n in range(count)]
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(count), strict=False)]
    return [Article(r["id"], r["text"], title=r["title"], outlet=r["outlet"], date=r["date"]) for r in rows]


STAGES = (
    "a bare \\w+ pass",
    "cleaning",
    "parsing",
    "quotations",
    "loaded language",
    "  its sentence probability",
    "hedging and boosters",
    "  its sentence strength",
    "attribution and sources",
    "everything but tone, as a dict",
)
SPEAKERS = ("quotations", "attribution and sources")


def stage_times(article: Article) -> list[float]:
    """Return the CPU seconds of each stage, each without the stages that it builds on."""
    marks = [time.process_time()]
    word.findall(article.text)
    marks.append(time.process_time())
    clean_article(article)
    marks.append(time.process_time())
    document = parse(article.text)
    marks.append(time.process_time())
    _ = document.quoted
    marks.append(time.process_time())
    loaded = loaded_language.find_loaded_language(document)
    marks.append(time.process_time())
    loaded_language.sentence_probabilities(document, loaded)
    marks.append(time.process_time())
    hedges = hedging.find_hedges(document)
    marks.append(time.process_time())
    hedging.sentence_strengths(document, hedges)
    marks.append(time.process_time())
    find_attributions(document)
    marks.append(time.process_time())
    score_article(article).to_dict()
    marks.append(time.process_time())
    return [later - sooner for sooner, later in pairwise(marks)]


def chunk_times(articles: list[Article], rounds: int) -> tuple[float, float]:
    """Return the CPU seconds of scoring one article after the other, and a chunk at a time as imports do.

    Both by the chunk, each with its fastest round: to be compared with each other, not with the stages
    above, whose rounds are so short that other work on the machine seldom falls into them.
    """
    ways: tuple[Callable[[list[Article]], list[ScoreRecord | Exception]], ...] = (
        lambda chunk: [score_article(article) for article in chunk],
        score_together,
    )
    chunks = list(chunked(articles, CHUNK))
    best = [[float("inf")] * len(chunks) for _ in ways]
    for _ in range(rounds):
        for number, chunk in enumerate(chunks):
            for fastest, score in zip(best, ways, strict=True):
                start = time.process_time()
                score(chunk)
                fastest[number] = min(fastest[number], time.process_time() - start)
    one_by_one, together = map(sum, best)
    return one_by_one, together


def measure_stages(articles: list[Article], rounds: int = 5) -> None:
    """Print the cost of each stage: the sum over articles of the fastest round."""
    words = sum(len(parse(a.text).words) for a in articles)
    size = words / WORDS
    for warm in articles[:20]:
        score_article(warm)
    best = [stage_times(article) for article in articles]
    for _ in range(rounds - 1):
        best = [
            list(map(min, old, stage_times(article))) for old, article in zip(best, articles, strict=True)
        ]
    cost = dict(zip(STAGES, map(sum, zip(*best, strict=True)), strict=True))
    bare, total = cost[STAGES[0]], cost[STAGES[-1]]
    print(f"{len(articles)} articles, {words:,} words = {size:.0f} articles of {WORDS} words\n")
    print(f"{'stage':<34}{'articles / CPU s':>18}{'ms / article':>14}{'bare passes':>13}{'share':>8}")

    def row(name: str, spent: float) -> None:
        share = "" if name == STAGES[0] else f"{spent / total:8.0%}"
        rate, each = size / max(spent, 1e-9), 1000 * spent / size
        print(f"{name:<34}{rate:>18,.0f}{each:>14.3f}{spent / bare:>13.1f}{share}")

    for name in STAGES[:-1]:
        row(name, cost[name])
    row("title and making the record", max(0.0, total - sum(cost[n] for n in STAGES[1:-1])))
    row(STAGES[-1], total)
    one_by_one, together = chunk_times(articles, rounds)
    row("by the chunk, one after another", one_by_one)
    row("by the chunk, step by step", together)
    row("quotations, attribution, sources", sum(cost[name] for name in SPEAKERS))
    from framing.tone import tone

    tone(articles[0].text)
    some = articles[:50]
    start = time.process_time()
    for article in some:
        tone(article.text)
    each = (time.process_time() - start) / len(some)
    print(f"{'tone (off by default)':<34}{1 / each:>18,.0f}{1000 * each:>14.3f}")


PAGE = {
    "output": "shell-page.children",
    "outputs": {"id": "shell-page", "property": "children"},
    "inputs": [
        {"id": "shell-location", "property": "pathname", "value": "/"},
        {"id": "shell-location", "property": "search", "value": ""},
    ],
    "changedPropIds": ["shell-location.pathname"],
}


def measure_starts(times: int) -> None:
    """Print the best of several cold starts, wall clock and CPU.

    Modules are compiled once before, as an installer does, even where the environment forbids Python to
    keep what it compiled: that alone costs four seconds a start.
    """
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        starts = [(cold_score(environment), cold_serve(environment)) for _ in range(times + 1)][1:]
    if not starts:
        return
    scored = [min(column) for column in zip(*(score for score, _ in starts), strict=True)]
    shell = [min(column) for column in zip(*(serve[:2] for _, serve in starts), strict=True)]
    page = [min(column) for column in zip(*(serve[2:] for _, serve in starts), strict=True)]
    print("\nbest of cold starts, five seeds" + 16 * " " + "wall s   CPU s")
    for name, (wall, spent), wanted in (
        ("framing score on one article", scored, "(goal 0.6, at least 1.5)"),
        ("framing serve until the address answers", shell, "(goal 2, at least 4)"),
        ("framing serve until the first page is drawn", page, ""),
    ):
        print(f"{name:<46}{wall:7.2f} {spent:7.2f}  {wanted}")


def cold_score(environment: dict[str, str]) -> tuple[float, float]:
    """Return wall and CPU seconds of ``framing score`` on one article."""
    seed = sorted((ROOT / "seeds").glob("*.txt"))[0]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "framing", "score", str(seed)]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cold_serve(environment: dict[str, str]) -> tuple[float, float, float, float]:
    """Return wall and CPU seconds until ``framing serve`` answers, and until it drew its first page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as home:
        start = time.perf_counter()
        server = subprocess.Popen(
            [sys.executable, "-m", "framing", "serve", "--port", str(port)],
            env={**environment, "HOME": home, "XDG_DATA_HOME": home},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while True:
                try:
                    urllib.request.urlopen(f"{address}/_dash-layout", timeout=60).read()
                    break
                except OSError:
                    if server.poll() is not None or time.perf_counter() - start > 60:
                        raise
                    time.sleep(0.02)
            shell = time.perf_counter() - start, cpu_of(server.pid)
            asked = urllib.request.Request(
                f"{address}/_dash-update-component",
                data=json.dumps(PAGE).encode(),
                headers={"Content-Type": "application/json"},
            )
            urllib.request.urlopen(asked, timeout=60).read()
            return *shell, time.perf_counter() - start, cpu_of(server.pid)
        finally:
            server.terminate()
            server.wait(10)


def cpu_of(process: int) -> float:
    """Return the CPU seconds of a running process; not a number where the system does not say."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_memory(articles: list[Article], repeats: int = 5) -> None:
    """Print the peak memory of this process before and after scoring a stream several times over."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for _ in range(repeats):
        for article in articles:
            score_article(article)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\npeak memory: {before:.0f} MiB before, {after:.0f} MiB after scoring "
        f"{repeats * len(articles)} more articles (the articles and tone included; goal: no growth, "
        f"300 MiB at most)"
    )


def main() -> None:
    """Run all three."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    sample = ROOT.parent / "shared" / "corpora" / "allsides-sample.jsonl.gz"
    parser.add_argument("--corpus", type=Path, default=sample if sample.exists() else None)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--starts", type=int, default=3)
    args = parser.parse_args()
    articles = articles_of(args.corpus, args.articles)
    measure_stages(articles)
    measure_memory(articles)
    if args.starts > 0:
        measure_starts(args.starts)


if __name__ == "__main__":
    main()
