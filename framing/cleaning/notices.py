"""Lines by which a page speaks to its reader: sign-ups, advertisements, social media, rights, thanks.

Every pattern covers a whole line. What tells a notice from a sentence about the same thing is the
address: an imperative at the start, "by signing up you agree", "you can unsubscribe".
"""

from __future__ import annotations

from framing.cleaning.rule import closing, containing, opening

_LETTER = (
    r"(?:newsletters?|inbox|e-?mails?|alerts?|briefings?|digests?|updates|roundups?|podcasts?|playbook|"
    r"bulletin|tip ?sheet)"
)
_WHEN = r"(?:today|now|here|free|daily|weekly|below)"

NEWSLETTER = (
    opening(
        "newsletter", "sign", rf"sign up (?:for|to|here|now|today)\b.*\b(?:{_LETTER}|follow|{_WHEN})\b.*", 45
    ),
    opening("newsletter", "sign", r"sign up", 2),
    opening(
        "newsletter",
        "subscribe",
        rf"subscribe (?:to|for|now|today|here)\b.*\b(?:{_LETTER}|channel|{_WHEN})\b.*|"
        rf"subscribe(?: now| today)?",
        30,
    ),
    opening(
        "newsletter",
        "get receive want",
        r"(?:get|receive|want)\b.*\b(?:delivered|sent|straight|directly|right)?\s*(?:to|in|"
        r"into) your (?:e-?mail )?(?:inbox|email)\b.*",
        60,
    ),
    opening(
        "newsletter", "join", rf"join (?:our|the|my|more than|over|\d).*\b(?:mailing list|{_LETTER})\b.*", 30
    ),
    containing(
        "newsletter",
        ("igning up", "sign-up to", "unsubscribe"),
        r".*\b(?:by signing up,?\s+(?:you|i) (?:\w+ )?(?:agree|consent|acknowledge)|"
        r"we use your sign-up to|you can unsubscribe at any ?time|by subscribing,? you agree|"
        r"thank you for signing up)\b.*",
        100,
    ),
    # A form and its messages, run together.
    containing(
        "newsletter",
        ("not a robot", "nvalid email address", "must select a newsletter", "You may opt-out at any time"),
        r"(?=.*\b(?:newsletter|subscribe|sign up)\b)[^“]*\b(?:you['’]re not a robot|invalid email address|"
        r"must select a newsletter|you may opt-out at any time)\b.*",
        160,
    ),
    opening(
        "newsletter",
        "get",
        r"get (?:[\w’']+ ){0,4}(?:alerts|newsletters?|updates|briefings?)\b[^“\"]*\bdelivered\b[^“\"]*",
        40,
    ),
    containing(
        "newsletter",
        ("ign up ",),
        rf"[^“\"]*(?:^|[.!?:»]\s+|\bplease )sign up (?:for|to|here|now|today)\b[^“\"]*\b{_LETTER}\b[^“\"]*|"
        r".*\bemail sign up\b.*",
        45,
    ),
    closing("newsletter", "newsletters", r".*\b(?:manage|subscribe to .{1,40}) newsletters", 25),
    closing(
        "newsletter",
        "inbox morning day here now",
        r"[^“\"]*\b(?:in|to) your inbox\b[^“\"]*|[^“\"]*(?:\W|^)sign up (?:here|now)",
        45,
    ),
    opening(
        "newsletter",
        "never",
        r"never miss an? (?:story|update|thing|headline)\b.*\b(?:subscri|sign|follow).*",
        20,
    ),
    opening("newsletter", "sign", r"sign up to (?:receive|get)\b.*", 25),
    opening(
        "newsletter", "subscribe", r"subscribe (?:on|via|in) (?:apple|spotify|itunes|google|youtube)\b.*", 30
    ),
)

ADVERTISEMENT = (
    opening(
        "advertisement",
        "advertisement ad ads advert sponsored promoted advertising",
        r"(?:advertisement|ads?|advert|advertising|advertisement advertisement|sponsored(?: content|"
        r" links?| by .{1,40})?|"
        r"promoted(?: content)?)[\s:.\-–—\])]*(?:continue reading(?: the main story)?)?(?:\s*"
        r"(?:skip|scroll) .{0,40})?",
        12,
    ),
    opening(
        "advertisement",
        "story article continue continues scroll report skip post",
        r"(?:(?:story|article|post) continue[sd] (?:below|after)(?: (?:this |the )?(?:ad|"
        r"advertisement|gallery|video|photo)s?)?|continue reading (?:below|the main story)|"
        r"scroll (?:down )?(?:to continue|for more|to read)\b.*|report this ad|"
        r"skip (?:past )?(?:the )?(?:ad|advertisement|newsletter promotion))[\s.:]*",
        12,
    ),
    closing(
        "advertisement",
        "now poll",
        r"[^.]*\bvote now\b[^.]*\bpolls?|.*\?\W+vote (?:now|here(?: now)?)(?: in .{0,30}\bpoll)?|"
        r"(?:urgent[:,]? )?vote now\W*",
        25,
    ),
    # "Special: The Five Signs of a Weak Heart": a label, then words in capitals without a stop.
    opening(
        "advertisement",
        "special alert urgent",
        r"(?:Special|SPECIAL|Alert|ALERT|Urgent|URGENT)(?: (?:Offer|Report|Alert))?: "
        r"(?=(?:\S+ ){3})(?:(?:[A-Z\d‘'“\"$][\w’'.,-]*[’”'\"]?|[a-z]{1,4})[,;:—–-]?(?: |$)){4,16}(?<![.!?])",
        18,
        exact=True,
    ),
    opening("advertisement", "click tap", r"(?:click|tap) here to get (?:the )?.*\bapp\b.*", 20),
    opening("advertisement", "download get", r"(?:download|get) (?:the|our) (?:.{1,40} )?apps?\b.{0,60}", 20),
)

SOCIAL = (
    opening(
        "social",
        "follow like find join",
        r"(?:follow\b(?!.*\b(?:said|says)\b)|(?:like|find|join) (?:us|me|our|one|more|over|\d|"
        r"[A-Z][a-z]+ on)\b).{0,80}\b(?:on|via) (?:twitter|facebook|instagram|youtube|"
        r"telegram|threads|linkedin|google|x|social media|gab|parler|whatsapp|tiktok|"
        r"snapchat)\b.{0,160}|follow\b.{1,60}\b(?:at|on)\W+(?:https?://)?(?:www\.)?(?:twitter|facebook|instagram)"
        r"\.com/\S+|follow(?: (?:him|her|them|us|me))?(?: (?:on|at))?[\s:]*@\w+.{0,60}",
        40,
    ),
    opening(
        "social",
        "share tweet print email",
        r"share(?: this)?(?: (?:story|article|post|page))?(?: (?:on|via|with) (?:twitter|facebook|"
        r"email|linkedin|pinterest|whatsapp|your friends).{0,60})?[:.!]*|tweet(?: this)?|"
        r"email(?: this)?|print(?: this)?(?: (?:page|article))?|(?:share|tweet|post|print|e-?mail|"
        r"facebook|twitter|pinterest|linkedin|whatsapp|reddit|\W|\d)+",
        12,
    ),
    opening("social", "share", r"share all sharing options\b.*", 60),
    opening("social", "twitter facebook instagram", r"(?:twitter|facebook|instagram):?\s?@\w+", 3),
    opening("social", "listen", r"listen to (?:this )?article\b.*\bshare\b.*", 25),
    opening(
        "social",
        "share",
        r"share this (?:article|story)(?:\W|share|tweet|post|print|e-?mail|facebook|copy|link)*",
        10,
    ),
    opening(
        "social",
        "please you the_news twitter facebook instagram to",
        r"(?:please |you can |to stay updated,? )follow\b.{0,80}\b(?:twitter|facebook|instagram)\b.{0,120}|"
        r"the news moves fast\W.*\bfollow\b.*|(?:twitter|facebook|instagram)\s?:\s?@?[\w./]+",
        40,
    ),
    closing("social", "article story", r"(?:.{0,40}\s)?share this (?:article|story)\W*", 16),
)

DONATE = (
    opening(
        "donate",
        "thank thanks",
        r"thank(?:s| you) for (?:supporting|reading|your support)\b"
        r".*\b(?:our|subscri|journalism|membership)\b.*",
        40,
    ),
    opening(
        "donate",
        "support donate chip become please help",
        r"(?:support (?:[\w.’']+ ){1,4}(?:journalism|reporting|newsroom)|support (?:our|us|"
        r"the guardian|vox|independent|quality|local|nonprofit|"
        r"free)\b.{0,60}\b(?:journalism|reporting|work|newsroom|media|today)|donate(?: (?:now|"
        r"today|here))?|chip in\b.{0,100}|become a (?:member|supporter|subscriber|"
        r"patron)\b.{0,80}|please (?:consider )?(?:donat|support|mak(?:e|"
        r"ing) a (?:\w+ )?(?:contribution|donation|gift)|becom(?:e|ing))\b.{0,160}|"
        r"help us (?:keep|continue|fund)\b.{0,160})[.!]*",
        40,
    ),
    containing(
        "donate",
        ("make a contribution", "making a contribution", "inancial contribution", "hip in "),
        r"(?=.*\b(?:we|us|our|readers?|you|your)\b)(?:.*\b(?:make a (?:financial |"
        r"small )?(?:contribution|donation) (?:to (?:us|our|\w+ today)|or|today|now)|"
        r"please (?:consider )?mak(?:e|ing) a|"
        r"chip in (?:as little|now|today|with)|become a supporter today)\b.*)",
        180,
    ),
)

PRIVACY = (
    containing(
        "privacy",
        ("CAPTCHA", "captcha", "cookies"),
        r".*\b(?:protected by recaptcha|(?:we|this (?:site|website)) uses? cookies|cookie policy|"
        r"our use of cookies)\b.*",
        70,
    ),
    opening(
        "privacy",
        "privacy terms cookie",
        r"(?:privacy(?: policy| notice)?|terms of (?:service|use)|cookie (?:policy|"
        r"settings))(?:\s*(?:\||and|&|/|,)\s*(?:privacy(?: policy)?|terms(?: of (?:service|use))?|"
        r"cookie policy))*\.?",
        10,
    ),
    opening(
        "privacy",
        "your",
        r"your browser (?:does not|doesn['’]t) support\b.*|your (?:privacy choices|ad choices)",
        40,
    ),
    opening("privacy", "please", r"please (?:enable|turn on) javascript\b.*", 30),
)

COMMENTS = (
    opening(
        "comments",
        "no leave post add view show join load read see hide",
        r"(?:no comments?(?: yet)?|leave (?:a |your )?(?:comment|reply)|post (?:a )?comment|"
        r"add (?:a )?comment|(?:view|show|read|see|load|hide)(?: all| more)?(?: \d+)? comments|"
        r"join the (?:conversation|discussion))[\s:.!]*",
        6,
    ),
    opening("comments", "comments comment", r"comments?(?: \(\d+\)| are (?:closed|off)\b.{0,40}|:)?", 8),
)

COPYRIGHT = (
    opening(
        "copyright",
        "copyright © (c) c",
        r"(?:copyright\W*(?:©|\(c\)|[12]\d{3}|by\b|notice|all rights)|©|\(c\) ?\d{4}).{0,300}",
        60,
    ),
    containing("copyright", ("©",), r"©.{0,300}", 60),
    opening("copyright", "all this", r"all rights reserved\b.*|this material may not be published\b.*", 45),
    closing("copyright", "reserved redistributed", r".*\b(?:all rights reserved|or redistributed)\W*", 45),
    opening(
        "copyright",
        "content",
        r"content created by .{1,80} is available without charge\b.*|"
        r"content (?:provided|licensed) by .{1,80}",
        60,
    ),
)

DISCLAIMER = (
    opening("disclaimer", "disclaimer", r"disclaimer\W*", 1),
    opening(
        "disclaimer",
        "analysis/opinion opinion analysis commentary op-ed",
        r"(?:analysis/opinion|opinion/analysis|opinion|analysis|commentary|op-ed)\s*:?",
        2,
    ),
    opening(
        "disclaimer",
        "the_opinions the_opinion the_views the_view the_statements opinions views any all opinion "
        "statements his her their this",
        r"(?:(?:the|any|all) )?(?:opinions?|views?|statements)(?: and (?:opinions?|"
        r"views?))?(?: are)? expressed"
        r" (?:(?:by|in|here|on|herein)\b.*)?\b(?:(?:his|her|their|its|my) own|"
        r"(?:those|that) of|do(?:es)? not|are not|solely|not necessarily|the authors?)\b.*|(?:his|her|their) "
        r"(?:opinions?|views?) (?:expressed )?(?:are|do|does) .{0,40}(?:own|reflect|represent).{0,80}|"
        r"this (?:is an? (?:opinion|op-ed)|(?:column|article|op-ed) (?:represents|reflects|does not))\b.*",
        70,
    ),
    opening(
        "disclaimer",
        "our",
        r"our (?:fact[- ]check(?:ing)?|journalism|reporting|coverage)(?: work)? is (?:supported|funded|"
        r"made possible)\b.*",
        30,
    ),
    opening(
        "disclaimer",
        "this",
        r"this (?:post|article|story|piece|column|essay|report|dispatch) is part of\b.{0,120}\b(?:series|"
        r"blog|project|package|partnership|collaboration|newsletter|initiative|special report)\b.*",
        50,
    ),
    opening("disclaimer", "editor disclaimer disclosure", r"(?:disclaimer|disclosure)\s*:.*", 80),
)

CONTACT = (
    opening(
        "contact",
        "have do if let",
        r"(?:have|do) you (?:got |have )?(?:new |any |more )*(?:information|details) (?:about|on|"
        r"to share)\b.*|"
        r"let us know\b.{0,80}@.*|if you have (?:an idea|a tip|information)\b.{0,200}@.*",
        60,
    ),
    # "Are you affected? Send your photos and stories to Example News."
    containing(
        "contact",
        ("your photos", "your videos", "your stories", "your story", "your pictures", "your experiences"),
        r"(?:[^.“\"]{3,120}\? )?(?:[^.?“\"]{1,40}, )?(?:please |click to )?(?:send|text|e-?mail|whatsapp|"
        r"submit|share|upload)\b[^.“\"]{0,60}\byour (?:photos|videos|stories|story|pictures|experiences)\b"
        r"[^.“\"]{0,60}\b(?:to|with|at|via|on)\b.{2,80}",
        40,
    ),
    containing("contact", ("pitch us",), r".*\bpitch us at\b.*@.*", 60),
    closing("contact", "twitter", r".{3,40}\bcan be (?:reached|found|followed) (?:at|on|via)\b.{0,80}", 20),
    containing("contact", ("can be reached",), r"[A-Z• ].{2,60}\bcan be reached (?:at|on|via)\b.{0,100}", 20),
    opening("contact", "send", r"send (?:letters|comments|feedback|e-?mails?) to\b.{0,80}", 12),
    opening(
        "contact",
        "got have do send contact reach email e-mail write",
        r"(?:(?:got|have) (?:a |any |an )?(?:news |confidential |story )?(?:tips?|story idea|"
        r"question)s?\b.{0,160}|do you have (?:a |any )?(?:confidential |news )?(?:tip|"
        r"information to share|story to share)\b.{0,200}|send (?:(?:a |us |news |your )*tips?|"
        r"your (?:stories|questions|comments)) to\b.{0,80}|"
        r"contact (?:this|the) (?:reporter|author|writer|editor|journalist)s?\b.{0,80}|(?:contact|"
        r"reach|e-?mail|write to) (?:(?:him|her|them|us|me|the author)\b|[A-Z][\w.' -]{2,40}) (?:at|"
        r"via|on|here)\b.{0,100}|(?:contact|e-?mail) (?:us|the author|me)[:.]?)",
        40,
    ),
    opening(
        "contact", "letters write", r"letters (?:to the editor)?.{0,40}@.{0,80}|write to .{0,40}@.{0,60}", 30
    ),
)

RULES = (
    *NEWSLETTER,
    *ADVERTISEMENT,
    *SOCIAL,
    *DONATE,
    *PRIVACY,
    *COMMENTS,
    *COPYRIGHT,
    *DISCLAIMER,
    *CONTACT,
)
