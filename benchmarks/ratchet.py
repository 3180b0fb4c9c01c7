"""The benchmark ratchet: agreement with human annotation must not fall below its floors.

    python benchmarks/ratchet.py [--data ../shared/benchmarks]

Floors stand in ``floors.json`` beside this script, a little below what was measured when they were
set; raise them when a measure gets better, lower one only on purpose and say why in the changelog.
Where the annotated data are absent the check is skipped and says so.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def lookup(figures: Any, path: str) -> float:
    """Return the figure at a path such as ``contrast/accuracy``."""
    for key in path.split("/"):
        figures = figures[key]
    return float(figures)


def main() -> int:
    """Print a row a floor; return 1 when any is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "benchmarks")
    args = parser.parse_args()
    if not args.data.is_dir():
        print(f"benchmark ratchet skipped: no annotated data at {args.data.name!r} beside the project")
        return 0
    missed = 0
    for corpus, entry in json.loads((HERE / "floors.json").read_text("utf-8")).items():
        if not entry["floors"]:
            continue
        figures = importlib.import_module(f"framing.benchmark.{corpus}").run(args.data / entry["data"])
        for path, floor in entry["floors"].items():
            value = lookup(figures, path)
            good = value >= floor
            missed += not good
            print(f"{'ok    ' if good else 'MISSED'} {corpus:<8} {path:<48} {value:.3f} (floor {floor})")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
