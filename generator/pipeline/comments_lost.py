"""Files whose comments the form in the browser would not keep.

Takes the texts of a site's files; gives the paths of those that it edits and that have comments of their own lines. It reads no YAML: a
line is a comment where it begins with ``#``.
"""

from collections.abc import Iterator, Mapping

#: What the form has no collection for, since Decap cannot edit lists.
_LISTS = ("content/annotations.yaml", "content/sources.yaml")
_MARK = "---"


def commented_files(texts: Mapping[str, str]) -> tuple[str, ...]:
    r"""In the order of their paths.

    >>> goal = "---\n# why 480\ntarget: 480\n---\n# Prose\n"
    >>> commented_files({"content/goals/a.md": goal, "content/pages/b.md": "---\ntitle: B\n---\n# B\n"})
    ('content/goals/a.md',)
    """
    return tuple(path for path in sorted(texts) if _is_edited(path) and any(_comments(path, texts[path])))


def _is_edited(path: str) -> bool:
    return path.startswith("content/") and path.endswith((".md", ".yaml")) and path not in _LISTS


def _comments(path: str, text: str) -> Iterator[str]:
    """The comments among a file's keys; what follows front matter is prose, in which ``#`` begins a heading."""
    lines = text.splitlines()
    if path.endswith(".md"):
        begun = bool(lines) and lines[0].strip() == _MARK
        end = next((place for place, line in enumerate(lines[1:], 1) if line.strip() == _MARK), 0)
        lines = lines[1:end] if begun else []
    return (line for line in lines if line.lstrip().startswith("#"))
