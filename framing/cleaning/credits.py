"""Lines about the making of an article: who helped, who wrote it, corrections, age, separators."""

from __future__ import annotations

import re

from framing.cleaning.lazy import Lazy
from framing.cleaning.rule import closing, containing, opening

_REPORT = r"(?:report|story|article|column|post|piece|dispatch|analysis|reporting|research)s?"

# A name, then the verb; "who contributed to this report, said" is a sentence of the article.
_PEOPLE = r"(?:[A-Z][\w.'’-]*,? (?:and )?){1,14}"
_NAMES = r"[A-Z][\w.'’-]*(?:(?:,? and |, | )[A-Z][\w.'’-]*){1,11}"
_CONTRIBUTED = (
    r"(?:(?!.*\b(?:(?:who|which|that|had|have|has) contributed|said|says|told|added)\b)"
    r"[A-Z“\"].{2,400}?\b(?:also )?contributed"
    rf" (?:(?:additional )?(?:reporting|research)\b|(?:reporting )?(?:to|for) (?:this|"
    rf"the) (?:[\w-]+ )?{_REPORT}\b"
    r"|from [A-Z]|this (?:report|story)\b).{0,200}"
    rf"|{_PEOPLE}(?:also )?contributed"
    r"|(?:[A-Z][\w.'’]*(?: [A-Z][\w.'’]*)* )?(?:writers?|reporters?|"
    r"correspondents?) [A-Z].{4,300} contributed"
    r"|.{0,120}\breported from [A-Z].{0,400} contributed)\W{0,3}"
)

WIRE_CREDIT = (
    closing(
        "wire_credit",
        "report story article column post piece dispatch analysis reporting research contributed "
        "service services "
        "material information",
        _CONTRIBUTED,
        90,
        exact=True,
    ),
    containing(
        "wire_credit",
        ("contributed to th", "contributed from", "contributed this"),
        _CONTRIBUTED,
        90,
        exact=True,
    ),
    containing(
        "wire_credit",
        ("Contributing:",),
        rf"{_PEOPLE}(?:reported|reports|writes) (?:from|for) [A-Z].{{0,80}}[.;] Contributing:.*",
        60,
        exact=True,
    ),
    opening(
        "wire_credit",
        "contributing",
        r"contributing\s*:.*|contributing (?:to this .{1,20}|writers?|reporters?)\s*:.*",
        50,
    ),
    opening(
        "wire_credit",
        "additional with compiled reporting report writing editing written edited reported",
        r"(?:(?:with )?additional (?:reporting|research|writing|material|contributions?)"
        r" (?:by|from|provided by|contributed by)\b.*|"
        r"with (?:reporting|assistance|contributions|files|additional|input) (?:by|from)\b.*|"
        r"with (?:reporting|files|material) from\b.*|"
        rf"with {_PEOPLE}(?:in|from) [A-Z][\w .]{{1,30}}|"
        r"compiled (?:by|from)\b.*|"
        rf"(?:written|edited|reported|report) (?:and \w+ )?by:? {_NAMES}\W{{0,3}}|"
        rf"(?:reporting|writing|editing) (?:and \w+ )?by:? {_NAMES}(?: in .{{1,40}})?(?:[;,].*)?\W{{0,3}})",
        70,
    ),
    opening(
        "wire_credit",
        "the_associated the_article the_story the_report associated this from",
        r"(?:the )?associated press(?: and .{1,60})?|(?:this|the) (?:article|story|"
        r"report) (?:includes|contains|was compiled|is based|incorporates|"
        r"was supplemented)\b.{0,40}\b(?:wire|reporting|reports|material|information|compiled|"
        r"from)\b.{0,120}|from (?:wire|staff|news) (?:service )?reports.{0,60}",
        35,
    ),
)

EDITORS_NOTE = (
    opening(
        "editors_note",
        "editor editor's editors editors' correction corrections clarification note author's publisher's",
        r"(?:editor(?:['’]?s|s['’])?['’]? note|author['’]s note|publisher['’]s note|"
        r"corrections?(?: appended)?|clarifications?(?: appended)?|note to readers|"
        r"correction/clarification|corrections? (?:&|and) clarifications?)\s*(?:\([^)]{1,60}\)|"
        r"[\w.,/]{1,20}(?: \d[\w.,/: ]{0,20})?)?\s*[:\]–—|].*|(?:correction|"
        r"clarification) appended.{0,60}|editor['’]?s note\W*",
        160,
    ),
    opening(
        "editors_note",
        "this an the_article the_story the_post the_piece the_report the_column the_file the_page the_live "
        "the_headline",
        r"(?:this|the) (?:article|story|post|piece|report|column|file|page|live blog|"
        r"headline)(?: ha[sd]| was| is| will be)?(?: been)? (?:updated|corrected|amended|edited|"
        r"clarified|revised|modified|developing|a developing|breaking|lightly edited|"
        r"condensed)\b.{0,300}|an? (?:earlier|previous|original|prior) version of this\b.{0,400}|"
        r"(?:this|the) (?:article|story|post) (?:incorrectly|mistakenly|originally (?:said|stated|"
        r"misstated|reported|misidentified))\b.{0,300}|this is a (?:breaking|"
        r"developing) (?:news )?story.{0,160}",
        90,
    ),
    opening(
        "editors_note",
        "update updated",
        r"updated?\b.{0,40}\bthis (?:story|post|article|piece) has been updated\b.*",
        60,
    ),
    opening(
        "editors_note",
        "this",
        r"this is a rush transcript\b.*|this transcript (?:has been|was|may)\b.{0,120}",
        30,
    ),
    opening("editors_note", "story developing", r"(?:story )?developing\s*(?:\.\.\.|…)\W*", 4),
)

_CLOCK = (
    r"(?:\d{1,2}[:.]?\d{0,2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?"
    r"(?:\s*\(\d{1,4}[: ]?\d{0,2}\s*[A-Z]{2,4}\))?)"
)
_DAY = (
    r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day,?\s*)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2} [a-z]{3,9} \d{4}|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day)"
)

AGE = (
    opening(
        "age",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 30 45",
        r"\d+ (?:years?|months?|weeks?|days?|hours?|minutes?|min|hrs?) ago",
        3,
    ),
    opening("age", "this", r"this article is (?:more than|over) \d+ (?:years?|months?) old", 10),
    opening(
        "age",
        "last first updated update published posted modified created",
        rf"(?:(?:last |first )?(?:updated|modified|published|posted|update|created|on))\s*[:|"
        rf"]?\s*(?:at |on |@ ?)?(?:{_CLOCK}|{_DAY})(?:[\s,;|·•–-]*(?:at |on |@ ?)?(?:{_CLOCK}|"
        rf"{_DAY})){{0,3}}\W*",
        16,
    ),
)

SEPARATOR = Lazy(r"[\W_]{1,60}")

# Who made the film that an article stands beside: "Produced by Ann Lee. Camera by Bo Ray."
_MADE = (
    r"(?:[Pp]roduced|[Ss]hot|[Ff]ilmed|[Nn]arrated|[Hh]osted|[Dd]irected|[Cc]amera|"
    r"[Gg]raphics|[Aa]nimations?|[Mm]otion graphics|[Ss]ound|[Mm]usic|[Ii]llustrations?)"
    rf"(?:,? (?:and )?(?:[Ee]dited|[Pp]roduced|[Ss]hot|[Gg]raphics|[Aa]nimation|[Nn]arrated))* by {_NAMES}"
)
PRODUCTION = (
    opening(
        "credit",
        "produced shot filmed narrated hosted directed camera graphics animation animations motion sound "
        "music illustration illustrations",
        rf"{_MADE}(?:[.;,]? {_MADE})*\.?",
        40,
        exact=True,
    ),
    opening("credit", "music", r"Music: [“\"‘'].{2,160}\bby [A-Z].{2,80}", 30, exact=True),
)

# Who the writer of an opinion is, with the paper's reservation in the same paragraph.
RESERVED = (
    containing(
        "bio",
        ("in this article", "in this commentary", "in this column", "in this piece", "in this op-ed"),
        r"[A-Z][^“\"]{10,600}[.!] (?:The |Any )?(?:[Oo]pinions?|[Vv]iews?)(?: and \w+)?(?: expressed)? in "
        r"this (?:article|commentary|column|piece|op-ed) (?:belong|are|represent)\b.{0,60}"
        r"\b(?:author|writer|own)\b.{0,60}",
        110,
    ),
)

RULES = (*PRODUCTION, *WIRE_CREDIT, *EDITORS_NOTE, *AGE, *RESERVED)

# What a line about the author says in its first sentence.
BIO = Lazy(
    r"[\s•●·*|~–—\-_\[(]*(?:[A-Z][\w.'’-]+,? ){1,5}(?:(?<=, )(?:an?|the) [^,.;]{3,70}, )?"
    r"(?:is|are|was|writes|covers|serves|has (?:been|written|covered)|works|reports|hosts|teaches)\b"
)
_ROLE = (
    r"(?:columnist|reporter|correspondent|editor|writer|author|contributor|fellow|professor|"
    r"journalist|host|commentator|analyst|director|president|founder|attorney|lawyer|"
    r"producer|blogger|scholar|chairman|strategist|consultant|lecturer|historian|economist|intern|"
    r"associate|adviser|advisor|co-author|staff)"
)
_RANK = (
    r"(?:senior|deputy|chief|managing|executive|assistant|associate|staff|founding|contributing|lead|digital|"
    r"online|political|politics|national|foreign|international|investigative|news|opinion|legal|health|"
    r"science|business|media|sports|white house|[\w-]+ bureau)"
)
BIO_ROLE = Lazy(
    rf"\b(?:is|was) (?:also )?(?:an?|the|{_ROLE})\b.{{0,120}}\b{_ROLE}"
    rf"|\b(?:is|was) (?:{_RANK} ){{0,3}}{_ROLE}\b",
    re.IGNORECASE,
)
# What only a line about the author says.
BIO_SIGN = Lazy(
    r"\b(?:senior|staff|political|national|contributing|chief|freelance) (?:\w+ )?(?:writer|"
    r"reporter|editor|correspondent|columnist)\b|"
    r"@\w{2,}|\bfollow (?:him|her|them|me)\b|\b(?:reach|e-?mail|contact) (?:him|her|them|me)\b|"
    r"\bcan be reached\b|\b(?:his|her|their|the) (?:latest|new|newest|most recent|forthcoming|"
    r"first) book\b"
    r"|\b(?:his|her|their|whose) (?:[\w’'-]+ ){0,4}columns? (?:appears?|runs?|is (?:distributed|syndicated))"
    r"|\bthis (?:article|column|essay|op-ed|commentary) (?:is|was) (?:drawn|adapted|excerpted|taken)"
    r"|\bauthor of\b|\bis a (?:\w+ )?(?:syndicated )?columnist\b|\bwrites (?:about|on|for)\b|"
    r"\bcovers\b.{3,60}\bfor\b|\bstaff writer\b|\bcontributing (?:editor|writer|columnist)\b",
    re.IGNORECASE,
)
