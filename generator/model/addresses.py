"""Addresses that the site keeps for itself: what neither a free page nor an old address may take.

A plain record that those who know the pages fill in and the check asks. It knows no page itself.
"""

from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedAddresses:
    """Addresses below the site's root (or below a language's), without slashes around them.

    ``exact`` are folders of single pages, such as ``goalposts``: what lies below them is free. ``shared`` are first
    segments below which the pages of one kind stand, such as ``goals``: no free page may stand there, but an old address
    may lead from there. ``own`` are first segments below which only the site itself writes, such as ``assets``. ``files``
    are files in the root, such as ``robots.txt``.
    """

    exact: frozenset[str]
    shared: frozenset[str]
    own: frozenset[str]
    files: frozenset[str]

    def keeps_from_pages(self, path: str) -> bool:
        """Whether no free page may stand at ``path``, which is case-folded.

        >>> kept = ReservedAddresses(
        ...     exact=frozenset(["goalposts"]), shared=frozenset(["goals"]), own=frozenset(["api"]), files=frozenset()
        ... )
        >>> [path for path in ("goalposts", "goalposts/why", "goals/old", "api/x") if kept.keeps_from_pages(path)]
        ['goalposts', 'goals/old', 'api/x']
        >>> [path for path in ("goalposts", "goalposts/why", "goals/old", "api/x") if kept.keeps_from_aliases(path)]
        ['goalposts', 'api/x']
        """
        return path in self.exact or _top(path) in self.shared | self.own | self.files

    def keeps_from_aliases(self, path: str) -> bool:
        """Whether no old address may be ``path``, which is case-folded."""
        return path in self.exact | self.shared or _top(path) in self.own | self.files


def _top(path: str) -> str:
    return path.partition("/")[0]
