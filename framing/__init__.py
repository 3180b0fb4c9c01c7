"""Score news articles for loaded language, hedging and source diversity.

The public names are loaded on first use, so that ``import framing`` stays cheap and never
imports a plotting or web library.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # ``typing`` itself takes a twentieth of a second
if TYPE_CHECKING:
    from typing import Any

    from framing.article import Article as Article
    from framing.document import Document as Document
    from framing.document import parse as parse
    from framing.record import ScoreRecord as ScoreRecord
    from framing.scores import score_article as score_article

_PUBLIC = {
    "Article": "framing.article",
    "Document": "framing.document",
    "ScoreRecord": "framing.record",
    "parse": "framing.document",
    "score_article": "framing.scores",
}

__all__ = ["Article", "Document", "ScoreRecord", "__version__", "parse", "score_article"]


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        from importlib import import_module

        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'framing' has no attribute {name!r}")
