"""Draw the articles that were read by hand to measure the cleaning.

    python benchmarks/sample_cleaning.py CORPUS.jsonl.gz [--set development|test] [--show FILE]

Two disjoint sets from one seeded shuffle of all ids: 60 articles for development and 100 for the
test. Prints the ids; ``--show`` writes, for reading, every line that could be dirt or that cleaning
touched. The texts stay outside the repository; ids, offsets and labels are kept in
``tests/gold/cleaning_labels.jsonl``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from typing import Any

SEED = 20261122
SIZES = {"test": 100, "development": 60}


def read_corpus(path: str) -> dict[str, dict[str, Any]]:
    """Return the articles of a .jsonl.gz by id."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {str(a["id"]): a for a in map(json.loads, lines)}


def draw(ids: list[str], name: str) -> list[str]:
    """Return the ids of the set ``name``, in drawing order."""
    shuffled = sorted(ids)
    random.Random(SEED).shuffle(shuffled)
    start = 0 if name == "test" else SIZES["test"]
    return shuffled[start : start + SIZES[name]]


def main() -> None:
    """Print the ids; write the lines worth reading where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--set", choices=sorted(SIZES), default="test")
    args = parser.parse_args()
    articles = read_corpus(args.corpus)
    for article_id in draw(list(articles), args.set):
        print(article_id)


if __name__ == "__main__":
    main()
