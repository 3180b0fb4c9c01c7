"""Make a store of made-up articles, as large as wanted: the numbers are drawn, the text is a fixed one.

    python benchmarks/synthetic_store.py STORE.db [--articles 1000000] [--drawn 40000] [--corpus synthetic]

Writes what an import would have written, marks, sources and stories included, without scoring anything. The
same size gives the same store: 40 outlets of very different size, three genres, 80 topics, 900 days, 40 % of
the articles in a story. Of more than --drawn articles that many are drawn, and the database repeats them
under new ids, in new stories and with part of the sources under new names: a million take 4 GB of disk.
"""

from __future__ import annotations

import argparse
import sqlite3
import struct
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SEED = 20261122
OUTLETS = 40
CHUNK = 20_000
LEXICONS = (
    ("loaded", "loaded_language", 6.0),
    ("hedge", "hedges", 12.0),
    ("booster", "boosters", 0.8),
)
VOICES = ("narrator", "quote", "title")
KINDS = ("official", "expert", "citizen", "unnamed", "collective", "media")
RATES = {"loaded": "loaded_rate", "hedge": "hedging_rate", "booster": "booster_rate"}
TEXT = (
    "The despot fears his own generals. “It could end badly,” said Ann Lee, a voter in the capital. "
    "Critics say the humiliating retreat may continue, according to the report. " * 2
)


class Terms(NamedTuple):
    """The entries of one lexicon and how often each is drawn."""

    measure: str
    mean: float
    names: list[tuple[str, str, str]]
    share: Any


def make(path: Path, articles: int, corpus: str, *, drawn: int = 40_000) -> None:
    """Write ``articles`` made-up articles into ``corpus`` of the store at ``path``."""
    _draw(path, min(articles, drawn), corpus)
    for copy in range(1, -(-articles // drawn)):
        _repeat(path, copy, drawn, min(drawn, articles - copy * drawn))


def _repeat(path: Path, copy: int, drawn: int, count: int) -> None:
    """Write the first ``count`` of the drawn articles again, as further articles."""
    off, suffix = copy * drawn, f"-{copy}"
    values = {
        "key": f"key + {off}",
        "article": f"article + {off}",
        "position": f"position + {off}",
        "id": f"id || '{suffix}'",
        "story": f"story || '{suffix}'",
        # Some sources are heard everywhere, others in this part alone.
        "sources": f"cast(replace(cast(sources as text), '\"Person 2', '\"Person 2{copy:02d}') as blob)",
    }
    with sqlite3.connect(path) as database:
        for table, key in (("articles", "key"), ("flat", "article")):
            names = [row[1] for row in database.execute(f"pragma table_info({table})")]
            chosen = ", ".join(values.get(name, f'"{name}"') for name in names)
            database.execute(f"insert into {table} select {chosen} from {table} where {key} <= {count}")
        database.execute(
            'insert into stories (corpus, id, title, start, "end") '
            f"select corpus, id || '{suffix}', title, start, \"end\" from stories where id not like '%-%'"
        )


def _draw(path: Path, articles: int, corpus: str) -> None:
    import numpy as np

    from framing.lexicon import load_lexicon
    from framing.store import open_store
    from framing.store.groups import Story

    terms = []
    for measure, name, mean in LEXICONS:
        names = list(dict.fromkeys((measure, e.category, e.term) for e in load_lexicon(name).entries))
        share = 1 / np.arange(1, len(names) + 1)
        terms.append(Terms(measure, mean, names, share / share.sum()))
    held: dict[int, list[str]] = {}
    with open_store(str(path)) as store:
        for first in range(0, articles, CHUNK):
            count = min(CHUNK, articles - first)
            store.write(corpus, list(_rows(first, count, articles, terms, held)))
        groups = [
            Story(f"s{key}", ids, f"Story {key}", "2024-05-01", "2024-05-02")
            for key, ids in sorted(held.items())
            if len(ids) > 1
        ]
        store.set_stories(corpus, groups)


def _rows(
    first: int, count: int, articles: int, terms: list[Terms], held: dict[int, list[str]]
) -> Iterator[Any]:
    """Yield the rows of one chunk; ``held`` collects the articles of each story."""
    import numpy as np

    from framing import Article, score_article
    from framing.jsontext import dump
    from framing.scores import SCORE_NAMES
    from framing.store.rows import COUNT_NAMES, Row, article_dict

    rng = np.random.default_rng([SEED, first])
    words = rng.integers(150, 1800, count)
    quoted = (words * rng.uniform(0.05, 0.5, count)).astype(int)
    in_voice = {"narrator": words - quoted, "quote": quoted, "title": rng.integers(5, 15, count)}
    weights = 1 / np.arange(1, OUTLETS + 1) ** 0.6
    outlet = rng.choice(OUTLETS, count, p=weights / weights.sum())
    days = np.datetime_as_string(np.datetime64("2024-01-01") + rng.integers(0, 900, count))
    story = np.where(rng.random(count) < 0.4, rng.integers(0, max(articles // 8, 1), count), -1)
    counts: dict[str, Any] = {
        "words_total": words,
        **{f"words_{voice}": in_voice[voice] for voice in VOICES},
        "removed_words": rng.integers(0, 60, count),
        "sentences": words // 20,
        "attributions": rng.poisson(6, count),
    }
    scores: dict[str, Any] = {}
    entries: list[list[Any]] = [[] for _ in range(count)]
    for term in terms:
        for voice in VOICES:
            n = rng.poisson(term.mean * in_voice[voice] / 1000)
            counts[f"n_{term.measure}_{voice}"] = n
            scores[f"{RATES[term.measure]}_{voice}"] = 1000 * n / np.maximum(in_voice[voice], 1)
            of = np.repeat(np.arange(count), n)
            which = rng.choice(len(term.names), len(of), p=term.share)
            pairs, times = np.unique(of * len(term.names) + which, return_counts=True)
            named = [(*name, voice) for name in term.names]
            for pair, number in zip(pairs.tolist(), times.tolist(), strict=True):
                at, code = divmod(pair, len(named))
                entries[at].append((named[code], number))
        body = counts[f"n_{term.measure}_narrator"] + counts[f"n_{term.measure}_quote"]
        scores[RATES[term.measure]] = 1000 * body / words
    for name in SCORE_NAMES:
        if name not in scores:
            scores[name] = rng.beta(2, 6, count)
    scores["sources_distinct"] = rng.poisson(4, count).astype(float)
    scores["sources_effective"] = 1 + rng.gamma(2.0, 1.5, count)
    packed_scores = np.stack([scores[name] for name in SCORE_NAMES], axis=1).astype("<f8")
    packed_counts = np.stack([counts[name] for name in COUNT_NAMES], axis=1).astype("<i4")
    many = rng.poisson(4, count)
    ends = np.cumsum(many).tolist()
    people = (rng.zipf(1.4, int(many.sum())) % max(30_000, articles // 2)).tolist()
    said = rng.integers(0, 120, len(people)).tolist()
    given = rng.integers(1, 5, len(people)).tolist()
    genre = rng.choice(["news", "opinion", "feature"], count, p=[0.7, 0.2, 0.1])
    topic = rng.integers(0, 80, count)
    score_names, count_names = ",".join(SCORE_NAMES), ",".join(COUNT_NAMES)
    template = score_article(Article(id="@ID@", text=TEXT, title="A headline", outlet="Outlet 00"))
    record = dump(template.to_dict())
    raw = dump(article_dict(Article(id="@ID@", text=TEXT, title="A headline", outlet="Outlet 00")))
    method = "0" * 32
    for k in range(count):
        number = first + k
        id_ = f"a{number}"
        if story[k] >= 0:
            held.setdefault(int(story[k]), []).append(id_)
        sources = [
            [f"s{p}", f"Person {people[p]}", KINDS[people[p] % 6], said[p], given[p]]
            for p in range(ends[k] - int(many[k]), ends[k])
        ]
        yield Row(
            id=id_,
            origin=None,
            content_hash=f"{number:032x}",
            method_hash=method,
            raw=zlib.compress(raw.replace(b"@ID@", id_.encode()), 1),
            record=zlib.compress(record.replace(b"@ID@", id_.encode()), 1),
            outlet=f"Outlet {outlet[k]:02d}",
            title=f"Headline number {number} about something",
            author=None,
            date=str(days[k]),
            url=None,
            warnings="",
            extra=f'{{"genre":"{genre[k]}","topic":"topic {topic[k]}"}}',
            score_names=score_names,
            count_names=count_names,
            scores=packed_scores[k].tobytes(),
            counts=packed_counts[k].tobytes(),
            entries=entries[k],
            sources=dump([[f"s{i + 1}", *one[1:]] for i, one in enumerate(sources)]) if sources else None,
            sketch=struct.pack("<I", number),
        )


def main() -> None:
    """Make the store and say how long it took."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("store", type=Path)
    options.add_argument("--articles", type=int, default=1_000_000)
    options.add_argument("--drawn", type=int, default=40_000)
    options.add_argument("--corpus", default="synthetic")
    given = options.parse_args()
    if given.store.exists():
        options.error(f"{given.store} is there already; name a new file")
    start = time.perf_counter()
    make(given.store, given.articles, given.corpus, drawn=given.drawn)
    size = given.store.stat().st_size / 1e9
    print(f"{given.articles:,} articles, {size:.1f} GB, {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
