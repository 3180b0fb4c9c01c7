"""What a corpus costs: importing, storing and loading it again, against the goals of the design.

    python benchmarks/corpus_speed.py [--corpus CORPUS.jsonl.gz] [--articles 1500] [--tables 40000] [--jobs 1]

Prints CPU milliseconds an article for reading, cleaning, scoring, packing and writing (of articles of
900 words), the same for a whole import with its peak memory, what one article takes on disk, and how
long the tables of a large corpus take to load. The large corpus repeats the rows of the small one under
other ids: its tables are as wide and as long as real ones, its texts are not read.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from framing.batch import prepare
from framing.cleaning import clean_article
from framing.duplicates import Sketched, find_duplicates, sketch
from framing.reading import Item, read_articles
from framing.scores import score_article
from framing.store import Store, open_store
from framing.store.rows import Row, encode

ROOT = Path(__file__).resolve().parent.parent
WORDS = 900


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds that ``work`` takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure_stages(path: str, count: int) -> list[Row]:
    """Print CPU milliseconds an article of 900 words for each stage; return the packed rows."""
    items = [item for item in read_articles([path]) if isinstance(item, Item)][:count]
    prepare()
    reading = cpu(lambda: sum(1 for _ in read_articles([path]))) / sum(1 for _ in read_articles([path]))
    articles = [item.article for item in items]
    records = [score_article(article) for article in articles]
    size = sum(record.words["total"] for record in records) / WORDS
    rows = [encode(article, record) for article, record in zip(articles, records, strict=True)]
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/s.sqlite") as store:

        def write() -> None:
            for start in range(0, len(rows), 96):
                store.write("c", rows[start : start + 96])

        writing = cpu(write)
        on_disk = sum(file.stat().st_size for file in Path(folder).iterdir())
    whole = cpu(lambda: [score_article(article) for article in articles])
    cleaning = cpu(lambda: [clean_article(article) for article in articles])
    packing = cpu(lambda: [encode(a, r) for a, r in zip(articles, records, strict=True)])
    mean = size * WORDS / len(articles)
    print(f"{len(articles):,} articles, {mean:,.0f} words each; CPU ms per {WORDS} words")
    # The yardstick of the machine: on the one that the goals were set on it takes 0.17 ms.
    bare = re.compile(r"\w+")
    figures = {
        "(a bare \\w+ pass)": cpu(lambda: [bare.findall(article.text) for article in articles]),
        "reading": reading * len(articles),
        "cleaning": cleaning,
        "scoring after cleaning": whole - cleaning,
        "packing for the store": packing,
        "writing": writing,
    }
    for name, seconds in figures.items():
        print(f"  {name:<28}{1000 * seconds / size:8.2f}")
    total = sum(list(figures.values())[1:])
    print(f"  {'together':<28}{1000 * total / size:8.2f}   {size / total:,.0f} articles a CPU second")
    print(f"  {on_disk / len(rows) / 1000:.1f} kB an article on disk")
    return rows


def measure_import(path: str, jobs: int) -> None:
    """Print what ``framing import`` takes as a process of its own, without tone and stories."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "framing", "import", path, "--store", f"{folder}/s.sqlite"]
        command += ["--no-tone", "--no-stories", "--jobs", str(jobs)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open_store(f"{folder}/s.sqlite") as store:
            count = store.corpora()[0].articles
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"import of {count:,} articles with --jobs {jobs}: {wall:.0f} s, {spent:.0f} CPU s "
        f"({1000 * spent / count:.1f} ms an article), peak of one process {after.ru_maxrss / 1024:.0f} MiB"
    )
    print(f"  40,000 articles: {40_000 * spent / count / 60:.1f} CPU minutes on {os.cpu_count()} cores")


def measure_tables(rows: list[Row], count: int) -> None:
    """Print how long the tables of ``count`` articles take to load."""
    import pandas as pd

    pd.DataFrame({"a": ["b"]})
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/s.sqlite") as store:
        for start in range(0, count, 500):
            numbers = range(start, min(start + 500, count))
            store.write("c", [rows[n % len(rows)]._replace(id=f"n{n}") for n in numbers])
        print(f"{count:,} articles in the store")
        for name, load in _loads(store).items():
            start = time.monotonic()
            spent = cpu(load)
            print(f"  {name:<28}{spent:8.2f} CPU s, {time.monotonic() - start:.2f} s")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  peak memory of this process {peak:,.0f} MiB")


def _loads(store: Store) -> dict[str, Callable[[], object]]:
    return {
        "table": lambda: store.table("c"),
        "entries": lambda: store.entries("c"),
        "sources": lambda: store.sources("c"),
        "duplicates": lambda: find_duplicates(Sketched(*row) for row in store.sketches("c")),
        "one record": lambda: store.record("c", "n7"),
        "version": lambda: store.version("c"),
    }


def main() -> None:
    """Run every measurement."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", default=str(ROOT / "seeds"))
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--tables", type=int, default=40_000)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    rows = measure_stages(options.corpus, options.articles)
    print(
        f"sketch of a text: {1000 * cpu(lambda: [sketch('word ' * WORDS) for _ in range(100)]) / 100:.2f} ms"
    )
    measure_import(options.corpus, options.jobs)
    measure_tables(rows, options.tables)


if __name__ == "__main__":
    main()
