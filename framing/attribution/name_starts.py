"""Where a name begins: after titles, offices and what an office is for."""

from __future__ import annotations

import re

from framing.attribution.roles import bare, word_role
from framing.attribution.view import View

# Titles and roles that go before a name and are no part of it.
TITLES = frozenset(
    """mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov gen col lt sgt capt president
    senator governor representative congressman congresswoman mayor minister secretary
    chancellor professor justice judge king queen prince princess pope bishop archbishop
    cardinal ambassador general colonel admiral captain sheriff premier commissioner chairman
    chairwoman speaker spokesman spokeswoman spokesperson councilman councilwoman attorney
    leader director chief officer detective lieutenant sergeant reverend pastor imam rabbi
    father sister candidate nominee businessman billionaire host anchor editor reporter
    columnist analyst strategist pollster economist democrat republican democratic tory independent
    libertarian prime vice former then""".split()
)
PARTICLES = frozenset("de van von al bin el la der den di da du ibn ben le del della dos ter ten".split())
_INITIALS = re.compile(r"(?!u\.[snk])\w(?:\.\w)+")  # "H.W", not "U.S"


def name_start(view: View, last: int, low: int, *, body: bool = False) -> int:
    """Return where the name that ends at word ``last`` begins, without titles.

    The name of a body keeps words that would be titles before a person: "Democratic Party".
    """
    begin = last
    words, lower = view.words, view.lower
    while begin > low:
        word = lower[begin - 1]
        gap = view.gaps[begin]
        if not words[begin - 1][0].isupper():
            if word not in PARTICLES:
                break
            k = begin - 1
            while k > low and lower[k] in PARTICLES and begin - k < 3:
                k -= 1  # "Paz de la Huerta"
            if k < begin - 1 and words[k][0].isupper():
                begin = k + 1
                continue
            break
        kind = view.classes[begin - 1]
        if kind in "DPRSWCBTAM" and not (len(word) == 1 and gap == ". " and begin - 1 > low):
            break  # but "James A. Lee"
        if (word.endswith("'s") and not (body and _owns_body(bare(word)))) or (gap != " " and gap != ". "):
            break
        if kind == "V" and begin - 1 == view.sentences[view.sentence_of[last]].first:
            break  # "Said | Lee: …"
        if word == "march" and begin > 1 and view.classes[begin - 2] == "P" and not body:
            break  # "In March | Lee said"
        if not body and (word in TITLES or (word[-1] == "s" and word[:-1] in TITLES) or is_role(word)):
            break
        of = begin - 3 if lower[begin - 2] == "the" else begin - 2
        if of > 0 and lower[of] == "of" and (lower[of - 1] in TITLES or is_role(lower[of - 1])):
            break  # "Secretary of State Ann Lee"
        if word in FIELDS and begin < last and not body and _in_office(view, begin - 2):
            break  # "Director of National Intelligence Ann Lee"
        if (gap == ". " and len(word) > 2 and not _INITIALS.fullmatch(word)) or (
            "-" in word and words[begin - 1].split("-")[1][:1].islower()
        ):
            break  # the end of a sentence; "Modern-day Armenia"
        begin -= 1
    if begin < last and lower[begin] in _COUNTING:
        begin += 1  # "Neither | Lee nor Holt"
    return begin


# What an office or a department is for: no given name.
FIELDS = frozenset(
    """intelligence security services affairs development transportation defense defence health housing
    education commerce agriculture labor energy justice treasury interior environment operations
    communications relations finance trade immigration customs""".split()
)


def _in_office(view: View, k: int) -> bool:
    """Whether what an office is for goes on to the left: "of Diplomatic | Security"."""
    return view.words[k][0].isupper() or view.lower[k] in ("of", "and", "for")


_COUNTING = frozenset(("neither", "either", "both"))
_OWNING = frozenset("women men children people veterans workers teachers student farmer driver".split())


def _owns_body(word: str) -> bool:
    """Whether a possessive can be part of a body's name: "Sheriff's Department", "Women's League"."""
    return word in _OWNING or is_role(word)


def is_role(word: str) -> bool:
    role = word_role(word)
    return role is not None and role.number == "person"
