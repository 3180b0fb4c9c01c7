"""Picture captions and photo credits."""

from __future__ import annotations

import re

from framing.cleaning.lazy import Lazy
from framing.cleaning.rule import closing, containing, opening

# Names that stand after a slash, in brackets or behind "Photo:" and own pictures.
AGENCY = (
    r"(?:Getty(?: Images)?(?: [A-Z]\w+)?|AP(?: Photo)?|Associated Press|AFP|Reuters|REUTERS|"
    r"EPA(?:-EFE)?|EFE|Shutterstock|Alamy|iStock(?:photo)?|Bloomberg|PA(?: Wire| Images| Media)?|"
    r"Rex(?: Features)?|REX|Corbis|UPI|Xinhua|TASS|Sputnik|Zuma(?: Press)?|ZUMA(?: Press)?|NurPhoto|"
    r"Anadolu(?: Agency)?|CQ Roll Call|Roll Call|Barcroft(?: \w+)?|Splash(?: News)?|WENN|Newscom|"
    r"Polaris|"
    r"MEGA|Photolure?|Photolor|Handout|handout|Pool|pool|Wikimedia(?: Commons)?|Flickr|Pixabay|"
    r"Unsplash|Pexels|Dreamstime|Landov|Newscom|Twitter|"
    r"Facebook|YouTube|Instagram|Screenshot|screenshot|Staff|File)"
)
_NAME = r"[A-Z][\w.'’\-]*(?: (?:[A-Z][\w.'’\-]*|de|van|von|der|di|da|la|al-\w+)){0,4}"
_CREDIT = rf"(?:{_NAME}\s?[/|,]\s?){{0,3}}{AGENCY}(?:\s?[/|,]\s?{_NAME}){{0,2}}(?: via (?:{AGENCY}|{_NAME}))?"
_WORD = (
    r"(?:Images?|Photos?|Photographs?|Pictures?|Pics?|Photographer|Credits?|Picture credit|Photo credit|"
    r"Image credit|Image source|Photo illustration|Illustration|Getty|AP Photo|PHOTO|IMAGE|Photography|"
    r"Graphic|Screenshot|Screengrab)"
)

CAPTIONS = (
    opening(
        "caption",
        "enlarge toggle image",
        r"(?:enlarge this image\b.*|toggle caption\b.*|image (?:copyright|caption|source)\b.*)",
        140,
    ),
    opening("caption", "hide", r"hide caption\b.*", 100),
    opening("caption", "facebook", r"facebook twitter pinterest\b.*", 90),
    opening(
        "credit",
        "photo image picture cover video",
        r"(?:photo|image|picture|cover|video) credits?\s*:.{1,300}",
        40,
    ),
    opening(
        "credit",
        "courtesy photo photos image images picture pictures credit photograph photography illustration "
        "graphic video photographer",
        rf"{_WORD}s?(?: by| credit| courtesy(?: of)?| illustration by)?\s*[:/|]\s*(?-i:{_CREDIT}|"
        rf"{_NAME}(?:\s?[/,|]\s?{_NAME}){{0,3}})\W{{0,2}}|"
        rf"(?:photo|image|picture|video|illustration|photography|photograph)s?",
        14,
    ),
    opening(
        "caption",
        "file photo pictured image picture above video caption pic",
        r"(?:file (?:photo|picture|image)|(?:in this )?(?:photo|picture|image|caption)|"
        r"pictured)(?: (?:by|from|shows?|of|courtesy|above|here))?\s*[:\-–—].*|pictured (?:above|"
        r"here|is|are|left|right)\b.*|photo(?:graph)?s? (?:by|courtesy|via)\b.*|above: .*|"
        r"caption\b.{0,20}",
        70,
    ),
    opening(
        "caption",
        "in",
        r"in this (?:[\w.,' ]{1,40} )?(?:file )?(?:photo|image|photograph|picture|frame|still|"
        r"combination|courtroom sketch|undated)\b.*",
        80,
    ),
    closing("caption", "caption", r".*\b(?:toggle|hide) caption", 140),
    opening(
        "credit",
        "youtube screengrab screenshot ap afp reuters getty shutterstock alamy epa",
        r"YouTube|Screen(?:grab|shot)|AP(?: Photo)?|AFP|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|"
        r"Alamy|EPA",
        2,
        exact=True,
    ),
    opening(
        "caption",
        "this",
        r"this (?:[\w.,' ]{1,40} )?(?:file|undated|combination|combo|handout) (?:of )?"
        r"(?:photo|image|photograph|picture)s?\b.*",
        80,
    ),
    opening(
        "credit",
        "data map chart",
        r"(?:data|map|chart) (?:curated|compiled|provided) by [A-Z][\w .]{2,40}",
        8,
    ),
    closing("source_line", "scribd", r"[^“\"]{3,200} by \S+ on Scribd", 30, exact=True),
    # A gallery run into one line: no caption in it is long, or the article stands there too.
    containing(
        "caption",
        ("Hide Caption",),
        r"(?:(?:(?!Hide Caption)\S++\s++){0,170}Hide Caption\b\W*)+(?:(?!Hide Caption)\S++\s*+){0,60}",
        2500,
        exact=True,
    ),
)

RULES = CAPTIONS

# Credits at the end of a caption.
_BRACKETS = Lazy(
    rf"\(\(?(?:(?:File |Screenshot |Video |Official |{AGENCY} (?:file )?)?(?:{_WORD}|photos?|"
    rf"file photo)\b[^()]{{0,120}}|"
    rf"{AGENCY}: {_NAME}|{_NAME} via {AGENCY}|{_CREDIT})\)[.)\s]{{0,3}}$"
)
_COLON = Lazy(
    rf"(?:^|[.!?”\"’)\s]){_WORD}(?: [Bb]y| credit)?\s?:\s?(?!.*(?:\.|"
    rf",) [a-z])[A-Z@][^.!?:“\"]{{1,80}}(?:\.com)?$"
)
_SLASH = Lazy(
    rf"(?:^|[.!?\"”’)\]|–—-]\s*|[a-z0-9](?=[A-Z])|\s(?=[A-Z][\w.'’ -]{{0,60}}[/|]|[\w.'’ -]{{0,60}}Images))"
    rf"(?:{_NAME}\s?(?:[/|,](?:\s?via )?|via|for|-)\s?)?{_CREDIT}\s{{0,3}}$"
)
_BY = Lazy(
    rf"(?:^|[.!?”\"’)]\s?|\s)(?:Photo|Image|Illustration|Photo illustration) (?:by|via|courtesy of) {_NAME}"
    r"(?:[/|,] ?[\w .]{1,40})?[.\s]{0,3}$"
)
# A credit behind a bar, then the section and headline of the page: "Ann Lee speaks. | AP Photo Lee wins".
_BAR = Lazy(
    rf".{{5,500}}\s\|\s(?:(?:Photo|Image|Illustration)s? (?:by|courtesy of) {_NAME}|"
    rf"{_NAME}\s?/\s?(?:for )?(?:{AGENCY}|{_NAME})|{AGENCY}|"
    rf"for [A-Z]{{3,}})(?: and {AGENCY})?"
    r"(?: Photos?| Images?)?(?: [^.!?]{3,160}[?!’'\"”]?)?"
)
# An institution in brackets closes a caption that is no sentence: "Immigrants in 1912 (Library of Congress)".
_INSTITUTION = Lazy(
    r"(?:(?:[^.!?]|(?<=\b[A-Z][a-z])[.]|(?<=\b[A-Z][a-z]{2})[.]|(?<=\b[A-Z][a-z]{3})[.]){4,200} )?"
    r"\((?:[A-Z][\w.'’-]*(?: (?:of|the|for|via|and))? ?){1,6}\)"
)
# "Ann Lee/Staff A man walks past the court.": the credit runs into the caption behind it.
_LEADING = Lazy(rf"{_NAME}\s?/(?:{AGENCY})(?:/(?:{AGENCY}|File))? [A-Z][^/]{{10,}}", re.DOTALL)
# Behind the last sentence an office and a person in capitals: "… on deck. US Navy/MCS 2nd Class Ann Lee".
_OFFICE = Lazy(
    r"[.!?,”\"’)] (?:[A-Z][\w.'’&-]*(?: (?:of|the|for))? ){0,5}[A-Z][\w.'’&-]*\s?/\s?[A-Z][\w.'’-]*"
    r"(?: (?:[A-Z][\w.'’-]*|\d\w{2})){1,8}$"
)
_BY_CUE = Lazy(r"(?:by|courtesy of|via) [A-Z]")
_PICTURES = (
    *("hoto", "HOTO", "mage", "MAGE", "icture", "Pic", "redit", "llustration", "etty", "Graphic", "Screen"),
)
_LONGEST = 75 * 8
_REACH = 160


def credit_of(text: str) -> str | None:
    """Return ``caption`` for a line that ends in a picture's credit, ``credit`` if it is only that.

    >>> credit_of("Leaders meet in Yerevan (Image: Getty)"), credit_of("AFP/Getty Images")
    ('caption', 'credit')
    >>> credit_of("The court (in Rome) ruled 5/4.") is None
    True
    """
    text = text.removesuffix(".") or "."
    if " | " in text and len(text) < _LONGEST and _BAR.fullmatch(text):
        return "caption"
    tail = text[-90:]
    patterns: tuple[Lazy, ...]
    if tail[-1] == ")" or tail[-2:] == ").":
        patterns = (_BRACKETS,)
    elif "/" in tail or "|" in tail or tail.endswith(("Images", "Getty")):
        patterns = (_SLASH, _COLON, _OFFICE)
    elif ":" in tail and any(word in tail for word in _PICTURES):
        patterns = (_COLON,)
    elif ("hoto" in tail or "mage" in tail or "llustration" in tail) and _BY_CUE.search(tail):
        patterns = (_BY,)
    else:
        return None
    # A caption is a sentence or two and opens with no speech.
    if len(text) > _LONGEST or text[0] in '“"':
        return None
    for pattern in patterns:
        match = pattern.search(text, max(0, len(text) - _REACH))
        if match:
            return "credit" if len(text) - len(match.group()) < 3 else "caption"
    return None


# In the present tense, with a day and its year at the end: "Ann Lee walks in Bonn on May 2, 2019."
_SHOWS = Lazy(
    r"(?!.*\b(?:said|says|will|would|has|have|had|which|who)\b)[A-Z][^“”\":;]{2,160}? "
    r"(?:(?:is|are) (?:seen|shown|pictured|\w+ing)|arrives?|attends?|carr(?:y|ies)|celebrates?|cheers?|"
    r"embraces?|gathers?|gestures?|greets?|hands?|holds?|hugs?|leaves?|listens?|looks?|march(?:es)?|meets?|"
    r"participates?|poses?|protests?|sits?|speaks?|stands?|talks?|testif(?:y|ies)|waits?|walks?|wav(?:e|es)|"
    r"watch(?:es)?) [^“”\":;]{5,200}?(?: on|,|, in|, on)(?: [A-Z][a-z]{2,5}day,)? "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}),? (?:19|20)\d\d\.?"
)


def is_dated_picture(text: str) -> bool:
    """Whether ``text`` says what a picture shows, and on which day of which year it was taken.

    >>> is_dated_picture("Protesters gather outside the court in Bonn on May 2, 2019.")
    True
    >>> is_dated_picture("Protesters gathered outside the court in Bonn on May 2, 2019.")
    False
    """
    return len(text) < _LONGEST and _SHOWS.fullmatch(text) is not None


# What points at a picture: "Ann Lee, pictured in May,", "(above)", "(left)".
_POINTS = Lazy(
    r"\bpictured\b|\((?:pictured|above|below|left|right|cent(?:er|re)|top|bottom|inset|far left|far right)"
    r"(?: [\w ]{1,30})?\)|, (?:left|right), ",
    re.IGNORECASE,
)


def points_at_picture(text: str) -> bool:
    """Whether ``text`` ends without a stop and points at a picture; longer than a caption, it does not.

    >>> points_at_picture("Ann Lee, pictured on Monday, is due to hear this evening if she won")
    True
    >>> points_at_picture("She pictured herself on the hill.")
    False
    """
    return (
        len(text) < _LONGEST
        and (text[-1].isalnum() or text[-1] == "'")
        and text[0] not in "“\"‘'"
        and _POINTS.search(text) is not None
    )


def is_credited(text: str) -> bool:
    """Whether ``text`` is a caption that begins with its credit.

    >>> is_credited("Ann Lee/Staff A man walks past the court."), is_credited("SEOUL/BONN (Reuters) – It")
    (True, False)
    """
    return "/" in text[2:40] and len(text) < _LONGEST and _LEADING.fullmatch(text) is not None


def is_captioned(first: str) -> bool:
    """Whether the first line of a page is a caption whose credit names no known agency.

    >>> is_captioned("Immigrants at Ellis Island (Library of Congress)"), is_captioned("He won (Ohio).")
    (True, False)
    """
    return first[-1] == ")" and _INSTITUTION.fullmatch(first) is not None


_FILLER = frozenset(
    "the a an of in on at to and for with by from as is was were are during after his her their".split()
)


def same_picture(line: str, caption: str) -> bool:
    """Whether ``line`` says what ``caption`` says: a picture's alternative text above its caption.

    >>> same_picture("Ann Lee waves to a crowd in Bonn", "Ann Lee waves to her supporters in Bonn. Photo: AP")
    True
    """
    words = {w for w in re.findall(r"\w+", line.lower()) if w not in _FILLER}
    shown = set(re.findall(r"\w+", caption.lower()))
    return len(words) >= 3 and len(words & shown) * 5 >= len(words) * 3
