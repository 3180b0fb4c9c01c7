"""By which lexicons a corpus was scored: what its records say, not what this program would do today."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.data import Data

# An import adds at the end or scores all again: some articles, evenly spaced, tell what all were made with.
_ASKED = 8


def methods_of(data: Data) -> list[Mapping[str, Any]]:
    """Return the different methods found in records of the corpus, in its order; [] for an empty corpus."""

    def make() -> list[Mapping[str, Any]]:
        ids = data.articles()["id"]
        steps = range(min(_ASKED, len(ids)))
        rows = sorted({step * (len(ids) - 1) // max(1, min(_ASKED, len(ids)) - 1) for step in steps})
        out: list[Mapping[str, Any]] = []
        for row in rows:
            record = data.record(str(ids.iat[row]))
            if record is not None and record["method"] not in out:
                out.append(record["method"])
        return out

    return data.cached("methods-of-records", make)


def lexicon_versions(data: Data) -> str:
    """Return a short name for the lexicons that the corpus was scored with; several joined by "and"."""
    found = list(dict.fromkeys(short_name(method["lexicons"]) for method in methods_of(data)))
    return " and ".join(found) or lexicon_version()


def warning(data: Data) -> str | None:
    """Return a sentence where counts rest on other lexicons than this program explains, else None."""
    found = list(dict.fromkeys(short_name(method["lexicons"]) for method in methods_of(data)))
    if not found or all(_of_this_program(method["lexicons"]) for method in methods_of(data)):
        return None
    several = "by different lexicons" if len(found) > 1 else "by another version of the lexicons"
    return (
        f"This corpus was scored {several} ({lexicon_versions(data)}) than the lexicons of this program "
        f"({lexicon_version()}). Import the articles again to score them alike."
    )


def _of_this_program(lexicons: Mapping[str, str]) -> bool:
    """Whether every lexicon of this program is in it unchanged; a reader's own may stand beside them."""
    return all(lexicons.get(name) == sha for name, sha in _ours().items())


@lru_cache(maxsize=1)
def lexicon_version() -> str:
    """Return a short name for the lexicons of this program: eight digits of the hash over all of them."""
    return short_name(_ours())


@lru_cache(maxsize=1)
def _ours() -> Mapping[str, str]:
    from framing.lexicon import lexicon_hashes
    from framing.scores import LEXICONS

    return dict(lexicon_hashes(LEXICONS))


def short_name(lexicons: Mapping[str, str]) -> str:
    """Return eight digits of the hash over the lexicons, by name.

    >>> short_name({"hedges": "aa", "boosters": "bb"}) == short_name({"boosters": "bb", "hedges": "aa"})
    True
    """
    joined = "".join(f"{name}:{sha}" for name, sha in sorted(lexicons.items()))
    return hashlib.sha256(joined.encode()).hexdigest()[:8]
