"""English inflection by rule: the forms that a ``lemma`` entry matches."""

from __future__ import annotations

import re
from collections.abc import Iterable

_VOWELS = "aeiou"
# Verbs whose forms no rule gives: lemma to past, participle (the rest is regular).
_IRREGULAR = {
    "be": "was were been being is are am", "beat": "beat beaten", "become": "became become",
    "begin": "began begun", "bend": "bent bent", "bite": "bit bitten", "bleed": "bled bled",
    "blow": "blew blown", "break": "broke broken", "breed": "bred bred", "bring": "brought brought",
    "build": "built built", "buy": "bought bought", "catch": "caught caught", "choose": "chose chosen",
    "cling": "clung clung", "come": "came come", "creep": "crept crept", "cut": "cut cut",
    "deal": "dealt dealt", "dig": "dug dug", "do": "did done does", "draw": "drew drawn",
    "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feed": "fed fed",
    "feel": "felt felt", "fight": "fought fought", "find": "found found", "flee": "fled fled",
    "fling": "flung flung", "fly": "flew flown", "forbid": "forbade forbidden forbidding",
    "forecast": "forecast forecasted", "foresee": "foresaw foreseen", "foretell": "foretold foretold",
    "forget": "forgot forgotten forgetting", "forgive": "forgave forgiven", "freeze": "froze frozen",
    "get": "got gotten", "give": "gave given", "go": "went gone", "grind": "ground ground",
    "grow": "grew grown", "hamstring": "hamstrung hamstrung", "hang": "hung hung",
    "have": "had had has", "hear": "heard heard", "hide": "hid hidden", "hit": "hit hit",
    "hold": "held held", "hurt": "hurt hurt", "keep": "kept kept", "know": "knew known", "lay": "laid laid",
    "lead": "led led", "leap": "leapt leaped", "leave": "left left", "lend": "lent lent", "let": "let let",
    "lie": "lied lied lying",
    "light": "lit lit lighted",
    "lose": "lost lost", "make": "made made", "mean": "meant meant", "meet": "met met", "pay": "paid paid",
    "prove": "proved proven", "put": "put put", "read": "read read", "rend": "rent rent",
    "ride": "rode ridden", "ring": "rang rung",
    "rise": "rose risen", "run": "ran run", "say": "said said", "see": "saw seen", "seek": "sought sought",
    "sell": "sold sold", "send": "sent sent", "set": "set set", "shake": "shook shaken", "shed": "shed shed",
    "shoot": "shot shot", "show": "showed shown", "shrink": "shrank shrunk", "sing": "sang sung",
    "sink": "sank sunk",
    "slink": "slunk slunk", "sneak": "snuck sneaked", "sit": "sat sat",
    "slay": "slew slain", "sling": "slung slung", "slit": "slit slit", "speak": "spoke spoken",
    "spew": "spewed spewed", "spin": "spun spun", "spit": "spat spat", "split": "split split",
    "spread": "spread spread", "spring": "sprang sprung", "stand": "stood stood", "steal": "stole stolen",
    "stick": "stuck stuck", "sting": "stung stung", "stink": "stank stunk", "strike": "struck stricken",
    "swear": "swore sworn", "sweep": "swept swept", "swing": "swung swung", "take": "took taken",
    "teach": "taught taught", "tear": "tore torn", "tell": "told told", "think": "thought thought",
    "throw": "threw thrown", "tread": "trod trodden", "understand": "understood understood",
    "uphold": "upheld upheld", "weep": "wept wept",
    "win": "won won", "wind": "wound wound", "wring": "wrung wrung",
    "write": "wrote written", "panic": "panicked panicked panicking", "mimic": "mimicked mimicked mimicking",
}  # fmt: skip
_IRREGULAR_PLURAL = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_DOUBLE = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdfgklmnprtvz]$")
# Verbs of more than one syllable that double their last letter all the same: by ending, by compound.
_STRESSED = re.compile(
    r"(?:mit|cur|abet|befit|beget|forget|regret|rebut|[a-z](?:bed|bug|kid|hop|dog|nap|cap|step|strip|ship|log))$"
    r"|^(?:re|de|in|con|pre|trans)fer$"
)
_BRITISH = re.compile(r"[^aeiou][aeiou]l$")


def verb_forms(lemma: str) -> set[str]:
    """Return the forms of a verb.

    >>> sorted(verb_forms("slam"))
    ['slam', 'slammed', 'slamming', 'slams']
    """
    third = _s_form(lemma)
    if lemma.endswith("ie"):
        stem, participle = lemma + "d", lemma[:-2] + "ying"
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stem, participle = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("e"):
        stem, participle = lemma + "d", lemma + "ing"
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        stem, participle = lemma[:-1] + "ied", lemma + "ing"
    elif _doubles(lemma):
        stem, participle = lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    else:
        stem, participle = lemma + "ed", lemma + "ing"
    out = {lemma, third, participle}
    if lemma in _IRREGULAR:
        return out | set(_IRREGULAR[lemma].split())
    if _BRITISH.search(lemma):
        # "groveled" and "grovelled": American and British spelling.
        out |= {lemma + "led", lemma + "ling", lemma + "ed", lemma + "ing"}
    return out | {stem}


def _doubles(lemma: str) -> bool:
    if not _DOUBLE.search(lemma) or lemma[-1] in "wxy":
        return False
    last = lemma.rpartition("-")[2]
    # One syllable doubles; of two syllables the stressed last one does.
    return len(re.findall(r"[aeiouy]+", last)) == 1 or _STRESSED.search(last) is not None


def _s_form(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word in ("go", "do", "echo", "veto", "hero"):
        return word + "es"
    return word + "s"


def noun_forms(lemma: str) -> set[str]:
    """Return singular and plural.

    >>> sorted(noun_forms("lackey"))
    ['lackey', 'lackeys']
    """
    for singular, plural in _IRREGULAR_PLURAL.items():
        if lemma.endswith(singular):
            return {lemma, lemma[: -len(singular)] + plural}
    return {lemma, _s_form(lemma)}


def adjective_forms(lemma: str) -> set[str]:
    """Return the base, comparative and superlative of a short adjective.

    >>> sorted(adjective_forms("nasty"))
    ['nastier', 'nastiest', 'nasty']
    """
    if lemma.endswith("y"):
        return {lemma, lemma[:-1] + "ier", lemma[:-1] + "iest"}
    if lemma.endswith("e"):
        return {lemma, lemma + "r", lemma + "st"}
    if len(lemma) <= 4 and _DOUBLE.search(lemma):
        return {lemma, lemma + lemma[-1] + "er", lemma + lemma[-1] + "est"}
    return {lemma, lemma + "er", lemma + "est"}


def forms(words: tuple[str, ...], pos: str) -> Iterable[tuple[str, ...]]:
    """Return the forms of a lemma of one or several words.

    Of several words the head is inflected: the first for a verb, the last for anything else.
    """
    if pos == "VERB":
        return [(form, *words[1:]) for form in sorted(verb_forms(words[0]))]
    inflect = adjective_forms if pos == "ADJ" else noun_forms
    return [(*words[:-1], form) for form in sorted(inflect(words[-1]))]
