"""The HTML page around the app, and the headers that keep every request on this machine."""

from __future__ import annotations

from flask import Flask, Response

from dashboard.figures import theme

# Inline code and 'unsafe-eval' are Dash's and plotly's own; no host but this one may be asked.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' data: blob:; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
LARGEST_REQUEST = 32 * 1024 * 1024

# Before the first paint, so that a dark page never flashes white.
_LOOK = """
(function () {
  var query = new URLSearchParams(location.search), root = document.documentElement, stored = {};
  try { stored = JSON.parse(localStorage.getItem('framing-look') || '{}'); } catch (e) {}
  var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  var view = query.get('view') || stored.view || '';
  var theme = query.get('theme') || stored.theme || (view === 'projector' ? 'light' : system);
  root.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  if (view === 'projector') root.dataset.view = 'projector';
})();
"""


def index_string() -> str:
    """Return Dash's index page: language, tokens as CSS variables, the look before the first paint."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
{{%metas%}}
<title>{{%title%}}</title>
<meta name="referrer" content="no-referrer">
<style>{theme.css()}</style>
<script>{_LOOK}</script>
<script type="application/json" id="framing-recoloring">{theme.recoloring()}</script>
{{%favicon%}}
{{%css%}}
</head>
<body>
{{%app_entry%}}
<noscript>This page needs JavaScript. Everything it does stays on this computer.</noscript>
{{%config%}}
{{%scripts%}}
{{%renderer%}}
</body>
</html>"""


def guard(server: Flask) -> None:
    """Limit the size of requests and add the headers of privacy to every answer."""
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        if response.mimetype == "application/json":
            response.headers["Cache-Control"] = "no-store"
        return response
