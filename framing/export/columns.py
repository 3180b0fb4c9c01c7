"""What each column of an exported table means, with its unit and range: the codebook of the tables."""

from __future__ import annotations

from collections.abc import Iterable

_VOICES = {
    "_narrator": ", in the outlet's own sentences only",
    "_quote": ", in quotations only",
    "_title": ", in the headline only",
}
_RATES = {
    "loaded_rate": "Marks of loaded language",
    "hedging_rate": "Hedges",
    "booster_rate": "Boosters",
}
_COLUMNS = {
    "id": "Id of the article, unique in the corpus.",
    "outlet": "Outlet, as given or by the domain of the address.",
    "title": "Headline.",
    "author": "Author or authors, joined by semicolons.",
    "date": "Date of publication, ISO 8601; a year or a month alone where more is not known.",
    "url": "Address.",
    "story": "Id of the same-event group; empty where no other article tells it.",
    "duplicate_of": "Id of the earlier article that this one repeats, wholly or nearly; empty for originals.",
    "warnings": "Codes of warnings, joined by semicolons (empty, short, not_english, unbalanced_quotes, …).",
    "words_total": "Words of the body: narrator plus quotation.",
    "words_narrator": "Words outside quotations.",
    "words_quote": "Words inside quotations.",
    "words_title": "Words of the headline.",
    "removed_words": "Words of boilerplate that cleaning took out.",
    "sentences": "Sentences of the body.",
    "attributions": "Attributions found: who is quoted or paraphrased for what.",
    "loaded_sentences": "Share (0 to 1) of sentences that careful readers would likely call loaded.",
    "loaded_sentences_narrator": "The same share among sentences wholly outside quotations.",
    "attributed_share": "Share (0 to 1) of the words that are attributed to some source.",
    "direct_share": "Share (0 to 1) of the attributed words that stand inside quotation marks.",
    "sources_distinct": (
        "Number of distinct sources that something is attributed to; of a joint statement each one named."
    ),
    "sources_effective": (
        "Effective number of sources: Hill number of order 1 of attributed words (Jost 2006); "
        "2.0 is as diverse as two sources heard equally."
    ),
    "sources_top_share": "Share (0 to 1) of attributed words that the largest source has.",
    "sources_unnamed_share": "Share (0 to 1) of attributions with a source that name none or only a group.",
    "sources_expected": (
        "Distinct sources expected among 5 attributions drawn at random (Hurlbert 1971); "
        "empty below 5 attributions."
    ),
    "tone_polarity": "TextBlob's polarity, -1 to 1; a secondary signal.",
    "tone_subjectivity": "TextBlob's subjectivity, 0 to 1; a secondary signal.",
    "article": "Id of the article.",
    "field": "Where the mark stands: text or title.",
    "start": "Character at which it begins, in that field, counted from 0.",
    "end": "Character after its last.",
    "text": "The words marked, or taken out.",
    "measure": "loaded, hedge or booster.",
    "category": "Category of the codebook.",
    "entry": "Lexicon entry or rule.",
    "voice": "title, narrator or quote.",
    "source_id": "Id of the source within the article.",
    "weight": "Strength of the entry, 0 to 1; for sorting, not for counting.",
    "name": "Name of the source, after merges made by hand.",
    "name_found": "Name of the source as found in the text.",
    "kind": "Kind: of a source (official, expert, …) or of an attribution (direct, indirect, mixed).",
    "words": "Words attributed to the source.",
    "n": "How many times.",
    "source": "The words that name the source, empty where no one is named.",
    "cue": "The words that attribute, such as a verb of saying.",
    "content": "The words attributed, parts joined by “ … ”.",
    "reason": "Why cleaning took the piece out.",
    "at": "Character of the cleaned text at which it stood.",
    "articles": "Ids of the articles of the story, joined by semicolons.",
}


def describe(column: str) -> str:
    """Return what ``column`` means, in one sentence.

    >>> describe("hedging_rate_quote")
    'Hedges per 1,000 words, in quotations only; empty where there are no such words.'
    >>> describe("n_loaded_title")
    'Number of marks of the measure loaded in the voice title.'
    """
    if column in _COLUMNS:
        return _COLUMNS[column]
    for rate, what in _RATES.items():
        if column == rate:
            return f"{what} per 1,000 words of body; empty where there are no words."
        for voice, where in _VOICES.items():
            if column == rate + voice:
                return f"{what} per 1,000 words{where}; empty where there are no such words."
    if column.startswith("n_") and column.count("_") == 2:
        _, measure, voice = column.split("_")
        return f"Number of marks of the measure {measure} in the voice {voice}."
    if column.startswith("extra."):
        return "As given in the input; never takes part in scoring."
    return "A score of this version; see the method text."


def codebook_rows(tables: Iterable[tuple[str, Iterable[str]]]) -> list[dict[str, str]]:
    """Return one row per column of every table: table, column, meaning."""
    return [
        {"table": table, "column": column, "meaning": describe(column)}
        for table, columns in tables
        for column in columns
    ]
