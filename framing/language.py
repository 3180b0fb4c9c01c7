"""Whether a text reads as English: the share of its commonest function words."""

from __future__ import annotations

from framing.document import Document
from framing.watched import watch

_ENOUGH = 50  # words below which a text is not judged
_SHARE = 0.15  # English news has .35 to .50; German, French, Spanish and Dutch stay below .08
_FUNCTION = frozenset(
    """the of and to in a is that for it on was with as be by at this have from or had not are but what all
    were when we there been has more if no out so up about who which their would will she he you his her
    they them an said its than into could after also over i my our""".split()
)
watch(_FUNCTION)


def is_english(document: Document) -> bool:
    """Whether ``document`` reads as English; true for fewer than 50 words, which are not judged."""
    total = len(document.lower)
    return total < _ENOUGH or document.count(_FUNCTION) >= _SHARE * total
