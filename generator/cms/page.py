"""The page of the form: its HTML, and the script that adds our widget to Decap.

Takes the configuration and Decap's own script; gives files by path. Nothing is loaded from elsewhere.
"""

from html import escape
from pathlib import Path

from generator.model.admin import ADMIN
from generator.model.output import OutputFile

_SCRIPT = Path(__file__).parent / "widget.js"


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
