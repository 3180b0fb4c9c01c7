"""Components: functions that return Dash components; no state, no callbacks."""
