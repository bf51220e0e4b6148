"""A form in the browser for colleagues who do not use git: Decap CMS, told of the same keys that the check reads by.

Takes the schemas of files, a site's ids and where its content is kept; gives the files of ``admin/``. The form commits to the host
of the content, on behalf of whoever signs in there; nothing of ours runs in between. ``fields`` makes form fields of a schema, ``config`` the
configuration of all kinds of files, ``page`` the page, ``decap`` finds Decap itself, which no build fetches.
"""

from generator.cms.config import config
from generator.cms.decap import NoBundleError, bundle, kept
from generator.cms.page import form_files

__all__ = ["NoBundleError", "bundle", "config", "form_files", "kept"]
