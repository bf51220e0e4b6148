"""Key results at an account that has no readings, while a likely one has.

Takes a key result's form and what the readings of its metric have; gives a warning that names the likeliest account. An
account that resembles none is let be: its readings may be yet to come.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.check.authored.fields import shown
from generator.check.authored.forms.key_result import MeasuredForm
from generator.check.goals.account_choice import ReadingFacts
from generator.check.names.accounts import fold_account
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.goals import WRONG_ACCOUNT
from generator.model.book import Platform
from generator.model.metric import Metric

_NONE: Mapping[str, Platform] = MappingProxyType({})
_SCHEME = re.compile(r"^https?://(?:(?:www|m|mobile)\.)?")
_WORD = re.compile(r"\w+")
#: What stands between the words of a name, in one way or another.
_BESIDE = str.maketrans("", "", "@-_. ")
#: The letters of a word in which one other letter is a slip.
_LONG = 5


def unread_account(
    form: MeasuredForm,
    metric: Metric | None,
    account: str | None,
    facts: ReadingFacts,
    platforms: Mapping[str, Platform],
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
    likely = likeliest(account, sorted(name for name in there if name is not None), platforms)
    if likely is not None:
        message = f"no reading of `{metric.id}` is at `{shown(account)}`; there are some at `{likely}`"
        yield WRONG_ACCOUNT.at(span, message, fix=f"did you mean `{likely}`?")


def likeliest(account: str, there: Sequence[str], platforms: Mapping[str, Platform] = _NONE) -> str | None:
    """The account that ``account`` is another spelling of: its case, an ``@``, an address of it, or a slip.

    >>> likeliest("x/@Cafe", ["x/cafe", "x/bar"]), likeliest("https://www.facebook.com/cafe/", ["facebook/cafe"])
    ('x/cafe', 'facebook/cafe')
    >>> likeliest("website/bran", ["website/barn"]), likeliest("x/north", ["x/south"])
    ('website/barn', None)
    >>> likeliest("barn", ["website/barn", "x/bar"]), likeliest("website:barn", ["website/barn"])
    ('website/barn', 'website/barn')
    >>> likeliest("https://linkedin.com/company/cafe/?hl=en", ["linkedin/cafe"]), likeliest("x/my_cafe", ["x/my-cafe"])
    ('linkedin/cafe', 'x/my-cafe')
    """
    meant = _bare(account, platforms)
    bare = {_bare(name, platforms): name for name in there}
    named = [name for text, name in bare.items() if text.rpartition("/")[2] == meant]
    if len(named) == 1:
        return named[0]
    return bare.get(meant) or next(
        (name for text, name in bare.items() if _is_slip(meant, text) or _is_typo(account, name)), None
    )


def _is_slip(text: str, other: str) -> bool:
    """Whether letters were swapped, or one is missing. A number that differs names another shop, not a slip."""
    if re.findall(r"\d+", text) != re.findall(r"\d+", other):
        return False
    if len(text) == len(other):
        return sorted(text) == sorted(other)
    short, long = sorted((text, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _is_typo(text: str, other: str) -> bool:
    """Whether one letter of a word is another one. A short word may well be another shop's name.

    >>> _is_typo("x/pepperoni-palase", "x/pepperoni-palace"), _is_typo("x/shop-a", "x/shop-b")
    (True, False)
    """
    words, others = (_WORD.findall(each.casefold()) for each in (text, other))
    if len(words) != len(others) or len(text) != len(other):
        return False
    unlike = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return len(unlike) == 1 and len(unlike[0][0]) == len(unlike[0][1]) >= _LONG and _differ_once(*unlike[0])


def _differ_once(text: str, other: str) -> bool:
    return text.isalpha() and other.isalpha() and sum(a != b for a, b in zip(text, other, strict=True)) == 1


def _bare(account: str, platforms: Mapping[str, Platform]) -> str:
    """An account without what is written in different ways."""
    text = _SCHEME.sub("", account.casefold()).partition("?")[0].rstrip("/")
    text = re.sub(
        r"^([\w-]+)\.\w+/(?:(?:company|showcase|school|in|channel|c|user|pages)/(?=.))?", r"\1/", text
    )
    platform, slash, name = fold_account(text.replace(":", "/", 1), platforms).rpartition("/")
    return f"{platform}{slash}{name.translate(_BESIDE)}"
