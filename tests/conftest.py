"""Settings of every property test."""

from __future__ import annotations

import os

from hypothesis import settings

# A loaded machine is no failure, so no example has a time limit; where CI decides about a change, the
# examples are the same at each run.
settings.register_profile("framing", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("framing")
