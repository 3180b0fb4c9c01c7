"""Measure agreement with human annotation and write framing/benchmark/results.json.

The dashboard's Methods page draws these figures; nothing in it is typed in. Run it after a change of a
lexicon or a rule:

    python benchmarks/write_results.py --babe FOLDER --hedging FOLDER --polnear FOLDER

Each figure gets an interval by random groups: the items are dealt into ten groups (sentences of one
article stay together), the benchmark is run on each alone, and ``SE = sd of the ten values / sqrt(10)``;
95 % by Student's t at nine degrees of freedom (Wolter, K. M. (2007). Introduction to Variance
Estimation, ch. 2).

Left out: the contrast items and the news sample of the hedging folder, because the rules were written
with them in view. Of PolNeAR only the last two months are used, which were set aside before tuning.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

RESULTS = ROOT / "framing" / "benchmark" / "results.json"
GROUPS = 10
# The key that keeps items of one text together.
TOGETHER = ("news_link", "article", "doc", "document", "id")
IN_VIEW = ("contrast", "news")
SPLITS = {
    "babe": "public training part; looked at while the lexicon was written, nothing fitted on it",
    "hedging": "public training part; looked at while the rules were written, nothing fitted on it",
    "polnear": "last two months of the public training part, set aside before tuning",
}


def flat(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    """Yield every number of nested figures with its path."""
    for key, value in figures.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}/")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield f"{prefix}{key}", float(value)


def group_of(line: str) -> int:
    """Return the group of one item, the same in every run."""
    item = json.loads(line)
    key = next((str(item[k]) for k in TOGETHER if item.get(k)), line)
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % GROUPS


def chosen(corpus: str, lines: list[str]) -> list[str]:
    """Return the items that count (see above)."""
    lines = [line for line in lines if line.strip()]
    if corpus != "polnear":
        return lines
    last = sorted({str(json.loads(line)["date"])[:7] for line in lines})[-2:]
    return [line for line in lines if str(json.loads(line)["date"])[:7] in last]


def measure(corpus: str, data: Path) -> dict[str, Any]:
    """Return value, low and high of each figure of one benchmark."""
    from scipy.special import stdtrit

    run = importlib.import_module(f"framing.benchmark.{corpus}").run
    files = [data] if data.is_file() else sorted(data.glob("*.jsonl"))
    files = [f for f in files if not f.name.startswith(IN_VIEW)]
    lines = {f.name: chosen(corpus, f.read_text("utf-8").splitlines()) for f in files}
    groups = {name: [group_of(line) for line in some] for name, some in lines.items()}
    parts = []
    for group in (None, *range(GROUPS)):
        with tempfile.TemporaryDirectory() as folder:
            for name, some in lines.items():
                kept = [x for x, g in zip(some, groups[name], strict=True) if group in (None, g)]
                (Path(folder) / name).write_text("\n".join(kept) + "\n", "utf-8")
            parts.append(dict(flat(run(Path(folder)))))
        print(f"{corpus}: {len(parts)} of {GROUPS + 1}", file=sys.stderr)
    reach = float(stdtrit(GROUPS - 1, 0.975))
    out = {}
    for name, value in parts[0].items():
        values = [part[name] for part in parts[1:] if name in part]
        # Numbers of items have no interval.
        if len(values) < GROUPS or (abs(value) > 1 and not name.endswith("mean_error")):
            continue
        mean = sum(values) / GROUPS
        error = (sum((v - mean) ** 2 for v in values) / (GROUPS - 1) / GROUPS) ** 0.5
        out[name] = {
            "value": round(value, 4),
            "low": round(value - reach * error, 4),
            "high": round(value + reach * error, 4),
        }
    digest = hashlib.sha256("\n".join(line for some in lines.values() for line in some).encode()).hexdigest()
    return {
        "items": sum(len(some) for some in lines.values()),
        "split": SPLITS[corpus],
        "sha256": digest,
        "figures": out,
    }


def main() -> None:
    """Measure what was asked for; keep the other benchmarks' figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for corpus in SPLITS:
        parser.add_argument(f"--{corpus}", type=Path)
    given = parser.parse_args()
    from framing import __version__
    from framing.lexicon import lexicon_hashes
    from framing.scores import LEXICONS

    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for corpus in SPLITS:
        data = getattr(given, corpus)
        if data is not None:
            version = {"framing": __version__, "lexicons": lexicon_hashes(LEXICONS)}
            results[corpus] = version | measure(corpus, data)
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
