"""What every chart of Compare outlets shares: names, units, the articles looked at, the caption."""

from __future__ import annotations

from dashboard import captions
from dashboard.choice import ALL_MEASURES, SAID, Choice, filter_words, measure_name
from dashboard.comparing import Comparing, join
from dashboard.data import Data
from dashboard.figures.theme import OutletStyle, outlet_styles
from dashboard.measures import MEASURES
from framing.comparison import Articles, without_entries

LABELS = {measure_name(m.key): m.label for m in MEASURES}
UNITS = {
    measure_name(m.key): "marks per 1,000 words"
    if m.per_words
    else ("% of attributions with a source" if m.share else m.unit)
    for m in MEASURES
}
COUNTED = {"loaded": "loaded wording", "hedging": "hedging", "booster": "certainty"}


def measures_of(choice: Choice) -> list[str]:
    """Return the measures the chart shows."""
    return list(LABELS) if choice.measure == ALL_MEASURES else [choice.measure]


def articles_of(corpus: Comparing, choice: Choice) -> Articles:
    """Return the articles looked at, entries that the reader left out already struck."""

    def make() -> Articles:
        articles = corpus.articles
        if choice.leave and choice.counted:
            articles = without_entries(articles, corpus.marks, choice.measure, choice.leave)
        return articles if choice.selection.is_all else articles.at(choice.selection.mask(corpus))

    return corpus.recent.get(("articles", choice.selection, choice.left), make)


def styles_of(data: Data, corpus: Comparing, choice: Choice) -> dict[str, OutletStyle]:
    """Return shape and colour of each group; the two chosen stand out."""
    names = data.outlets() if choice.by == "outlet" else corpus.values(choice.by)
    picked = (choice.a, choice.b) if choice.is_pair else choice.chosen
    return outlet_styles(names, chosen=picked)


def voice_of(choice: Choice, measures: list[str]) -> str:
    """Say whose words are counted, for a subtitle."""
    if not any(m in COUNTED for m in measures):
        return "whole body"
    return SAID[choice.voice]


def footer(data: Data, articles: Articles, choice: Choice, measures: list[str], interval: str) -> str:
    """Return the caption inside a figure, with what was selected: an image must say so by itself."""
    caption = captions.footer(data, articles, voice=voice_of(choice, measures), interval=interval)
    left = [f"without {join([f'“{entry}”' for entry in choice.leave])}"] if choice.leave else []
    narrowed = filter_words(choice)
    return " · ".join([caption, *([narrowed] if narrowed else []), *(left if choice.counted else [])])


def signed(value: float, digits: int = 1) -> str:
    """Write a difference with its sign, a real minus for a negative one.

    >>> signed(-1.26), signed(0.04)
    ('−1.3', '0.0')
    """
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return text
    return ("−" if value < 0 else "+") + text


def of_how_many(groups: list[str], every: list[str]) -> str:
    """Say how many of how many groups are shown, where they are not all.

    >>> of_how_many(["A"], ["A", "B"]), of_how_many(["A", "B"], ["A", "B"])
    (' 1 of 2 shown.', '')
    """
    return f" {len(groups):,} of {len(every):,} shown." if len(groups) < len(every) else ""


def capital(text: str) -> str:
    """Begin with a capital and leave the rest."""
    return text[:1].upper() + text[1:]


def rounded(value: float | None) -> float | None:
    """Return a value for a table; None where it is undefined."""
    return None if value is None or value != value else round(float(value), 3)
