"""``_headers`` and ``_redirects`` as Netlify reads them (docs.netlify.com/manage/routing), and stricter: what it would pass over fails.

A rule begins with a path at the left edge; its headers are indented. ``:name`` stands for one segment, a trailing ``*`` for all that
follows. An address gets the headers of all rules that suit it; of a name given twice the values are joined.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

#: Netlify sets these itself and ignores what is written.
EXEMPT = frozenset(
    ["accept-ranges", "age", "allow", "alt-svc", "connection", "content-encoding", "content-length", "content-range",
     "date", "location", "server", "set-cookie", "trailer", "transfer-encoding", "upgrade"]
)  # fmt: skip
_HEADER = re.compile(r"  ([A-Za-z-]+): (\S.*)")
_SEGMENT = re.compile(r"(?:[A-Za-z0-9._~!$&'()+,;=@-]|%[0-9A-F]{2})+|:[a-z_]+")


@dataclass(frozen=True)
class Rule:
    path: str
    headers: tuple[tuple[str, str], ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        parts = ("[^/]+" if part.startswith(":") else re.escape(part) for part in self.path.split("/"))
        whole = "/".join(parts)
        return re.compile(whole.removesuffix(r"\*") + ".*" if whole.endswith(r"\*") else whole)


def header_rules(text: str) -> list[Rule]:
    """The rules in their order; a line that is neither a path nor a header of one is an error."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("/"):
            _check_path(line)
            rules.append((line, []))
            continue
        match = _HEADER.fullmatch(line)
        assert match, f"neither a path nor a header: {line!r}"
        assert rules, f"a header without a path: {line!r}"
        assert match[1].lower() not in EXEMPT, f"Netlify ignores {match[1]}"
        rules[-1][1].append((match[1], match[2]))
    assert all(headers for _, headers in rules), "a path without headers"
    return [Rule(path, tuple(headers)) for path, headers in rules]


def _check_path(path: str) -> None:
    assert path.startswith("/"), path
    segments = path[1:].removesuffix("*").split("/")
    wrong = [each for each in segments if each and not _SEGMENT.fullmatch(each)]
    assert not wrong, f"{path}: {wrong}"


def headers_of(rules: list[Rule], address: str) -> Mapping[str, str]:
    """What an address is sent with."""
    found: dict[str, list[str]] = {}
    for rule in rules:
        if rule.pattern.fullmatch(address):
            for name, value in rule.headers:
                found.setdefault(name.lower(), []).append(value)
    return {name: ", ".join(values) for name, values in found.items()}


def redirect_rules(text: str) -> list[tuple[str, str, int]]:
    """From, to and status of each line."""
    found = []
    for line in text.splitlines():
        origin, target, status = line.split(" ")
        for path in (origin, target):
            _check_path(path)
        assert status in {"301", "302", "200", "404"}, line
        found.append((origin, target, int(status)))
    assert len({origin for origin, _, _ in found}) == len(found), "only the first of equal origins counts"
    return found
