"""The ways to ask a person at a terminal: one of several, some of several, words.

Takes what can be answered; gives what was. A wrong answer is told with the right ones and asked again. All is said on stderr.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import click

from generator.cli import streams
from generator.diagnostics.suggestions import nearest

T = TypeVar("T")


def one_of(question: str, known: Mapping[str, str], default: str) -> str:
    """One of ``known``, which are listed with what each is about; its number will do."""
    names = tuple(known)
    for number, (name, about) in enumerate(known.items(), start=1):
        streams.tell(f"  {number} {name:<18} {about}\n")

    def read(text: str) -> str:
        return pick(names[int(text) - 1] if _is_number(text, len(names)) else text, names)

    return asked(question, read, default)


def some_of(question: str, known: Sequence[str], default: str) -> tuple[str, ...]:
    """Any number of ``known``, with commas between them; none where nothing is typed and ``default`` is empty."""
    return asked(f"{question} ({', '.join(known)})", lambda text: picks(text, known), default)


def words(question: str, default: str | None = None) -> str:
    """Words; nothing is an answer only where ``default`` is empty."""
    return str(click.prompt(question, default=default, show_default=bool(default), err=True)).strip()


def asked(question: str, read: Callable[[str], T], default: str | None = None) -> T:
    """What ``read`` makes of an answer, which it refuses with a usage error."""
    answer: T = click.prompt(question, default=default, show_default=bool(default), value_proc=read, err=True)
    return answer


def pick(text: str, known: Sequence[str]) -> str:
    """``text`` if it is one of ``known``."""
    if text not in known:
        near = nearest(text, known)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
        raise click.UsageError(f"`{text}` is none of them; {hint}")
    return text


def picks(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The words of ``text``, with commas between them, each one of ``known`` and once."""
    return tuple(dict.fromkeys(pick(word.strip(), known) for word in text.split(",") if word.strip()))


def _is_number(text: str, most: int) -> bool:
    return text.isdecimal() and 1 <= int(text) <= most
