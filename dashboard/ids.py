"""Component ids, prefixed by page: a typo becomes an AttributeError at start, not a dead control."""

from __future__ import annotations

# The shell
LOCATION = "shell-location"
MAIN = "main"
PAGE = "shell-page"
LIVE = "shell-live"
LOOK = "shell-look"
SHOWN = "shell-shown"

# Compare outlets
OUTLETS_WORDS = "outlets-words"
OUTLETS_POLL = "outlets-poll"

# Sources
MERGE_INTO = "merge-into"
MERGE_UNDO = "merge-undo"
MERGE_SPLIT = "merge-split"
MERGE_SAID = "merge-said"

# One chart: a graph, and the store that holds its figure in light colours with its table
GRAPH = "chart-graph"
CHART = "chart-source"


def graph(name: str) -> dict[str, str]:
    """Return the id of the graph of chart ``name``."""
    return {"type": GRAPH, "name": name}


def chart(name: str) -> dict[str, str]:
    """Return the id of the store that feeds chart ``name``."""
    return {"type": CHART, "name": name}


# Compare two articles
MARK = "articles-mark"
PANEL = "articles-panel"
