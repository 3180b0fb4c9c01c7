"""Export of a corpus: tables, records, codebook, lexicons, citation and the method behind the numbers."""

from framing.export.export import export_corpus

__all__ = ["export_corpus"]
