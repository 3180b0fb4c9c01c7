"""The constructions that an entry may require, each with the sentence that tells a reader its sense."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from framing.hedging import (
    authority,
    boosters,
    chances,
    degrees,
    idioms,
    ignorance,
    judgements,
    modals,
    nearness,
    necessity,
    nominals,
    opinions,
    patterns,
    prospects,
    reports,
    signs,
)
from framing.hedging.grammar import Tokens
from framing.hedging.words import word_set

# True where the sense is there; a pair of word indices where the mark takes in more words.
Test = Callable[[Tokens, int, int], bool | tuple[int, int]]


_SHOWN_LATER = word_set(
    """confirmed proven proved determined established verified decided shown seen identified known explained
    demonstrated understood resolved tested"""
)


class Sense(NamedTuple):
    """A test over neighbours and what to tell the reader; ``{}`` stands for the words marked."""

    test: Test
    why: str


def _yet_to_be(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    return (i, j + 1) if t.after(j) in _SHOWN_LATER else False


def _parenthetic(t: Tokens, i: int, j: int) -> bool:
    return t.starts_sentence(i) and not t.joined(j)


_OPEN = "“{}” leaves open whether it is so"
_JUDGED = "“{}” gives what follows as somebody's judgement, not as a fact"
_TOLD = "“{}” passes on what is told without vouching for it"
_ROUGH = "“{}” makes the figure that it belongs to approximate"
_BLUNTED = "“{}” blunts the word that it belongs to"
_NOBODY = "“{}” gives a view to people whom nobody can name"
_SHOWN = "“{}” presents what follows as settled"

SENSES: dict[str, Sense] = {
    "may": Sense(modals.may, "“{}” leaves open whether it happens"),
    "might": Sense(modals.might, "“{}” leaves open whether it happens"),
    "could": Sense(modals.could, "“{}” leaves open whether it happens"),
    "can": Sense(modals.can, "“{}” says that it happens at times, not that it does here"),
    "would": Sense(necessity.would, "“{}” softens the statement"),
    "would_of_plan": Sense(
        necessity.would_of_plan, "“{}” makes the statement hang on a plan being carried out"
    ),
    "should": Sense(necessity.should, "“{}” says what is to be expected, not what is certain"),
    "must": Sense(necessity.must, "“{}” gives a conclusion, not an observation"),
    "raising": Sense(signs.raising, "“{}” says how it looks, not how it is"),
    "tending": Sense(signs.tending, "“{}” claims a tendency, not a rule"),
    "opinion": Sense(opinions.opinion, _JUDGED),
    "assuming": Sense(opinions.assuming, "“{}” takes what follows as given without showing it"),
    "suspecting": Sense(opinions.suspecting, "“{}” puts what follows forward as a conjecture"),
    "liable": Sense(signs.liable, "“{}” claims a tendency, not a rule"),
    "i_hear": Sense(opinions.i_hear, _TOLD),
    "expecting": Sense(signs.expecting, "“{}” speaks of what is expected, not of what is known"),
    "fearing": Sense(opinions.fearing, "“{}” speaks of what is feared or hoped, not of what is known"),
    "questioning": Sense(opinions.questioning, "“{}” puts in question whether it is so"),
    "evidence": Sense(signs.evidence, "“{}” presents what follows as a reading of the signs, not as shown"),
    "pointing": Sense(signs.pointing, "“{}” presents what follows as a reading of the signs, not as shown"),
    "estimating": Sense(signs.estimating, "“{}” marks the figure as an estimate"),
    "regarding": Sense(judgements.regarding, "“{}” gives how it is judged, not how it is"),
    "told": Sense(reports.told, _TOLD),
    "supposed": Sense(reports.supposed, _TOLD),
    "claiming": Sense(reports.claiming, "“{}” puts the statement on the speaker's account"),
    "arguing": Sense(reports.arguing, "“{}” puts the statement on the account of people who are not named"),
    "accused": Sense(reports.accused, "“{}” reports a charge, not an established act"),
    "clause": Sense(opinions.clause, _JUDGED),
    "that_only": Sense(opinions.that_only, _JUDGED),
    "denied": Sense(opinions.denied, "“{}” says that the matter is open"),
    "first_person": Sense(opinions.first_person, _JUDGED),
    "unknown": Sense(opinions.unknown, "“{}” says that the matter is not known"),
    "attributive": Sense(nominals.attributive, "“{}” leaves open whether the word after it applies"),
    "attributive_report": Sense(nominals.reported, _TOLD),
    "apparent": Sense(nominals.apparent, "“{}” says how it looks, not how it is"),
    "likely": Sense(nominals.likely, "“{}” speaks of what is probable, not of what is certain"),
    "comparative": Sense(nominals.comparative, "“{}” compares how often it happens, not whether it does"),
    "possible": Sense(nominals.possible, _OPEN),
    "conceivable": Sense(nominals.conceivable, _OPEN),
    "potential": Sense(nominals.potential, "“{}” speaks of what could be, not of what is"),
    "predicate": Sense(nominals.predicate, "“{}” says that the matter is open"),
    "certain_not": Sense(nominals.open_matter, "“{}” says that the matter is open"),
    "suggestive": Sense(nominals.suggestive, "“{}” presents it as a reading of the signs, not as shown"),
    "viewpoint": Sense(nominals.viewpoint, "“{}” limits the statement to one point of view"),
    "viewpoint_that": Sense(nominals.view_that, "“{}” limits the statement to one point of view"),
    "preliminary": Sense(nominals.preliminary, "“{}” says that the findings may still change"),
    "who_knows": Sense(opinions.who_knows, "“{}” says that the matter is not known"),
    "impression": Sense(nominals.impression, "“{}” limits the statement to one point of view"),
    "content_noun": Sense(
        nominals.content_noun, "“{}” presents what follows as thought or told, not as a fact"
    ),
    "theory": Sense(nominals.theory, "“{}” presents what follows as thought or told, not as a fact"),
    "in_dispute": Sense(nominals.in_dispute, "“{}” says that the matter is open"),
    "in_question": Sense(nominals.open_matter, "“{}” says that the matter is open"),
    "probable": Sense(nominals.probable, _OPEN),
    "idea": Sense(nominals.idea, "“{}” presents what follows as thought or told, not as a fact"),
    "rumour": Sense(nominals.rumour, "“{}” passes on what is unconfirmed"),
    "chance": Sense(chances.chance, "“{}” speaks of a chance, not of a fact"),
    "indication": Sense(chances.indication, "“{}” presents it as a reading of the signs, not as shown"),
    "evidence_lacking": Sense(chances.evidence_lacking, "“{}” says how little the evidence settles"),
    "uncertainty": Sense(chances.uncertainty, "“{}” says that the matter is open"),
    "doubting": Sense(chances.doubting, "“{}” puts in question whether it is so"),
    "guess_noun": Sense(nominals.guess, "“{}” presents what follows as a guess"),
    "yet_to_be": Sense(_yet_to_be, "“{}” says that the matter is open"),
    "parenthetic": Sense(_parenthetic, "“{}” limits how far the statement goes"),
    "about": Sense(degrees.about, _ROUGH),
    "around": Sense(degrees.around, _ROUGH),
    "roughly": Sense(degrees.roughly, _ROUGH),
    "number": Sense(degrees.number, _ROUGH),
    "up_to": Sense(degrees.up_to, "“{}” gives a bound, not a figure"),
    "at_least": Sense(degrees.at_least, "“{}” gives a bound, not a figure"),
    "close_to": Sense(degrees.close_to, _ROUGH),
    "a_little": Sense(degrees.a_little, _BLUNTED),
    "just_about": Sense(degrees.just_about, _BLUNTED),
    "next_to": Sense(degrees.next_to, _BLUNTED),
    "reasonably": Sense(degrees.reasonably, _BLUNTED),
    "plus_or_minus": Sense(degrees.plus_or_minus, _ROUGH),
    "standing_last": Sense(degrees.standing_last, "“{}” limits how far the statement goes"),
    "chances_are": Sense(nominals.chances_are, "“{}” speaks of a chance, not of a fact"),
    "tentative": Sense(nominals.tentative, "“{}” leaves open whether the word after it applies"),
    "give_or_take": Sense(degrees.give_or_take, _ROUGH),
    "holding": Sense(reports.holding, _TOLD),
    "accounts": Sense(reports.accounts, _TOLD),
    "after_quantity": Sense(degrees.after_quantity, _ROUGH),
    "some_number": Sense(authority.some_number, _ROUGH),
    "degree": Sense(degrees.degree, _BLUNTED),
    "pretty": Sense(degrees.pretty, _BLUNTED),
    "extent": Sense(degrees.extent, _BLUNTED),
    "almost": Sense(nearness.almost, _BLUNTED),
    "cannot_have": Sense(modals.cannot_have, "“{}” gives a conclusion, not an observation"),
    "set_off": Sense(idioms.set_off, _JUDGED),
    "so_called": Sense(idioms.so_called, "“{}” leaves open whether the word after it applies"),
    "if_any": Sense(idioms.if_any, "“{}” limits how far the statement goes"),
    "if_anything": Sense(idioms.if_anything, "“{}” limits how far the statement goes"),
    "not_final": Sense(degrees.not_final, _BLUNTED),
    "kind_of": Sense(degrees.kind_of, _BLUNTED),
    "partial": Sense(degrees.partial, "“{}” limits how far the statement goes"),
    "manner_or_degree": Sense(degrees.manner_or_degree, "“{}” limits how far the statement goes"),
    "in_a_way": Sense(degrees.in_a_way, "“{}” limits how far the statement goes"),
    "all_but": Sense(degrees.all_but, _BLUNTED),
    "not_and": Sense(degrees.not_and, "“{}” limits how far the statement goes"),
    "not_noun": Sense(degrees.not_noun, "“{}” limits how far the statement goes"),
    "more_or_less": Sense(degrees.more_or_less, _BLUNTED),
    "parted": Sense(idioms.parted, "“{}” limits how far the statement goes"),
    "first_person_clause": Sense(idioms.first_person_clause, _JUDGED),
    "fancying": Sense(idioms.fancying, _JUDGED),
    "ascribed": Sense(idioms.ascribed, _TOLD),
    "floated": Sense(idioms.floated, "“{}” speaks of what is put forward, not of what is decided"),
    "striking": Sense(idioms.striking, _JUDGED),
    "outlook": Sense(idioms.outlook, "“{}” speaks of what may come, not of what is known"),
    "signalling": Sense(
        idioms.signalling, "“{}” presents what follows as a reading of the signs, not as shown"
    ),
    "bordering": Sense(idioms.bordering, _BLUNTED),
    "talk_of": Sense(idioms.talk_of, "“{}” passes on what is unconfirmed"),
    "view_is": Sense(idioms.view_is, _NOBODY),
    "open_thing": Sense(idioms.open_thing, "“{}” says that the matter is open"),
    "thing_before": Sense(idioms.thing_before, "“{}” says that the matter is open"),
    "in_effect": Sense(idioms.in_effect, _BLUNTED),
    "hopefully": Sense(idioms.hopefully, "“{}” speaks of what is hoped, not of what is known"),
    "barring": Sense(idioms.barring, "“{}” makes the statement hang on a condition"),
    "proviso": Sense(idioms.proviso, "“{}” makes the statement hang on a condition"),
    "supposition": Sense(idioms.supposition, "“{}” makes the statement hang on a condition"),
    "as_good_as": Sense(idioms.as_good_as, _BLUNTED),
    "after_ing": Sense(idioms.after_ing, "“{}” says how it looks, not how it is"),
    "a_number": Sense(idioms.a_number, _NOBODY),
    "sense_that": Sense(idioms.sense_that, _JUDGED),
    "around_number": Sense(idioms.around_number, _ROUGH),
    "ruled_out": Sense(prospects.ruled_out, _OPEN),
    "risking": Sense(prospects.risking, "“{}” speaks of what may come, not of what is known"),
    "feels_like": Sense(prospects.feels_like, "“{}” says how it looks, not how it is"),
    "favoured": Sense(prospects.favoured, "“{}” speaks of what is expected, not of what is known"),
    "awaited": Sense(prospects.awaited, "“{}” speaks of what is expected, not of what is known"),
    "shaping": Sense(prospects.shaping, "“{}” says how it looks, not how it is"),
    "open_game": Sense(prospects.open_game, "“{}” says that the matter is open"),
    "long_shot": Sense(prospects.long_shot, "“{}” speaks of a chance, not of a fact"),
    "assessing": Sense(prospects.assessing, _JUDGED),
    "told_me": Sense(prospects.told_me, _TOLD),
    "one_source": Sense(prospects.one_source, _NOBODY),
    "somebody_named": Sense(prospects.somebody_named, "“{}” says that the matter is open"),
    "not_unlikely": Sense(prospects.not_unlikely, _OPEN),
    "expectation": Sense(prospects.expectation, "“{}” speaks of what is expected, not of what is known"),
    "assessed": Sense(prospects.assessed, "“{}” limits the statement to one point of view"),
    "predicate_thing": Sense(prospects.predicate_thing, "“{}” says that the matter is open"),
    "about_thing": Sense(prospects.about_thing, "“{}” puts in question whether it is so"),
    "putting": Sense(prospects.putting, "“{}” marks the figure as an estimate"),
    "pending": Sense(prospects.pending, "“{}” says that the matter is open"),
    "situation": Sense(prospects.situation, "“{}” says that the matter is open"),
    "odd": Sense(patterns.odd, _ROUGH),
    "near_word": Sense(patterns.near_word, _BLUNTED),
    "quasi_word": Sense(patterns.quasi_word, _BLUNTED),
    "as_far_as": Sense(patterns.as_far_as, "“{}” limits how far the statement goes"),
    "knowledge": Sense(patterns.knowledge, "“{}” limits how far the statement goes"),
    "perspective": Sense(patterns.perspective, "“{}” limits the statement to one point of view"),
    "in_eyes": Sense(patterns.in_eyes, "“{}” limits the statement to one point of view"),
    "in_substance": Sense(patterns.in_substance, _BLUNTED),
    "say_figure": Sense(patterns.say_figure, "“{}” gives one case of several"),
    "bounded": Sense(patterns.bounded, "“{}” gives a bound, not a figure"),
    "unowned": Sense(nominals.unowned, "“{}” presents what follows as thought or told, not as a fact"),
    "if_not": Sense(patterns.if_not, "“{}” limits how far the statement goes"),
    "too_early": Sense(patterns.too_early, "“{}” says that the matter is open"),
    "not_necessarily": Sense(patterns.not_necessarily, _OPEN),
    "understands": Sense(patterns.understands, _TOLD),
    "if_confirmed": Sense(patterns.if_confirmed, "“{}” makes the statement hang on a condition"),
    "with_if": Sense(patterns.with_if, "“{}” makes the statement hang on a condition"),
    "tell_it": Sense(patterns.tell_it, _TOLD),
    "of_a_kind": Sense(patterns.of_a_kind, _BLUNTED),
    "approximate": Sense(patterns.approximate, _ROUGH),
    "not_knowing": Sense(ignorance.not_knowing, "“{}” says that the matter is not known"),
    "not_checked": Sense(ignorance.not_checked, "“{}” says that what is told was not checked"),
    "not_persuaded": Sense(ignorance.not_persuaded, "“{}” puts in question whether it is so"),
    "denied_state": Sense(ignorance.denied_state, "“{}” says that the matter is open"),
    "adrift": Sense(ignorance.adrift, "“{}” says that the matter is open"),
    "undecided": Sense(ignorance.undecided, "“{}” says that the matter is open"),
    "read_passive": Sense(judgements.read_passive, _JUDGED),
    "some": Sense(authority.some, _NOBODY),
    "group": Sense(authority.group, _NOBODY),
    "privately": Sense(authority.privately, _NOBODY),
    "source_close": Sense(authority.source_close, _NOBODY),
    "people": Sense(authority.people, _NOBODY),
    "anonymous": Sense(authority.anonymous, "“{}” withholds who says so"),
    "widely": Sense(authority.widely, _NOBODY),
    "sentence_adverb": Sense(boosters.sentence_adverb, _SHOWN),
    "not_weakened": Sense(boosters.not_weakened, _SHOWN),
    "of_fact": Sense(boosters.of_fact, _SHOWN),
    "known_for_sure": Sense(boosters.known_for_sure, _SHOWN),
    "settled": Sense(boosters.settled, _SHOWN),
    "unavoidable": Sense(boosters.unavoidable, "“{}” presents what is to come as certain"),
    "apart": Sense(boosters.apart, "“{}” presents the statement as beyond question"),
    "confirming": Sense(boosters.confirming, _SHOWN),
    "of_course": Sense(boosters.of_course, "“{}” presents the statement as beyond question"),
    "certain": Sense(boosters.certain, _SHOWN),
    "clear": Sense(boosters.clear, _SHOWN),
    "bound": Sense(boosters.bound, "“{}” presents what is to come as certain"),
    "proving": Sense(boosters.proving, _SHOWN),
    "showing": Sense(boosters.showing, _SHOWN),
    "shown_that": Sense(boosters.shown_that, _SHOWN),
    "not_denied": Sense(boosters.not_denied, _SHOWN),
}
CATEGORY_WHY = {
    "modal": "“{}” leaves open whether it happens",
    "epistemic_verb": _JUDGED,
    "epistemic_adverb": _OPEN,
    "epistemic_adjective": _OPEN,
    "epistemic_noun": _OPEN,
    "hearsay": _TOLD,
    "approximator": "“{}” limits how far the statement goes",
    "unnamed_authority": _NOBODY,
    "conditional_softening": "“{}” makes the statement hang on a condition",
    "certainty_adverb": "“{}” presents the statement as beyond question",
    "certainty_verb": _SHOWN,
    "certainty_adjective": _SHOWN,
    "certainty_phrase": "“{}” presents the statement as beyond question",
}
