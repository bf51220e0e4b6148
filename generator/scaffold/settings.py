"""The settings of a new site, ``content/site.yaml``, with a comment beside each that people ask about.

Takes plain values; gives text in the canonical form.
"""

from collections.abc import Sequence

from generator.scaffold.scalars import scalar


def settings(title: str, languages: Sequence[str], timezone: str, show_authors: bool) -> str:  # noqa: FBT001
    lines = (
        f"title: {scalar(title)}",
        f"languages: [{', '.join(languages)}]".ljust(36)
        + " # the first is the site's own; readers choose among the others",
        f"timezone: {timezone}".ljust(36) + " # when a day ends, and a deadline with it",
        "currency: EUR".ljust(36) + " # of money that does not say its own",
        f"show_authors: {'true' if show_authors else 'false'}".ljust(36)
        + " # whether names from git stand beside moved goalposts",
        "reports: [month, quarter]".ljust(36) + " # pages that close each of these",
    )
    return "\n".join(lines) + "\n"
