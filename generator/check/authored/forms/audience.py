"""What may be said of one audience under ``audiences`` in ``site.yaml``, as a form.

Takes nothing and gives the form; who the audiences are is read in ``check.site.audiences``.
"""

from pydantic import Field

from generator.check.authored.fields import Flag, Told
from generator.check.authored.form import Form


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
