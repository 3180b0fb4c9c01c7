"""Draw the sentences that were coded for the calibration of loaded language.

    python benchmarks/sample_sentences.py CORPUS.jsonl.gz OUTPUT.jsonl [--count 2000] [--seed 20261122]

One sentence of every article, then a second one of articles drawn at random, each of 5 to 80 words,
uniform within its article; so every outlet takes part and no long article dominates. The output holds
the corpus' text and stays outside the repository; ids and offsets are kept with the labels.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from pathlib import Path

from framing.document import parse


def main() -> None:
    """Write one JSON object a sentence: n, id, start, end, text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("output")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=20261122)
    args = parser.parse_args()
    with gzip.open(args.corpus, "rt", encoding="utf-8") as lines:
        articles = sorted((json.loads(line) for line in lines), key=lambda a: a["id"])
    rng = random.Random(args.seed)
    drawn: list[tuple[str, int, int, str]] = []
    for size in (len(articles), args.count - len(articles)):
        for article in rng.sample(articles, size):
            text = article["text"]
            taken = {(i, s) for i, s, _, _ in drawn}
            fit = [
                s
                for s in parse(text).sentences
                if 5 <= s.stop - s.first <= 80 and (article["id"], s.start) not in taken
            ]
            if fit:
                s = rng.choice(fit)
                drawn.append((article["id"], s.start, s.end, text[s.start : s.end]))
    rng.shuffle(drawn)
    with Path(args.output).open("w", encoding="utf-8") as out:
        for n, (article_id, start, end, text) in enumerate(drawn):
            row = {"n": n, "id": article_id, "start": start, "end": end, "text": " ".join(text.split())}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
