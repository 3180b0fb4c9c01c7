"""Cleaning: boilerplate out, with a ledger of every piece removed; no sentence of the article lost."""

from __future__ import annotations

from framing.cleaning.characters import repair
from framing.cleaning.clean import clean_article
from framing.cleaning.head import find_title
from framing.cleaning.ledger import Cleaned, Removal, restore

__all__ = ["Cleaned", "Removal", "clean_article", "find_title", "repair", "restore"]
