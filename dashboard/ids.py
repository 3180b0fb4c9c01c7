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
MERGE_ACCEPT = "merge-accept"
MERGE_APART = "merge-apart"
MERGE_UNDO = "merge-undo"
MERGE_SPLIT = "merge-split"
MERGE_SAID = "merge-said"
TOLD = "shell-told"

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
VOTES = "articles-votes"
COMPARED = "articles-compared"
DIFFERENCE = "articles-difference"

# A lesson: rewriting a headline
LESSON_A = "lesson-a"
LESSON_B = "lesson-b"
LESSON_A_VIEW = "lesson-a-view"
LESSON_B_VIEW = "lesson-b-view"

# Your own text. OWN and DRAFT live in the shell: they outlast a page and end with the browser tab.
OWN = "own-text"
DRAFT = "own-draft"
OWN_TITLE = "own-title"
OWN_OUTLET = "own-outlet"
OWN_DATE = "own-date"
OWN_BODY = "own-body"
OWN_READ = "own-read"
OWN_EXAMPLE = "own-example"
OWN_CLEAR = "own-clear"
OWN_UPLOAD = "own-upload"
OWN_URL = "own-url"
OWN_FETCH = "own-fetch"
OWN_NOTE = "own-note"
OWN_MODE = "own-mode"
OWN_RESULT = "own-result"
OWN_SHOWN = "own-shown"
OWN_SAVE = "own-save"
OWN_SAVED = "own-saved"
OWN_RESTORE = "own-restore"
BENCH_TITLE = "own-bench-title"
BENCH_BODY = "own-bench-body"
BENCH_VIEW = "own-bench-view"
BENCH_COUNTS = "own-bench-counts"
BENCH_SHOWN = "own-bench-shown"


def restore(index: int) -> dict[str, str | int]:
    """Return the id of the button that puts one removed piece back."""
    return {"type": OWN_RESTORE, "index": index}
