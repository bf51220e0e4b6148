"""The folder of the form in the browser, and what a page there may do: said in its head, and by hosts that send headers.

Takes where the form commits to; gives a Content-Security-Policy. Nothing is loaded from elsewhere; what the browser may speak to is the
host of the content and who signs people in there.
"""

from generator.model.book import Cms, CmsBackend

ADMIN = "admin"
_REACHED = {
    CmsBackend.GITHUB: "https://api.github.com https://github.com",
    CmsBackend.GITLAB: "https://gitlab.com",
    CmsBackend.GIT_GATEWAY: "",
}
_PICTURES = "https://avatars.githubusercontent.com https://secure.gravatar.com"
_LOCAL = "http://localhost:8081 http://127.0.0.1:8081"


def admin_policy(cms: Cms, *, local: bool = False) -> str:
    """What the form may load and speak to. Decap makes code of its configuration's rules, and styles itself from its script."""
    reached = ("'self'", "blob:", _REACHED[cms.backend], cms.auth, _LOCAL if local else None)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            f"img-src 'self' data: blob: {_PICTURES}",
            f"connect-src {' '.join(filter(None, reached))}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
