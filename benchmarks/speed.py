"""Speed and memory against the goals of the design, in one run on one machine.

    python benchmarks/speed.py [--corpus CORPUS.jsonl.gz] [--articles 400] [--starts 3]

Prints articles a CPU second for every stage and measure (scaled to articles of 900 words), beside a
bare ``\\w+`` pass in the same run as the yardstick of the machine; the share of each measure in the
whole; start-up times of the commands; the peak memory of scoring a stream. Without a corpus the five
seeds are scored over and over.
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
from collections.abc import Callable, Iterable
from pathlib import Path

from framing import hedging, loaded_language
from framing.article import Article
from framing.attribution import find_attributions
from framing.cleaning import clean_article
from framing.document import parse
from framing.scores import score_article

ROOT = Path(__file__).resolve().parent.parent
WORDS = 900


def articles_of(corpus: Path | None, count: int) -> list[Article]:
    """Return ``count`` articles of the corpus, or of the seeds repeated."""
    if corpus is None:
        seeds = [Article(p.stem, p.read_text("utf-8")) for p in sorted((ROOT / "seeds").glob("*.txt"))]
        return [seeds[n % len(seeds)] for n in range(count)]
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(count), strict=False)]
    return [Article(r["id"], r["text"], title=r["title"], outlet=r["outlet"], date=r["date"]) for r in rows]


def seconds(work: Callable[[Article], object], articles: Iterable[Article]) -> float:
    """Return the CPU seconds that ``work`` takes over ``articles``."""
    start = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - start


def measure_stages(articles: list[Article]) -> None:
    """Print the cost of each stage; later stages are timed without the stages they build on."""
    words = sum(len(parse(a.text).words) for a in articles)
    size = words / WORDS
    documents = {id(a): parse(a.text) for a in articles}
    word = re.compile(r"\w+")
    # Fill the lazy parts once, so that they are timed under their own name only.
    quotes = seconds(lambda a: documents[id(a)].quoted, articles)
    loaded = {}
    hedges = {}

    def find_loaded(a: Article) -> None:
        loaded[id(a)] = loaded_language.find_loaded_language(documents[id(a)])

    def find_hedges(a: Article) -> None:
        hedges[id(a)] = hedging.find_hedges(documents[id(a)])

    for warm in articles[:20]:
        score_article(warm)
    rows = [
        ("a bare \\w+ pass", seconds(lambda a: word.findall(a.text), articles)),
        ("cleaning", seconds(clean_article, articles)),
        ("parsing", seconds(lambda a: parse(a.text), articles)),
        ("quotations", quotes),
        ("loaded language", seconds(find_loaded, articles)),
        (
            "  its sentence probability",
            seconds(
                lambda a: loaded_language.sentence_probabilities(documents[id(a)], loaded[id(a)]), articles
            ),
        ),
        ("hedging and boosters", seconds(find_hedges, articles)),
        (
            "  its sentence strength",
            seconds(lambda a: hedging.sentence_strengths(documents[id(a)], hedges[id(a)]), articles),
        ),
        ("attribution and sources", seconds(lambda a: find_attributions(documents[id(a)]), articles)),
        ("everything but tone, as a dict", seconds(lambda a: score_article(a).to_dict(), articles)),
    ]
    total = rows[-1][1]
    print(f"{len(articles)} articles, {words:,} words = {size:.0f} articles of {WORDS} words\n")
    print(f"{'stage':<34}{'articles / CPU s':>18}{'ms / article':>14}{'share':>8}")
    for name, cost in rows:
        share = "" if name.startswith("a bare") else f"{cost / total:7.0%}"
        print(f"{name:<34}{size / max(cost, 1e-9):>18,.0f}{1000 * cost / size:>14.3f}{share:>8}")
    from framing.tone import tone

    tone(articles[0].text)
    cost = seconds(lambda a: tone(a.text), articles[:50])
    print(f"{'tone (off by default)':<34}{50 / cost:>18,.0f}{20 * cost:>14.3f}")


def measure_starts(times: int) -> None:
    """Print the best of several cold starts, wall clock."""
    command = [sys.executable, "-m", "framing"]
    seed = sorted((ROOT / "seeds").glob("*.txt"))[0]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    best = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([*command, "score", str(seed)], check=True, capture_output=True, env=environment)
        best.append(time.perf_counter() - start)
    print(f"\nframing score on one article, cold: {min(best):.2f} s (goal 0.6, at least 1.5)")
    best = []
    for _ in range(times):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with tempfile.TemporaryDirectory() as home:
            start = time.perf_counter()
            server = subprocess.Popen(
                [*command, "serve", "--port", str(port)],
                env={**environment, "HOME": home, "XDG_DATA_HOME": home},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                while server.poll() is None and time.perf_counter() - start < 60:
                    try:
                        urllib.request.urlopen(f"http://127.0.0.1:{port}/_dash-layout", timeout=10).read()
                        best.append(time.perf_counter() - start)
                        break
                    except OSError:
                        time.sleep(0.02)
            finally:
                server.terminate()
                server.wait(10)
    if best:
        print(f"framing serve to an answering page, five seeds: {min(best):.2f} s (goal 2, at least 4)")


def measure_memory(articles: list[Article], repeats: int = 5) -> None:
    """Print the peak memory of this process before and after scoring a stream several times over."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for _ in range(repeats):
        for article in articles:
            score_article(article)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\npeak memory: {before:.0f} MiB before, {after:.0f} MiB after scoring "
        f"{repeats * len(articles)} more articles (the articles and tone included; goal: no growth)"
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
    measure_starts(args.starts)


if __name__ == "__main__":
    main()
