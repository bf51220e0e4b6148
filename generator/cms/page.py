"""The page of the form and what it may do: its HTML, the script that starts it, and the policy of ``admin/``.

Takes the configuration and Decap's own script; gives files by path. Nothing is loaded from elsewhere; what the browser may speak to is
the host of the content.
"""

from html import escape
from pathlib import Path

from generator.model.output import OutputFile

#: The folder of the form in a site.
ADMIN = "admin"
_SCRIPT = Path(__file__).parent / "widget.js"
_REACHED = {
    "github": "https://api.github.com https://github.com",
    "gitlab": "https://gitlab.com",
}
_LOCAL = "http://localhost:8081 http://127.0.0.1:8081"


def policy(backend: str, *, auth: str | None = None, local: bool = False) -> str:
    """What the form may load and speak to. Decap checks its configuration by code that it makes, and styles itself from its script."""
    reached = " ".join(
        filter(None, ("'self'", "blob:", _REACHED.get(backend), auth, _LOCAL if local else None))
    )
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "font-src data:",
            "img-src 'self' data: blob: https://avatars.githubusercontent.com https://secure.gravatar.com",
            f"connect-src {reached}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def form_files(config: str, bundle: bytes, *, title: str, language: str, rule: str) -> tuple[OutputFile, ...]:
    """Every file of ``admin/``; ``rule`` is its policy, for hosts that send no headers."""
    page = _page(title=title, language=language, rule=rule)
    return (
        OutputFile(path=f"{ADMIN}/index.html", content=page.encode()),
        OutputFile(path=f"{ADMIN}/config.yml", content=config.encode()),
        OutputFile(path=f"{ADMIN}/decap-cms.js", content=bundle),
        OutputFile(path=f"{ADMIN}/widget.js", content=_SCRIPT.read_bytes()),
    )


def _page(*, title: str, language: str, rule: str) -> str:
    return f"""<!doctype html>
<html lang="{escape(language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(rule)}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<body>
<script src="decap-cms.js"></script>
<script src="widget.js"></script>
</body>
</html>
"""
