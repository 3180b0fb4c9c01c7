"""Names that may mean one source: suggestions with their evidence, for a person to accept or decline.

Nothing is ever merged here. Each suggestion says which rule made it and what speaks for and against it;
rules compare names by their form alone, so that no person, outlet or topic is special.
"""

from framing.same_source.rules import Rule
from framing.same_source.suggest import Suggestion, suggest

__all__ = ["Rule", "Suggestion", "suggest"]
