"""Signs that stand for YAML's own elsewhere: bullets, equals signs, comments of other languages, blanks that are none.

Takes where a parser gave up; gives an explanation where a line there, or the one above, holds such a sign. Text that YAML can
read never comes here.
"""

import re
from collections.abc import Callable, Iterator

from generator.read.trouble import Said, Trouble, indent, shortened

_BLANKS = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2009": "a thin space",
    "\u3000": "an ideographic space",
}
_BLANK = re.compile(rf"^[ ]*(?P<before>[{''.join(_BLANKS)}]+)|:[ ]*(?P<behind>[{''.join(_BLANKS)}]+)")
_BULLET = re.compile(r"(\s*)(?P<sign>[•·▪*–—])\s+(?=\S)(?P<rest>.*)")
_TIGHT_DASH = re.compile(r"(\s*)-(?P<rest>[^\W\d]\w*:\s.*)")
_COMMENT = re.compile(r"\s*(?P<sign>//|--(?!-)|;)\s*(?P<rest>\S.*)")
_EQUALS = re.compile(r"\s*(?P<key>[^\W\d][\w-]*)\s*(?P<sign>=|：)\s*(?P<rest>\S.*)")
_HASH = re.compile(r"(?<=[\[{,\s])#\w[\w-]*")


def no_break_space(trouble: Trouble) -> Said | None:
    """A blank that looks like a space: what follows from it is found on the next line."""
    for line in _near(trouble):
        found = _BLANK.search(trouble.line_at(line))
        if found is not None:
            part = "before" if found["before"] else "behind"
            blank = found[part][0]
            return Said(
                line=line,
                column=found.start(part),
                length=len(found[part]),
                message=f"this is {_BLANKS[blank]} (U+{ord(blank):04X}), which YAML does not take for a space",
                fix="type a space in its place",
            )
    return None


def other_sign(trouble: Trouble) -> Said | None:
    """A line that is written as another language would write it."""
    for line in _near(trouble):
        text = trouble.line_at(line)
        for pattern, say in _SIGNS:
            match = pattern.fullmatch(text)
            if match is not None:
                message, fixed = say(match)
                return Said(
                    line=line,
                    column=indent(text),
                    length=len(text.strip()),
                    message=message,
                    fix=f"write `{shortened(fixed)}`",
                )
    return None


_SIGNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, str]]], ...] = (
    (_COMMENT, lambda m: (f"a comment begins with `#` in YAML, not with `{m['sign']}`", f"# {m['rest']}")),
    (_BULLET, lambda m: (f"an item of a list begins with `-`, not with `{m['sign']}`", f"- {m['rest']}")),
    (_TIGHT_DASH, lambda m: ("a space is missing after the dash", f"- {m['rest']}")),
    (_EQUALS, lambda m: (f"a key ends in `:`, not in `{m['sign']}`", f"{m['key']}: {m['rest']}")),
)


def _near(trouble: Trouble) -> Iterator[int]:
    """The lines that can be meant: where reading stopped, the line above, and where what is unfinished began."""
    above = trouble.before(trouble.line)
    yield from dict.fromkeys(line for line in (trouble.line, above, trouble.start[0]) if line is not None)


def hash_in_brackets(trouble: Trouble) -> Said | None:
    """``[#barn, #gym]``: the first ``#`` makes a comment of the rest, the bracket that closes with it."""
    line, column = trouble.start
    text = trouble.line_at(line)
    found = _HASH.search(text, column)
    if "parsing a flow" not in trouble.context or found is None:
        return None
    quoted = _HASH.sub(lambda word: f'"{word[0]}"', text[column:].rstrip())
    return Said(
        line=line,
        column=found.start(),
        length=len(found[0]),
        message="`#` begins a comment, so the rest of this line is not read",
        fix=f"write `{shortened(quoted)}`",
    )
