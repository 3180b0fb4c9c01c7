"""What is read from files: for tests of bad input."""

from __future__ import annotations

import json

from framing.reading import Item, Options, Problem, read_articles

BODY = "The minister said on Monday that the talks had ended. Nobody was surprised by it."


def read(*inputs: object) -> tuple[list[str], list[Problem]]:
    """Return the ids read, each once, and the problems."""
    found = list(read_articles([str(i) for i in inputs], Options()))
    ids = [f.article.id for f in found if isinstance(f, Item)]
    assert len(set(ids)) == len(ids)
    return ids, [f for f in found if isinstance(f, Problem)]


def lines(count: int) -> str:
    """Return so many articles as JSON lines."""
    return "".join(json.dumps({"id": f"a{n}", "text": f"{BODY} {n}"}) + "\n" for n in range(count))
