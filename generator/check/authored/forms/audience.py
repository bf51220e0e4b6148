"""What may be said of one audience under ``audiences`` in ``site.yaml``, as a form.

Takes nothing and gives the form; who the audiences are is read in ``check.site.audiences``.
"""

from typing import Any

from pydantic import Field

from generator.check.authored import limits
from generator.check.authored.fields import Flag, Told, shown
from generator.check.authored.form import Form
from generator.check.authored.written import LocatedList, refused
from generator.diagnostics.codes.content import WRONG_TYPE
from generator.model.source import Scalar


class AudienceForm(Form):
    """An audience of the site. Nothing needs to be said of it."""

    private: Flag | None = Field(
        default=None, title="Private", description="Whether search engines are asked out of its pages."
    )
    title: Told | None = Field(
        default=None,
        title="Title",
        description="What the site is called for this audience; without it as for everybody.",
    )


def no_list(found: Any) -> Any:
    """``[public, client]``: audiences are keys, since each may say more of itself."""
    limits.refuse_excess(found, limits.AUDIENCES)
    if not isinstance(found, LocatedList) or not all(isinstance(item, Scalar) for item in found):
        return found
    fix = f"write `{{{', '.join(f'{shown(item.text)}: {{}}' for item in found)}}}`"
    message = "a list is given where a group of keys is expected"
    raise refused(WRONG_TYPE.at(found.listing.span, message, fix=fix))
