"""Picture captions and photo credits."""

from __future__ import annotations

import re

from framing.cleaning.rule import containing, opening

# Names that stand after a slash, in brackets or behind "Photo:" and own pictures.
AGENCY = (
    r"(?:Getty(?: Images)?(?: [A-Z]\w+)?|AP(?: Photo)?|Associated Press|AFP|Reuters|REUTERS|"
    r"EPA(?:-EFE)?|EFE|Shutterstock|Alamy|iStock(?:photo)?|Bloomberg|PA(?: Wire| Images| Media)?|"
    r"Rex(?: Features)?|REX|Corbis|UPI|Xinhua|TASS|Sputnik|Zuma(?: Press)?|ZUMA(?: Press)?|NurPhoto|"
    r"Anadolu(?: Agency)?|CQ Roll Call|Roll Call|Barcroft(?: \w+)?|Splash(?: News)?|WENN|Newscom|"
    r"Polaris|"
    r"MEGA|Photolure?|Photolor|Handout|handout|Pool|pool|Wikimedia(?: Commons)?|Flickr|Twitter|"
    r"Facebook|YouTube|Instagram|Screenshot|screenshot|Staff|File)"
)
_NAME = r"[A-Z][\w.'’\-]*(?: (?:[A-Z][\w.'’\-]*|de|van|von|der|di|da|la|al-\w+)){0,4}"
_CREDIT = rf"(?:{_NAME}\s?[/|,]\s?){{0,3}}{AGENCY}(?:\s?[/|,]\s?[\w .'’\-]{{1,40}}){{0,2}}"
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
    containing(
        "caption",
        ("toggle caption", "hide caption", "image copyright", "image caption"),
        r".*\b(?:toggle caption|hide caption|image (?:copyright|caption))\b.*",
        140,
    ),
    opening("caption", "facebook", r"facebook twitter pinterest\b.*", 90),
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
    opening(
        "credit",
        "photo photos image images picture pictures credit photograph photography illustration "
        "graphic video photographer",
        rf"{_WORD}s?(?: by| credit| courtesy(?: of)?| illustration by)?\s*[:/|]\s*.{{1,80}}|"
        rf"(?:photo|image|picture|video|illustration|photography|photograph)s?",
        14,
    ),
    containing(
        "caption",
        (
            "(photo",
            "(image",
            "(picture",
            "(ap photo",
            "(getty",
            "(credit",
            "(reuters",
            "(screenshot",
            "(pic",
            "(video",
            "(file photo",
            "(afp",
            "(associated press",
            "(staff",
            "(screengrab",
            "(source:",
            "(courtesy",
        ),
        rf".{{0,700}}\((?:(?:File |Screenshot |Video )?{_WORD}\b[^()]{{0,120}}|{_CREDIT})\)\W{{0,3}}",
        75,
        exact=True,
    ),
    containing(
        "caption",
        (
            "photograph:",
            "photo:",
            "image:",
            "picture:",
            "photographer:",
            "credit:",
            "photos:",
            "illustration:",
            "photo credit",
            "photo by",
            "photo illustration by",
            "image via",
        ),
        rf".{{0,600}}\b{_WORD}(?: [Bb]y| credit)?\s?:\s?[^.!?:]{{2,80}}|.{{3,600}}(?:\.|"
        rf"\s) (?:Photo|Image|Illustration|Photo illustration) (?:by|via|"
        rf"courtesy of) {_NAME}.{{0,60}}",
        75,
        exact=True,
    ),
    containing(
        "caption",
        (
            "getty images",
            "/ap",
            "/reuters",
            "/afp",
            "/getty",
            "ap photo",
            "reuters/",
            "afp/",
            "/bloomberg",
            "/epa",
            "/shutterstock",
            "/staff",
            "/file",
            "| getty",
            "| ap",
            "epa/",
            "via getty",
            "/pool",
            "/upi",
            "/tass",
            "via ap",
            "via reuters",
            "/zuma",
            "/alamy",
        ),
        rf".{{0,600}}?(?:^|[.!?\"”’)\]|–—-]\s*|\s|[a-z](?=[A-Z]))(?:{_NAME}\s?(?:[/|,]|via|for|"
        rf"-)\s?)?{_CREDIT}\W{{0,3}}",
        75,
        exact=True,
    ),
)

RULES = CAPTIONS

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
