"""Markdown for pull requests and the summaries of workflows, in which an author's text is text and nothing else.

Takes plain cells; gives lines. What runs a workflow reads commands from lines that begin with `::` or hold `##[`; no line of a table
begins with an author's text, and a bracket never follows a hash.
"""

import re
from collections.abc import Iterable, Sequence

from generator.diagnostics.excerpt import visible

_MARKUP = re.compile(r"[\\`*_{}\[\]|~]")


def escaped(text: str) -> str:
    r"""An author's text as text: one line, no markup, no HTML, nobody mentioned and no issue linked.

    >>> escaped("a|b <img> @dana"), escaped("a\n::error::b"), escaped("##[error]")
    ('a\\|b &lt;img&gt; @\u200bdana', 'a\\\\n::error::b', '##\\[error\\]')
    """
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([@#])(?=\w)", "\\1\u200b", _MARKUP.sub(r"\\\g<0>", plain))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already.

    >>> print(table(["goal", "status"], [["**Reach**", "on track"]]), end="")
    | goal | status |
    |---|---|
    | **Reach** | on track |
    """
    lines = [heads, ["---"] * len(heads), *rows]
    first, rule, *others = [f"| {' | '.join(line)} |\n" for line in lines]
    return "".join([first, rule.replace(" ", ""), *others])
