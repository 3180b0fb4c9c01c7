"""What the reader chose on the page Compare outlets, read from the address and checked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from dashboard.comparing import EXTRA, Compared, Comparing, Selection, compared, label_of
from dashboard.measures import MEASURES, UNKNOWN_OUTLET
from dashboard.query import CHOSEN, FORMERLY, Query, link
from framing.comparison.held import held_codes, in_both

if TYPE_CHECKING:
    import numpy as np

    from framing.comparison import Voice

VOICES: dict[Voice, str] = {
    "narrator": "Reporter’s own words",
    "quote": "Quoted words",
    "title": "Headlines",
    "body": "Whole body",
}
SAID: dict[str, str] = {
    "narrator": "the reporter’s own words",
    "quote": "quoted words",
    "title": "headlines",
    "body": "the whole body",
}
AVERAGES = {"pooled": "All words together", "mean": "Mean of articles"}
KEYS = {"entries": "Marked entries", "words": "Words", "sources": "Sources"}
# Automatic: by month, or by year where most months have too few articles for an interval.
PERIODS = {"": "Automatic", "year": "Year", "month": "Month", "week": "Week"}
ALL_MEASURES = "all"
PATH = "/outlets"
# A shared story is one observation; below five of them no interval can be had, so it is not the default.
SHARED_FOR_DEFAULT = 5
_MOST_PAGES = 999_999  # how many there are is known once the groups are
# Groups that a chart has room for; of more the reader turns pages, or picks them by name.
MOST_SHOWN = 12


def measure_name(key: str) -> str:
    """Return the name that ``framing.comparison`` uses for a measure of the dashboard.

    >>> measure_name("loaded_rate"), measure_name("sources_effective")
    ('loaded', 'sources_effective')
    """
    return key.removesuffix("_rate")


@dataclass(frozen=True)
class Choice:
    """One view of the page; every field is a value that exists in the corpus or a fixed word."""

    by: str = "outlet"
    a: str = ""
    b: str = ""
    measure: str = "loaded"
    voice: Voice = "narrator"
    average: str = "pooled"
    hold: str = ""
    hold_asked: str = ""
    only: tuple[tuple[str, str], ...] = ()
    start: str = ""
    end: str = ""
    period: str = ""
    leave: tuple[str, ...] = ()
    key: str = "entries"
    kwic: str = ""
    rows: int = 1
    chosen: tuple[str, ...] = ()

    @property
    def pooled(self) -> bool:
        """Whether articles weigh by their words."""
        return self.average == "pooled"

    @property
    def is_pair(self) -> bool:
        """Whether exactly two groups are compared."""
        return bool(self.a and self.b)

    @property
    def counted(self) -> bool:
        """Whether the measure counts marks, so that entries can be shown for it."""
        return self.measure in ("loaded", "hedging", "booster")

    @property
    def selection(self) -> Selection:
        """Return the articles looked at."""
        return Selection(
            tuple((column, (value,)) for column, value in self.only),
            f"{self.start}-01" if self.start else "",
            _last_day(self.end) if self.end else "",
        )

    @property
    def left(self) -> tuple[str, tuple[str, ...]] | None:
        """The entries that the reader left out, of which measure; None where none is."""
        return (self.measure, self.leave) if self.leave else None

    def kept_as(self, what: str, *also: object) -> tuple[object, ...]:
        """Return the name under which an answer is kept: ``what`` it is, all that decides how it is counted
        whoever is compared (grouping, voice, average, selection, words left out), and ``also``."""
        return what, self.by, self.voice, self.average, self.selection, self.left, *also

    def pair_kept_as(self, what: str, *also: object) -> tuple[object, ...]:
        """Return the name under which something of the two groups is kept that hangs on no way of counting:
        ``what``, the groups, the selection, and ``also``."""
        return what, self.by, self.a, self.b, self.selection, *also

    def link(self, anchor: str = "", **changes: object) -> str:
        """Return the address of this view with changes."""
        new = replace(self, **changes)  # type: ignore[arg-type]
        blank = Choice()
        values: dict[str, str | list[str] | None] = {
            name: str(getattr(new, name))
            for name in ("by", "a", "b", "measure", "voice", "average", "period", "key", "kwic", "rows")
            if getattr(new, name) != getattr(blank, name)
        }
        values["hold"] = new.hold_asked or None
        values["from"], values["to"] = new.start or None, new.end or None
        values["leave"] = list(new.leave) or None
        values[CHOSEN] = list(new.chosen) or None
        values.update({f"only.{column.removeprefix(EXTRA)}": value for column, value in new.only})
        return link(PATH, **values) + (f"#{anchor}" if anchor else "")


def read_choice(query: Query, comparing: Comparing) -> Choice:
    """Return the choice that an address makes; what does not exist is dropped and noted by ``query``."""
    columns = {"outlet": "outlet", **{c.removeprefix(EXTRA): c for c in comparing.columns}}
    by = columns[query.one("by", columns, "outlet")]
    groups = comparing.values(by)
    known = set(groups)
    a, b = query.one("a", known, ""), query.one("b", known, "")
    if a and a == b:
        query.note(
            f"“{a}” was asked for twice, and nothing differs from itself: choose another second "
            f"{group_noun(by, 1)} to compare it with."
        )
        b = ""
    if b and not a:
        query.note(f"Only a second {group_noun(by, 1)}, “{b}”, was asked for: choose a first one beside it.")
    only = []
    for name, column in columns.items():
        if column in ("outlet", by):
            continue
        value = query.one(f"only.{name}", set(comparing.values(column)), "")
        if value:
            only.append((column, value))
    measures = {measure_name(m.key) for m in MEASURES} | {ALL_MEASURES}
    months = set(all_months(comparing))
    measure = query.one("measure", measures, "loaded")
    average = query.one("average", AVERAGES, "pooled")
    voices = {str(v): v for v in VOICES}
    choice = Choice(
        by=by,
        a=a,
        b=b,
        measure=measure,
        voice=voices[query.one("voice", voices, "narrator")],
        average=average,
        only=tuple(only),
        start=query.one("from", months, ""),
        end=query.one("to", months, ""),
        period=query.one("period", PERIODS, ""),
        leave=tuple(query.many("leave", set(comparing.marks.entries["entry"]))),
        key=query.one("key", KEYS, "entries"),
        kwic=_kwic(query),
        rows=query.number("rows", _MOST_PAGES),
        chosen=tuple(query.first(CHOSEN, known, MOST_SHOWN, group_noun(by), formerly=FORMERLY)),
    )
    holds = {"none", *(c for c in columns if c not in ("outlet", by.removeprefix(EXTRA)))}
    if comparing.has_stories:
        holds.add("story")
    asked = query.one("hold", holds, "")
    if asked:
        hold = "" if asked == "none" else columns.get(asked, asked)
    else:
        shared = len(shared_stories(comparing, choice)) if choice.is_pair else 0
        hold = "story" if shared >= SHARED_FOR_DEFAULT else ""
    return replace(choice, hold=hold if choice.is_pair else "", hold_asked=asked)


def _kwic(query: Query) -> str:
    """Return what is opened in context: a kind and its name ("word:war"), or nothing."""
    asked = query.text("kwic")[:200]
    kind, _, what = asked.partition(":")
    if asked and (kind not in ("entry", "word", "source") or not what):
        query.note(f"“{asked[:60]}” cannot be opened in context and was left out.")
        return ""
    return asked


def shared_stories(comparing: Comparing, choice: Choice) -> np.ndarray:
    """Return the numbers of the stories that both chosen groups cover among the articles looked at."""
    import numpy as np

    def make() -> np.ndarray:
        articles = comparing.articles
        both = in_both(*held_codes(articles, "story"), *groups_of(comparing, choice))
        # An article of no known story is numbered after these, as a story of its own.
        return np.flatnonzero(both[: articles.known_stories])

    return comparing.recent.get(choice.pair_kept_as("shared"), make)


def groups_of(comparing: Comparing, choice: Choice) -> tuple[np.ndarray, np.ndarray]:
    """Return one flag an article for each of the two groups, within the selection."""

    def make() -> tuple[np.ndarray, np.ndarray]:
        coded, kept = comparing.articles.codes(choice.by), choice.selection.mask(comparing)
        return coded.flags(choice.a) & kept, coded.flags(choice.b) & kept

    return comparing.recent.get(choice.pair_kept_as("groups"), make)


def pair_of(comparing: Comparing, choice: Choice) -> Compared:
    """Return the articles and marks of the two chosen groups."""
    return compared(comparing, *groups_of(comparing, choice), choice.pair_kept_as("compared"))


class Groups(NamedTuple):
    """The two groups as far as what is held constant lets them be compared.

    One flag an article; ``strata`` codes what is held, None where nothing is.
    """

    a: np.ndarray
    b: np.ndarray
    strata: np.ndarray | None


def alike_groups(comparing: Comparing, choice: Choice) -> Groups:
    """Return the articles of the two groups whose value of what is held the other group has too."""

    def make() -> Groups:
        is_a, is_b = groups_of(comparing, choice)
        if not choice.hold:
            return Groups(is_a, is_b, None)
        strata, count = held_codes(comparing.articles, choice.hold)
        both = in_both(strata, count, is_a, is_b)[strata]
        return Groups(is_a & both, is_b & both, strata)

    return comparing.recent.get(choice.pair_kept_as("alike", choice.hold), make)


def held_sentence(comparing: Comparing, choice: Choice) -> str:
    """Say which articles are compared: what is held constant, what is filtered, and how many they are.

    Returns e.g. "Only the 14 stories that both cover, each weighing alike (n = 14 and 15 articles).".
    """
    groups = alike_groups(comparing, choice)
    n = f"n = {int(groups.a.sum()):,} and {int(groups.b.sum()):,} articles"
    if choice.hold == "story":
        shared = len(shared_stories(comparing, choice))
        noun = "story" if shared == 1 else "stories"
        held = f"Only the {shared:,} {noun} that both cover, each weighing alike"
    elif choice.hold:
        held = f"{held_label(choice.hold).capitalize()} held constant: each value weighs alike in both"
    else:
        held = "All articles, whatever the story"
    filtered = filter_words(choice)
    return f"{held}{f'; {filtered}' if filtered else ''} ({n})."


def filter_words(choice: Choice) -> str:
    """Say what the reader's filters leave: "only genre news; from 2026-01"; "" without a filter."""
    said = [f"{label_of(column).lower()} {value}" for column, value in choice.only]
    parts = [f"only {' and '.join(said)}"] if said else []
    if choice.start:
        parts.append(f"from {choice.start}")
    if choice.end:
        parts.append(f"to {choice.end}")
    return ", ".join(parts)


def all_months(comparing: Comparing) -> list[str]:
    """Return the months (YYYY-MM) that have a dated article."""
    return comparing.months


def held_label(column: str) -> str:
    """Return what is held constant, in words."""
    return "the story" if column == "story" else label_of(column).lower()


def group_noun(by: str, n: int = 2) -> str:
    """Return what the groups are called.

    >>> group_noun("outlet"), group_noun("extra.topic", 1)
    ('outlets', 'value of topic')
    """
    if by == "outlet":
        return "outlet" if n == 1 else "outlets"
    return f"value{'' if n == 1 else 's'} of {label_of(by).lower()}"


def named_groups(comparing: Comparing, choice: Choice) -> list[str]:
    """Return the groups with articles in the selection, most articles first, unknown outlets last."""

    def make() -> list[str]:
        coded = comparing.articles.at(choice.selection.mask(comparing)).codes(choice.by)
        counts = dict(zip(coded.names, coded.counts().tolist(), strict=True))
        there = [name for name in counts if counts[name]]
        return sorted(there, key=lambda g: (g == UNKNOWN_OUTLET, -counts[g], g))

    return comparing.recent.get(("named", choice.by, choice.selection), make)


def _last_day(month: str) -> str:
    from calendar import monthrange

    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}"
