"""What builds remember on disk, in ``.cache/goalposts/builds`` of a site: a receipt and a list of pages for each output folder.

Takes records and paths; gives them back where they can be believed. ``folder`` is the only place that touches the cache's own files,
``marks`` tell by size and time whether files are what they were, ``repository`` does so of what git's answers depend on,
``receipt`` is what a build leaves for the next one to see that nothing is new, ``pages`` what each page was made of, for one in which
something is; ``believing`` is how such documents are read. Nothing here knows what a goal is.

What is here may have been restored from anywhere, so it is believed only as far as that does no harm: it is plain JSON under a
checksum, read without following links, up to a limit, and every value is checked; whatever is wrong with it, it is as if it were
not there. It holds no text of a page: a receipt says of files in the output folder that they are still what they should be, and nothing
that lies in the cache ever becomes part of a site.

**When a file is what it was.** A mark is its kind, size, inode and both its times. Times have grains: what is changed twice within one
looks unchanged (git calls such files racy). So each receipt has a moment, the time that the disk itself gave a file of ours before anything
was looked at. A file whose mark is older than that cannot change without another mark; of all others, and those on other disks, whose
clock may be another, the content is compared.
"""

from generator.cache.folder import CacheFolder, Moment
from generator.cache.marks import Marks, changed_since, content_digest, mark_of, marks_of, still_hold
from generator.cache.pages import PrintedPages, PrintedUnit, read_pages, write_pages
from generator.cache.receipt import Receipt, read_receipt, write_receipt
from generator.cache.repository import git_files, is_told_by_files

__all__ = [
    "CacheFolder",
    "Marks",
    "Moment",
    "PrintedPages",
    "PrintedUnit",
    "Receipt",
    "changed_since",
    "content_digest",
    "git_files",
    "is_told_by_files",
    "mark_of",
    "marks_of",
    "read_pages",
    "read_receipt",
    "still_hold",
    "write_pages",
    "write_receipt",
]
