"""Swapping names: what a text would score if it spoke of other people, countries and parties.

A measure of wording must not change when only the names do. Every name is exchanged for one of the
same kind and the same number of words, so that sentences and rates keep their size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from framing.article import Article
from framing.cleaning import clean_article
from framing.record import ScoreRecord
from framing.scores import score_article

_MEASURES = ("loaded_", "hedging_", "booster_")

# Pairs of one kind and one length in words. A pair is exchanged both ways.
PAIRS: tuple[tuple[str, str], ...] = tuple(
    (left.strip(), right.strip())
    for line in """
Putin/Macron, Vladimir/Emmanuel, Trump/Biden, Donald/Joseph, Joe/Don, Obama/Bush, Barack/George,
Clinton/Romney, Hillary/Willard, Melania/Jill, Pelosi/Ryan, Nancy/Tiffany, McConnell/Schumer, Mitch/Chuck,
Sanders/Cruz, Bernie/Rafael
Warren/Rubio, Harris/Pence, Kamala/Michelle, Boehner/Reid, Johnson/Corbyn, Boris/Jeremy, Merkel/Thatcher
Angela/Margaret, Zelensky/Orban, Erdogan/Trudeau, Netanyahu/Abbas, Xi/Modi, Assad/Merz, Maduro/Lula, Kim/Moon
McCain/Kerry, Palin/Kaine, Graham/Durbin, Comey/Wray, Mueller/Durham, Kavanaugh/Sotomayor, Gorsuch/Kagan
Armenia/Norway, Armenian/Norwegian, Armenians/Norwegians, Russia/France, Russian/French, Russians/Frenchmen
Moscow/Paris, Ukraine/Belgium, Ukrainian/Belgian, Ukrainians/Belgians, Kyiv/Brussels
Iran/Japan, Iranian/Japanese
Tehran/Tokyo, China/Canada, Chinese/Canadian, Beijing/Ottawa, Israel/Ireland, Israeli/Irish, Israelis/Irishmen
Jerusalem/Dublin, Syria/Sweden, Syrian/Swedish, Syrians/Swedes, Damascus/Stockholm
Iraq/Austria, Iraqi/Austrian
Iraqis/Austrians, Baghdad/Vienna, Mexico/Denmark, Mexican/Danish, Mexicans/Danes, Azerbaijan/Portugal
Azerbaijani/Portuguese, Baku/Lisbon, Germany/Egypt, German/Egyptian, Germans/Egyptians, Berlin/Cairo
Britain/Turkey, British/Turkish, Britons/Turks, London/Ankara, Georgia/Finland, Georgian/Finnish, Libya/Italy
Libyan/Italian, Libyans/Italians, Tripoli/Rome, Afghanistan/Switzerland, Afghan/Swiss, Kabul/Bern
Pakistan/Iceland, Pakistani/Icelandic, India/Spain, Indian/Spanish, Venezuela/Greece, Venezuelan/Greek
Caracas/Athens, Cuba/Poland, Cuban/Polish, Cubans/Poles, Havana/Warsaw, Yemen/Hungary, Yemeni/Hungarian
Republican/Democratic, Republicans/Democrats, Tory/Labour, Tories/Greens, Conservatives/Liberals
North Korea/New Zealand, South Korea/Costa Rica, North Korean/New Zealander, Saudi Arabia/South Africa
United States/United Kingdom, Hong Kong/San Marino, New York/San Francisco
""".strip().splitlines()
    for pair in filter(None, map(str.strip, line.split(",")))
    for left, _, right in (pair.partition("/"),)
)


class Swapped(NamedTuple):
    """A text after the swap, and how many names were exchanged."""

    text: str
    names: int


@cache
def _table() -> tuple[re.Pattern[str], Mapping[str, str]]:
    other = dict(PAIRS) | {b: a for a, b in PAIRS}
    # "A Republican said" speaks of a Democrat, "Republican voters" are swapped for Democratic ones.
    other["Democrat"] = "Republican"
    other |= {name.upper(): to.upper() for name, to in other.items() if len(name) > 2}
    names = sorted(other, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, names))
    # "Sanders’ plan": the mark of a possessive goes with the name.
    return re.compile(r"(?<!\w)(" + alternatives + r")(?!\w|['’]t)(?:(?<=s)(['’])(?!\w))?"), other


def swap_names(text: str) -> Swapped:
    """Exchange every name of :data:`PAIRS` in ``text`` for its partner.

    >>> swap_names("Russia told the Democrats; Macron did not.")
    Swapped(text='France told the Republicans; Putin did not.', names=3)
    """
    pattern, other = _table()
    out, count = pattern.subn(lambda match: _partner(match, other), text)
    return Swapped(out, count)


_NOT_A_NOUN = re.compile(
    r"(?i)\s+(?!(?:who|of|in|on|at|from|for|to|by|with|as|but|that|said|says|told|thinks|is|was|has|had|will|(?:and|or)(?!\s+(?-i:[A-Z]))|close|familiar|running|\w+ed)\b)[a-z]"
)


def _partner(match: re.Match[str], other: Mapping[str, str]) -> str:
    name, mark = match.group(1), match.group(2) or ""
    if mark and not other[name].endswith("s"):
        mark += "s"
    if name.lower() == "republican" and not _NOT_A_NOUN.match(match.string, match.end()):
        return "Democrat" if name != "REPUBLICAN" else "DEMOCRAT"
    return other[name] + mark


class Comparison(NamedTuple):
    """One article before and after: how many names, which scores and marks differ.

    ``sources`` is what differs in who is one source and of which kind: to be read, not a failure, for a
    text can name two people whom the swap makes one (Clinton and Romney).
    """

    id: str
    names: int
    differences: dict[str, tuple[Any, Any]]
    sources: dict[str, tuple[Any, Any]]


def compare_swapped(article: Article, *, as_is: bool = False) -> Comparison:
    """Score ``article`` and the same article with its names swapped, and say what differs.

    Compared is what looks at wording: the rates of loaded language, hedging and boosters, the
    probability of loaded language and the hedging of each sentence and of the headline, and entry,
    category and voice of each mark. Apart from these: how many sources, of which kinds, and to which
    source each attribution goes.
    """
    if not as_is:
        article = clean_article(article).article
    text, title = swap_names(article.text), swap_names(article.title or "")
    other = replace(article, text=text.text, title=title.text if article.title else article.title)
    one, two = (score_article(a, as_is=True) for a in (article, other))
    return Comparison(
        article.id,
        text.names + title.names,
        _changed(_wording(one), _wording(two)),
        _changed(_sources(one), _sources(two)),
    )


def _changed(before: dict[str, Any], after: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def _sources(record: ScoreRecord) -> dict[str, Any]:
    return {
        "distinct": len(record.sources),
        "kinds": sorted(source["kind"] for source in record.sources),
        "merges": [attribution["source_id"] for attribution in record.attributions],
    }


def _wording(record: ScoreRecord) -> dict[str, Any]:
    return {
        **{name: value for name, value in record.scores.items() if name.startswith(_MEASURES)},
        "title_loaded": record.title_loaded,
        "sentences.loaded": [s["loaded"] for s in record.sentences],
        "sentences.hedging": [s["hedging"] for s in record.sentences],
        "marks": [(s["measure"], s["entry"], s["category"], s["voice"]) for s in record.spans],
    }
