"""The dashboard: score records in the browser. Never cuts or scores text itself."""
