"""What a page says while it loads that nobody should hear: errors, requests that fail or leave the site, refusals of the policy."""

from playwright.sync_api import ConsoleMessage, Page, Request

_REFUSED = """document.addEventListener('securitypolicyviolation',
  e => console.error('refused: ' + e.violatedDirective + ' ' + e.blockedURI))"""


def complaints(page: Page, home: str = "file:") -> list[str]:
    """A list that fills with all that goes wrong on ``page``; every address is to begin with ``home``."""
    heard: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{page.url}: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith(home):
            heard.append(f"{page.url}: asks for {request.url}")

    page.add_init_script(_REFUSED)
    page.on("console", on_console)
    page.on("request", on_request)
    page.on("requestfailed", lambda request: heard.extend(failure_of(request)))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    return heard


def failure_of(request: Request) -> list[str]:
    """Its address, unless it was given up because the page was left."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]
