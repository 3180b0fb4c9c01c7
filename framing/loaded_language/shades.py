"""Words with a light colour: each too plain to be marked, together a hint at how a sentence is told.

A reader does not stop at "vowed" or "openly" as at "gloated" or "shamelessly": these words are no entries
of the lexicon and get no mark. How many of them a sentence holds is one of its signals
(:mod:`framing.loaded_language.signals`), the same for each word of the list. Left out are words of facts
and topics ("attack", "crisis", "victim") and everything that names a person, a party or an outlet.
"""

from __future__ import annotations

_WORDS = {
    "quarrel": """
        clash clashed clashes clashing battle battled battles battling feud feuds feuding spar
        sparred sparring fray skirmish skirmishes showdown standoff confrontation confrontations
        confront confronted confronting rivalry heated bitter hostile hostility lashed fierce
        fiercely defy defied defies defying defiant defiantly defiance refuse refused refuses
        refusing resist resisted resisting stall stalled thwart thwarted undermine undermined
        undermining jeopardize threaten threatened threatens threatening vow vowed vows vowing
        demand demanded demanding insist insisted insists insisting rebuff rebuffed dismiss
        dismissed dismisses dismissing denounce denounced denounces denouncing blame blamed blames
        blaming complain complained complains complaining harsh harshly tough sharp sharply stark
        starkly staunch staunchly vocal outspoken vehement forceful forcefully aggressive blunt
        bluntly hardline uncompromising stubborn reluctant reluctantly grudging oust ousted ouster
        backlash uproar furor outcry turmoil upheaval controversy controversial contentious divisive
    """,
    "feeling": """
        panic fearful anxiety anxious worry worries worried worrying alarm alarmed anger angry
        angered angers frustrated frustrating frustration upset furious troubled troubling hate
        hated hates shame ashamed stunned shocked surprising surprisingly startling striking
        strikingly dramatic drastic sudden unprecedented bleak grim dire desperate painful
        embarrassing embarrassed disappointed disappointing disappointment nightmare dream pride
        proud passion passionate passionately eager enthusiastic thrilled
    """,
    "praise": """
        praise praised praises praising celebrate celebrated celebrates celebrating triumph triumphs
        glowing hero heroes heroic brave champion champions championed championing legendary iconic
        renowned prestigious powerful brilliant remarkable impressive amazing wonderful fantastic
        perfect beautiful greatest finest hail hailed hails hailing embrace embraced embraces
        embracing tout touted beloved inspiring inspired inspirational noble vibrant robust thriving
    """,
    "wrongdoing": """
        obsessed obsession reckless greedy greed corrupt corruption exploit exploited manipulate
        manipulated manipulating manipulation cheat cheated cheating steal stole stolen betrayed
        betrayal harass harassed intimidate intimidated intimidation silence silenced censor
        censored smear smeared insulted mock mocked mocking mislead misleading misled deceive
        deceptive dishonest distort distorted twisted propaganda dubious questionable suspicious
        shady scheme schemes failed failing failure failures flawed weak weakness incompetence
        incompetent chaotic chaos mess destroy destroyed destroying ruin ruined crush crushed
        extremists extremism radicals elites bureaucrats
    """,
    "manner": """
        openly repeatedly constantly relentlessly famously infamously deliberately intentionally
        willfully knowingly blatantly secretly quietly swiftly vigorously loudly suddenly abruptly
        deeply profoundly overwhelmingly boldly proudly desperately increasingly essentially
        supposedly effectively virtually practically hardly barely scarcely perfectly plainly
        frankly surely certainly naturally inevitably needlessly foolishly wisely rightly wrongly
        heavily largely vastly wildly dramatically severely seriously seemingly somehow merely
        obviously apparently ironically unfortunately sadly thankfully absolutely completely totally
        entirely utterly fully publicly
    """,
}
SHADES = frozenset(word for words in _WORDS.values() for word in words.split())
