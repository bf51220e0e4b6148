"""What ``site.yaml`` may say of a form in the browser. Where it commits to is resolved in ``check.site.settings``."""

from typing import Annotated

from pydantic import Field

from generator.check.authored.fields import Word, choice, otherwise
from generator.check.authored.form import Form
from generator.check.authored.values import Url
from generator.check.authored.written import Written
from generator.model.book import CmsBackend

#: The branch that is committed to where nothing is written.
BRANCH = "main"


class CmsForm(Form):
    """A form in the browser for colleagues who do not use git, and where it commits to."""

    backend: Annotated[Written[CmsBackend], choice(CmsBackend)] = Field(
        title="Host",
        description="Where the content is kept: `github`, `gitlab`, or a `git-gateway` in front of either.",
        examples=["github"],
    )
    repo: Word | None = Field(
        default=None,
        title="Repository",
        description="The repository there. Without one it is that of the site's `repository`.",
        examples=["team/goals"],
    )
    branch: Word | None = Field(
        default=None,
        json_schema_extra=otherwise(BRANCH),
        title="Branch",
        description="The branch that is committed to.",
        examples=["main"],
    )
    auth: Url | None = Field(
        default=None,
        title="Sign-in",
        description="The address of a server that signs people in at GitHub. Without one it is Netlify's.",
        examples=["https://sign-in.example.org"],
    )
    app_id: Word | None = Field(
        default=None,
        title="Application",
        description="The id of the application that GitLab knows the site as.",
        examples=["0a1b2c3d"],
    )
