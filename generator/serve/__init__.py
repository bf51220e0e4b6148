"""A preview on this machine: a site's files over HTTP as its host will send them, and pages that reload by themselves.

Takes what is to be shown (``Shown``: the files of the last good site, and what stops the next one), gives answers and events.
``rules`` reads ``_headers`` and ``_redirects``, ``guards`` says who is not answered, ``answers`` what a request gets, ``server``
speaks HTTP, ``coming`` are files that are still being printed, ``stand`` tells those who wait of the next site, ``watching`` sees files change. It makes no page, and changes none:
what a page needs to reload is put into what is sent, never into the site.
"""

from generator.serve.coming import Coming
from generator.serve.server import NoPortError, Server, open_server
from generator.serve.shown import Shown, Trouble
from generator.serve.stand import Stand
from generator.serve.watching import watching

__all__ = [
    "Coming",
    "NoPortError",
    "Server",
    "Shown",
    "Stand",
    "Trouble",
    "open_server",
    "watching",
]
