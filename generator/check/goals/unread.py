"""Key results at an account that has no readings, while a likely one has.

Takes a key result's form and what the readings of its metric have; gives a warning that names the likeliest account. An
account that resembles none is let be: its readings may be yet to come.
"""

import re
from collections.abc import Iterator, Sequence

from generator.check.authored.fields import shown
from generator.check.authored.forms.key_result import MeasuredForm
from generator.check.goals.account_choice import ReadingFacts
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.goals import WRONG_ACCOUNT
from generator.model.metric import Metric


def unread_account(
    form: MeasuredForm, metric: Metric | None, account: str | None, facts: ReadingFacts
) -> Iterator[Diagnostic]:
    """That no reading of ``metric`` is at ``account``, where another account is probably meant."""
    if metric is None or account is None or any(account in names for names in facts.accounts.values()):
        return
    there = {name for names in facts.accounts.values() for name in names}
    span = form.account.span if form.account is not None else form.span
    if there == {None}:
        message = (
            f"no reading of `{metric.id}` is at `{shown(account)}`; those that there are name no account"
        )
        yield WRONG_ACCOUNT.at(span, message, fix=f"write `account: {shown(account)}` with the readings")
        return
    likely = likeliest(account, sorted(name for name in there if name is not None))
    if likely is not None:
        message = f"no reading of `{metric.id}` is at `{shown(account)}`; there are some at `{likely}`"
        yield WRONG_ACCOUNT.at(span, message, fix=f"did you mean `{likely}`?")


def likeliest(account: str, there: Sequence[str]) -> str | None:
    """The account that ``account`` is another spelling of: its case, an ``@``, an address of it, or a slip.

    >>> likeliest("x/@Cafe", ["x/cafe", "x/bar"]), likeliest("https://www.facebook.com/cafe/", ["facebook/cafe"])
    ('x/cafe', 'facebook/cafe')
    >>> likeliest("website/bran", ["website/barn"]), likeliest("x/north", ["x/south"])
    ('website/barn', None)
    >>> likeliest("barn", ["website/barn", "x/bar"]), likeliest("website:barn", ["website/barn"])
    ('website/barn', 'website/barn')
    """
    meant = _bare(account)
    bare = {_bare(name): name for name in there}
    named = [name for text, name in bare.items() if text.rpartition("/")[2] == meant]
    if len(named) == 1:
        return named[0]
    return bare.get(meant) or next((name for text, name in bare.items() if _is_slip(meant, text)), None)


def _is_slip(text: str, other: str) -> bool:
    """Whether letters were swapped, or one is missing. A number that differs names another shop, not a slip."""
    if re.findall(r"\d+", text) != re.findall(r"\d+", other):
        return False
    if len(text) == len(other):
        return sorted(text) == sorted(other)
    short, long = sorted((text, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _bare(account: str) -> str:
    """An account without what is written in different ways."""
    text = re.sub(r"^https?://(?:www\.)?", "", account.casefold()).rstrip("/")
    return re.sub(r"^([\w-]+)\.\w+/", r"\1/", text).replace("@", "").replace(":", "/", 1)
