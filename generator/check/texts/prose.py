"""The prose after the front matter: how long it may be.

Takes a document and the site's limit; gives a diagnostic. It does not read Markdown.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import BODY_TOO_LONG
from generator.model.book import Site
from generator.model.source import Document


def body_diagnostics(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Whether the prose has more bytes than ``limits.body`` of site.yaml allows."""
    body = document.body or ""
    if len(body) * 4 <= site.limit_body:
        return
    size = len(body.encode("utf-8", "surrogatepass"))
    if size > site.limit_body:
        message = f"this prose has {size:,} bytes, but the limit is {site.limit_body:,}"
        fix = "shorten it, or raise `limits: {body: …}` in site.yaml"
        yield BODY_TOO_LONG.at(Span(document.path, document.body_line), message, fix=fix)
