"""What a reader is told about a mark: one sentence for each way in which words hedge or insist.

``{}`` stands for the words marked. A construction has its reason in ``senses.SENSES``; an entry without
one has that of its category.
"""

from __future__ import annotations

OPEN = "“{}” leaves open whether it is so"
JUDGED = "“{}” gives what follows as somebody's judgement, not as a fact"
TOLD = "“{}” passes on what is told without vouching for it"
ROUGH = "“{}” makes the figure that it belongs to approximate"
BLUNTED = "“{}” blunts the word that it belongs to"
NOBODY = "“{}” gives a view to people whom nobody can name"
SHOWN = "“{}” presents what follows as settled"
BEYOND = "“{}” presents the statement as beyond question"
LIMITED = "“{}” limits how far the statement goes"
UNSETTLED = "“{}” says that the matter is open"
SIGNS = "“{}” presents what follows as a reading of the signs, not as shown"
HAPPENS = "“{}” leaves open whether it happens"
APPLIES = "“{}” leaves open whether the word after it applies"
CONCLUDED = "“{}” gives a conclusion, not an observation"
ESTIMATE = "“{}” marks the figure as an estimate"
BOUND = "“{}” gives a bound, not a figure"
TENDENCY = "“{}” claims a tendency, not a rule"
LOOKS = "“{}” says how it looks, not how it is"
VIEW = "“{}” limits the statement to one point of view"
CONDITION = "“{}” makes the statement hang on a condition"
THOUGHT = "“{}” presents what follows as thought or told, not as a fact"
UNKNOWN = "“{}” says that the matter is not known"
DOUBTED = "“{}” puts in question whether it is so"
CHANCE = "“{}” speaks of a chance, not of a fact"
EXPECTED = "“{}” speaks of what is expected, not of what is known"
COMING = "“{}” speaks of what may come, not of what is known"
CERTAIN_TO_COME = "“{}” presents what is to come as certain"
UNCONFIRMED = "“{}” passes on what is unconfirmed"
GUESS = "“{}” presents what follows as a guess"
SIGN_OF = "“{}” presents it as a reading of the signs, not as shown"

OF_CATEGORY = {
    "modal": HAPPENS,
    "epistemic_verb": JUDGED,
    "epistemic_adverb": OPEN,
    "epistemic_adjective": OPEN,
    "epistemic_noun": OPEN,
    "hearsay": TOLD,
    "approximator": LIMITED,
    "unnamed_authority": NOBODY,
    "conditional_softening": CONDITION,
    "certainty_adverb": BEYOND,
    "certainty_verb": SHOWN,
    "certainty_adjective": SHOWN,
    "certainty_phrase": BEYOND,
}
