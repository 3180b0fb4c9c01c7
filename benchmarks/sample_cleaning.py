"""Draw the articles that were read by hand to measure the cleaning.

    python benchmarks/sample_cleaning.py CORPUS.jsonl.gz [--set test|development|second|third|fourth|…]

Eight disjoint sets from one seeded shuffle of all ids. ``test``: 100 articles that were kept out of all
search for rules and read once. ``development``: 60, read while the rules were written. ``second``: 50,
read when they were done; their lines had been among those that rules were looked for in. ``third``: 60,
marked later before anybody looked at what cleaning takes out of them; of paragraphs of more than 150
characters only beginning and end were read. ``fourth`` and ``fifth``: 60 each, read in the same way; the
fifth after the errors on the fourth had been studied, ``sixth``: 40, after those on the fifth, ``seventh``:
40, after those on the sixth. Prints the ids. The texts stay outside the repository; ids, offsets and labels
are kept in ``tests/gold/cleaning_labels.jsonl``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from typing import Any

SEED = 20261122
NAMES = ("test", "development", "second", "third", "fourth", "fifth", "sixth", "seventh")
SIZES = dict(zip(NAMES, (100, 60, 50, 60, 60, 60, 40, 40), strict=True))


def read_corpus(path: str) -> dict[str, dict[str, Any]]:
    """Return the articles of a .jsonl.gz by id."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {str(a["id"]): a for a in map(json.loads, lines)}


def draw(ids: list[str], name: str) -> list[str]:
    """Return the ids of the set ``name``, in drawing order."""
    shuffled = sorted(ids)
    random.Random(SEED).shuffle(shuffled)
    start = sum(list(SIZES.values())[: list(SIZES).index(name)])
    return shuffled[start : start + SIZES[name]]


def main() -> None:
    """Print the ids."""
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
