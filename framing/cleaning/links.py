"""Lines that lead elsewhere: other articles, menus, videos, the page a text was taken from."""

from __future__ import annotations

import re

from framing.cleaning.lazy import Lazy
from framing.cleaning.rule import closing, containing, opening

RELATED = (
    opening(
        "related", "opinion", r"(?:Opinion|OPINION)\s?:\s?[A-Z‘“'\"\d].{8,160}[^.:;,”\"]", 25, exact=True
    ),
    opening(
        "related",
        "read",
        r"read more of (?:our|(?:the )?[A-Z][\w.’' ]{1,30}['’]s?) (?:[\w-]+ ){0,2}"
        r"(?:coverage|reporting|stories)\b.{0,60}|"
        r"read (?:more|next|also|on|the (?:full|rest|whole|original|entire|complete)\b.{0,60}|"
        r"about)\b(?! (?:of|than|like|into|and|books|widely)\b)(?!.*\b(?:said|says)\.?$).*",
        35,
    ),
    opening("related", "see", r"see (?:also|more|related)\b.{0,250}", 30),
    opening(
        "related",
        "related",
        r"related(?: (?:articles?|stories|story|coverage|content|links?|posts?|topics?|video|news|"
        r"reading))?\s*(?::.*|$)",
        30,
    ),
    opening(
        "related",
        "related",
        r"(?:RELATED|Related (?:Coverage|Stor(?:y|ies)|Articles?|Links?)) [A-Z‘“'\"].{1,200}",
        30,
        exact=True,
    ),
    opening("related", "more", r"more on this\W+.{3,160}", 30),
    # Long, but one word.
    opening("related", "http https www", r"(?:https?://|www\.)\S+", 40),
    # A label and nothing but addresses: "More AP hockey: https://… and https://…".
    opening(
        "related",
        "more full watch read see video online follow visit source sources document documents",
        r"(?!read or share)[^.:“\"]{3,80}:\s*(?:https?://|www\.)\S+(?:(?:,| and|;|,? or)? (?:https?://|www\.)\S+)*",
        40,
    ),
    # In square brackets a page speaks to its reader: "[Read the judge’s testimony.]".
    opening(
        "related",
        "read watch see listen follow sign get explore track subscribe join",
        r"(?<=\[)(?:read|watch|see|listen to|follow|sign up|get|explore|track|subscribe|join)\b"
        r"[^\[\]“\"]{4,250}\]",
        40,
    ),
    containing(
        "related",
        (" here.]", " here]", "Catch up ", "Sign up ", "Read more", "Get the ", "Follow our "),
        r"(?<=\[)[^\[\]“\"]{3,200}[.?!:] (?:(?:read|watch|see|listen|click)(?: (?:more|it|them))? here|"
        r"(?:catch up|read more|sign up|get the|follow our)\b[^\[\]“\"]{0,80})\.?\]",
        50,
    ),
    opening(
        "related",
        "related",
        r"Related (?=[A-Z\d‘'])(?![^ ]+ly\b)(?:[^\s.!“\"]+ ){4,24}[^\s.!:;,“\"]+",
        26,
        exact=True,
    ),
    opening(
        "related",
        "more",
        r"more\s?:\s?\S.*|more from\b[^.:]{1,60}:.{0,200}|more (?:from|on) (?:this|our)\b[^.]{0,60}|"
        r"more (?:stories|news|coverage|reading|headlines)\b.{0,40}",
        30,
        exact=False,
    ),
    opening(
        "related",
        "also",
        r"also (?:read|see|watch)\b[^.]{0,120}|also on [A-Z][\w .’']{1,30}: .{3,160}",
        25,
    ),
    # A list point that sends the reader elsewhere.
    opening("related", "check", r"(?<=[-–—•*] )check out (?:the|our) [^“\"]{3,160}", 30),
    opening("related", "don't", r"don['’]t miss\b.{0,120}(?<![.])", 16),
    opening(
        "related",
        "you recommended trending popular top most what must",
        r"(?:you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| reading|"
        r" stories| videos?)?|trending(?: now| stories| on .{1,30})?|popular (?:stories|now|"
        r"in the community)|top stories|most (?:read|viewed|popular|shared)(?: (?:stories|"
        r"in .{1,30}|on .{1,30}))?|what to read next|must[- ]read|must reads)\s*:?",
        8,
    ),
    opening(
        "related",
        "for",
        r"for (?:more|(?:a |an )?(?:graphic|interactive|explainer|factbox)|the (?:latest|full|"
        r"complete)|other|additional)\b.{0,140}\b(?:click|visit|"
        r"go to|see|follow|check out|tune|read|head to|https?:)\b.{0,140}|for more (?:on|from|"
        r"of) .{0,120}: ?https?://\S+|for more (?:on|of|from) [^.]{0,60}\s?[:>]\s?\S.{0,80}",
        40,
    ),
    opening(
        "related",
        "click tap",
        r"(?:click|tap) (?:here|on|through|the)\b.{0,200}|click to (?:enlarge|expand|read|view|"
        r"watch|see|play)\b.{0,60}|click for (?:more|the)\b.{0,160}",
        35,
    ),
    opening(
        "related",
        "photos gallery slideshow pictures graphic interactive map",
        r"(?:graphic|interactive|photos|gallery) [-–—] [^.“\"]{3,160}|"
        r"(?:photos?|graphic|interactive|map|gallery|slideshow|pictures|photo gallery)\s*:\s?"
        r"\S.{0,120}(?<![.])|"
        r"(?:slideshow|gallery)(?: \(\d+ (?:images?|photos?|pictures)\))?",
        25,
    ),
    opening(
        "related",
        "to",
        r"to (?:read|see|view|continue reading|watch|hear|listen to|find out) (?:the (?:rest|full|"
        r"whole|entire|complete)|more|[A-Z]).{0,140}\b(?:click|visit|go to) .{0,100}|"
        r"to (?:continue reading|read the (?:rest|full)|see the (?:rest|full))\b.{0,140}",
        35,
    ),
    closing(
        "related",
        "more",
        r"(?![“\"])[^.]{5,200}(?:\.\.\.|…|[^.,;])\s+read more\s?[»›>…]*|.{5,200}[^.,;:]\sRead more",
        30,
    ),
    opening("related", "click here watch", r"CLICK HERE\b.*", 30, exact=True),
    opening(
        "related",
        "quiz poll vote slideshow timeline map chart interactive",
        r"(?:QUIZ|POLL|VOTE|SLIDESHOW|TIMELINE|MAP|CHART|INTERACTIVE)\s*: ?[A-Z‘“'\"\d].{3,160}[^.]",
        30,
        exact=True,
    ),
    opening("related", "our", r"our (?:fact[- ]check )?sources\s?:", 4),
)

NAVIGATION = (
    opening("navigation", "stay", r"stay tuned for (?:more|updates|further)\b.{0,40}", 8),
    opening("navigation", "break", r"break\]", 1),
    opening(
        "navigation",
        "this",
        r"this (?:article|story|post) (?:is |was )?(?:tagged|filed) (?:under|with|in)\b.{0,80}",
        15,
    ),
    opening(
        "navigation",
        'jwplayer poster="http poster=http poster embed iframe',
        r"\[?jwplayer\b.*|poster=\S+|<?(?:iframe|embed)\b.*",
        60,
    ),
    opening(
        "navigation",
        "main menu skip featured back load loading next previous toggle breadcrumb home table you jump",
        r"(?:main menu|menu|skip to (?:main )?(?:content|navigation)|featured (?:image|photo|video)|"
        r"back to (?:top|home|the top)|load(?:ing)?(?: more| comments| \.\.\.)?\s*(?:\.\.\.|…)?|"
        r"(?:next|previous) (?:post|article|story|page|slide|photo|image)|toggle (?:navigation|menu|"
        r"sidebar)|breadcrumbs?|home page|table of contents|you are here|jump to (?:content|"
        r"navigation|comments))\s*[:»›>«]*",
        5,
    ),
    opening(
        "navigation",
        "don't can't",
        r"(?:don['’]t|can['’]t) see the (?:graphic|video|chart|map|poll|form)s?\b.{0,60}",
        12,
    ),
    opening(
        "navigation",
        "this",
        r"this (?:interactive|graphic|video|chart|content|feature|map) (?:is|requires|may|cannot|"
        r"can't|could not)\b.{0,80}\b(?:available|javascript|browser|load(?:ed)?|"
        r"displayed?)\b.{0,60}",
        20,
    ),
    opening(
        "navigation",
        "posted filed tagged tags categories topics",
        r"(?:filed under|posted in|tagged(?: with| in)?|tags|categories|topics)\s*:.{0,160}",
        20,
    ),
    opening(
        "navigation",
        "pullquote summary embed gallery caption video image photo related",
        r"(?:pull ?quote|summary|embed|gallery|caption|video|image|photo|related)\]",
        2,
    ),
    opening(
        "navigation",
        "next prev previous image photo slide",
        r"(?:(?:next|prev|previous)\s+)?(?:image|photo|slide) \d+ of \d+(?:\s+(?:next|prev|previous))?",
        6,
    ),
)

VIDEO = (
    opening("video", "watch listen", r"(?:WATCH|LISTEN)(?: [A-Z’']+){1,10}\s?:", 12, exact=True),
    closing("video", "listen", r"[^“\"]{3,160}[^“\".,;:]\sListen", 30, exact=True),
    opening("video", "now", r"NOW (?:WATCH|PLAYING)\s?:.{3,200}", 30, exact=True),
    opening("video", "watch", r"watch [A-Z][\w ]{1,20} videos?\s?:", 5),
    opening("video", "play", r"play video \d+:\d\d\b.*", 30),
    opening(
        "video",
        "media video play",
        r"media playback is (?:unsupported|not supported)\b.{0,60}|media caption\b.{0,250}|"
        r"video (?:provided|courtesy|produced|edited|filmed|by)\b.{0,80}|(?:play|now playing|"
        r"video)(?: video)?(?: \d+:\d\d)?",
        40,
    ),
    opening("video", "just", r"just watched .*\breplay\b.*", 60),
    opening(
        "video",
        "watch listen",
        r"(?:watch|listen)(?: (?:live|now|here|below|above|again|it|to this))?\s*(?::.{0,160}|$)|"
        r"watch (?:the|our|a|this|it|more|live|full|[A-Z]).{0,120}\b(?:below|above|here|video|clip|"
        r"(?:fox\w*|cnn|msnbc|nbc|abc|cbs)\S*\.com|player)\b.{0,40}|listen to (?:the|our|"
        r"this) .{0,100}\b(?:below|above|here|podcast|player|episode)\b.{0,60}",
        30,
    ),
    opening("video", "close", r"CLOSE [A-Z“\"‘'].*", 80, exact=True),
    containing(
        "video",
        (" below", "YouTube channel"),
        r"[^“\"]*\bcan be (?:viewed|heard|watched|seen) (?:on|at|in|here|below)\b[^“\"]*"
        r"\b(?:YouTube channel|(?:player|video) below)\b[^“\"]{0,40}",
        40,
    ),
    opening("video", "autoplay", r"autoplay(?: on| off)?.{0,40}", 8),
    opening("video", "must", r"must watch\b.*", 60),
)

SOURCE_LINE = (
    opening(
        "source_line",
        "source sources",
        r"sources?\s*:\s*(?:read (?:the )?(?:full|original) (?:article|story)|https?://\S+|"
        r"\S+\.(?:com|org|net|co\.uk)\S*|[A-Z][^.!?]{0,60})",
        10,
    ),
    opening(
        "source_line",
        "read",
        r"read (?:or share|the original|the full (?:article|story|post)) .{0,40}(?:this story|"
        r"article|story|here|at|on|from)\b.{0,160}",
        25,
    ),
    opening(
        "source_line",
        "this the_article the_story the_post the_column the_piece the_essay the_op-ed the_report the_excerpt "
        "the_interview",
        r"(?:this|the) (?:article|story|post|column|piece|essay|op-ed|report|excerpt|"
        r"interview)(?: has| was|,)?(?: is)?(?: been)? (?:first |originally |also |"
        r"re)?(?:first )?(?:appeared|published|posted|printed|ran|republished|reprinted|adapted|"
        r"produced|syndicated|provided|excerpted)\b(?! (?:a|an|the) \w+ (?:of|"
        r"that))(?=.{0,60}\b(?:in|on|at|by|from|with|here)\b).{0,180}",
        35,
    ),
    opening(
        "source_line",
        "originally first republished reprinted posted via h/t",
        r"(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by)\b(?!.*\b(?:it|he|she|"
        r"they|is|was|has)\b)"
        r".{2,120}|(?:republished|"
        r"reprinted) (?:with|from|by)\b.{0,160}|h/t:? .{1,60}",
        25,
    ),
    opening("source_line", "via", r"\(via [A-Z][\w.&’' -]{1,40}\)", 8),
    opening("source_line", "visit", r"visit .{1,60}\b(?:homepage|for more)\b.{0,60}", 16),
)

RULES = (*RELATED, *NAVIGATION, *VIDEO, *SOURCE_LINE)

# Labels after which a page lists the headlines of other articles.
LABEL = Lazy(
    r"\W*(?:don['’]t miss|read (?:more|next|also)|(?:further|more) reading|see also|also (?:read|see|"
    r"from [\w .]{3,40})|"
    r"related(?: (?:articles?|stories|coverage|content|links?|posts?|reading))?"
    r"|more on this|(?:read )?more (?:stories|news|from [\w .’']{3,40}|coverage|headlines)|you (?:may|"
    r"might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: (?:for you|stories|reading))?"
    r"|trending(?: now| stories)?|most (?:read|viewed|popular|shared)|top stories|popular stories|"
    r"what to read next|must[- ]reads?"
    r"|(?:next|previous) (?:post|article|story))\W*",
    re.IGNORECASE,
)
# One other article only follows these.
SINGLE = Lazy(r"\W*(?:next|previous) (?:post|article|story)\W*", re.IGNORECASE)
TAGGED = Lazy(
    r".*[^.!?\s]['’”\"]?\s?\[(?:[A-Z]{2,} ){0,2}(?:EXCLUSIVE|INSIGHT|ANALYSIS|REPORT|LATEST|"
    r"REVEAL(?:ED)?|COMMENT|OPINION|PICTURES?|PICS?|VIDEO|LIVE|UPDATES?|INTERVIEW|POLL|SPOTLIGHT|"
    r"BREAKING|WATCH|MAPS?|QUIZ|REVIEW|NEWS|INFORMER|EXPLAINED|PROFILE|FORECAST|WARNING|ADVICE|"
    r"GUIDE|DATA|CHARTS?|GRAPHIC|STUDY)S?\]"
)


# A label run into the headline it leads to: "What we know:Minister resigns".
_GLUED = Lazy(r"[A-Z'‘][^:@\"“]{2,60}:(?=[A-Z'‘])[^:@\"“]{8,180}(?<![.:;,?!])")
# A programme and its player: "Talks end in Vienna Listen · 3:58 3:58".
_PLAYER = Lazy(r".{3,250}\bListen ?· ?\d+:\d\d(?: \d+:\d\d)?")


def is_link(text: str) -> bool:
    """Whether ``text`` is a link by its form alone: a label run into a headline, a player, capitals.

    >>> is_link("What we know:Minister resigns after talks"), is_link("What we know: he resigned")
    (True, False)
    """
    if len(text) > 260:
        return False
    if text[-1].isdigit() and "Listen" in text and _PLAYER.fullmatch(text):
        return True
    if ":" in text and text[-1] != "." and _GLUED.fullmatch(text):
        return True
    return is_shouted(text)


_NUMBERED = Lazy(r"\d+[.)]")


def is_shouted(text: str) -> bool:
    """Whether ``text`` is another article's headline in capitals, as some pages put between paragraphs.

    Subheadings in capitals are shorter, and what people shout ends in a mark.

    >>> is_shouted("FIVE BOYS FROM SOCCER TEAM RESCUED FROM FLOODED CAVE"), is_shouted("TRACKING THE MISSING")
    (True, False)
    """
    return (
        text.isupper()
        and text[-1] not in '.!?”"…:;'
        and 7 <= text.count(" ") + 1 <= 25
        and "@" not in text
        and not _NUMBERED.match(text)
    )
