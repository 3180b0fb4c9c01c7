"""What each measure is called, its unit and its one-line gloss: the words every page uses."""

from __future__ import annotations

from typing import NamedTuple


class Measure(NamedTuple):
    """A number of the score record as readers meet it.

    ``key`` is the score's name; ``unit`` is written in every subtitle; ``per_words`` says that the
    score is marks per 1,000 words and so has voices and an exact interval; ``span`` is the measure
    of its marks.
    """

    key: str
    label: str
    unit: str
    gloss: str
    per_words: bool = False
    span: str | None = None
    tag: str = ""
    share: bool = False

    def show(self, value: float | None) -> str:
        """Write a value of this measure as a page shows it; a dash where it is undefined."""
        if value is None or value != value:
            return "–"
        return f"{value:.0%}" if self.share else f"{value:.1f}"


LOADED = Measure(
    "loaded_rate",
    "Loaded wording",
    "marks per 1,000 words",
    "Wording that evaluates or stirs where a plainer word exists.",
    per_words=True,
    span="loaded",
    tag="L",
)
HEDGING = Measure(
    "hedging_rate",
    "Hedging",
    "marks per 1,000 words",
    "Wording that holds back commitment: may, reportedly, appears to.",
    per_words=True,
    span="hedge",
    tag="H",
)
CERTAINTY = Measure(
    "booster_rate",
    "Certainty",
    "marks per 1,000 words",
    "Wording that presses commitment: clearly, proves, undoubtedly.",
    per_words=True,
    span="booster",
    tag="C",
)
SOURCES = Measure(
    "sources_effective",
    "Source diversity",
    "equally heard sources",
    "The effective number of sources: how many equally heard ones would be as diverse as these.",
)
UNNAMED = Measure(
    "sources_unnamed_share",
    "Unnamed sources",
    "share of attributions with a source",
    "How much is said by somebody without a name: officials, critics, some experts.",
    share=True,
)
MEASURES = (LOADED, HEDGING, CERTAINTY, SOURCES, UNNAMED)
VOICES = {
    "": "all voices",
    "_narrator": "the reporter’s own words",
    "_quote": "quoted words",
    "_title": "headline",
}
UNKNOWN_OUTLET = "outlet unknown"
