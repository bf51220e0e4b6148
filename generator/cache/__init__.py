"""What builds remember on disk, in ``.cache/goalposts/builds`` of a site: a receipt, a list of pages and facts for each output folder.

Takes records and paths; gives them back where they can be believed. ``folder`` is the only place that touches the cache's own files,
``marks`` tell by size and time whether files are what they were, ``repository`` does so of what git's answers depend on,
``receipt`` is what a build leaves for the next one to see that nothing is new, ``pages`` what each page was made of and ``facts`` what was
found out on the way, for one in which something is; ``believing`` is how such documents are read. Nothing here knows what a goal is.

What lies in a site's folder may be anybody's: committed by an author, or restored by CI. So each file is signed with a ``key`` of the user's
own, or of machines that share a secret, and what is not is as if it were not there; what is, is plain JSON, read without following links, up to a limit, with every value
checked. It holds no text of a page. Of files in the output folder it says that they still are what they should be, and what the last build
told in a terminal. Facts are believed as what they are, which comes to stand on pages: verdicts. Of a period that is over they are how many
goals were met, made easier before, missed and cancelled in it and how the others stood, with the Markdown of its check-ins and their places;
of a commit whether it can be judged by, and shows goals to an audience; of an audience the day on which its first goal began; and of a goal
the chances and statuses of earlier days.

**What it spares.** Where nothing is new, everything but looking: the pipeline is not even imported. Where something is, drawing and
printing of all pages that do not show it, judging periods that are over, and of goals that it does not concern looking back at them,
auditing them, going through their reports for a digest, and wording their lines of ``api/goals.json``: of these ``facts`` are kept, small
things under the names of what they follow from. Reading, checking and judging the present are done anew for all goals, as are the rows of
lists, feeds and calendars, so one edit grows with the number of goals.

**When a file is what it was.** A mark is its kind, size, inode and both its times. Times have grains: what is changed twice within one
looks unchanged (git calls such files racy). So each receipt has a moment, the time that the disk itself gave a file of ours before anything
was looked at. A file whose mark is older than that cannot change without another mark; of all others, and those on other disks, whose
clock may be another, the content is compared.
"""

from generator.cache.believing import UnbelievableError, items_of, one
from generator.cache.facts import read_facts, write_facts
from generator.cache.folder import CacheFolder, Moment, name_for
from generator.cache.key import key_of_user, shared_key
from generator.cache.marks import Look, Marks, content_digest, look_at, mark_of, marks_of, still_hold
from generator.cache.pages import PrintedFile, PrintedPages, PrintedUnit, read_pages, write_pages
from generator.cache.receipt import Receipt, read_receipt, write_receipt
from generator.cache.repository import git_files, is_told_by_files

__all__ = [
    "CacheFolder",
    "Look",
    "Marks",
    "Moment",
    "PrintedFile",
    "PrintedPages",
    "PrintedUnit",
    "Receipt",
    "UnbelievableError",
    "content_digest",
    "git_files",
    "is_told_by_files",
    "items_of",
    "key_of_user",
    "look_at",
    "mark_of",
    "marks_of",
    "name_for",
    "one",
    "read_facts",
    "read_pages",
    "read_receipt",
    "shared_key",
    "still_hold",
    "write_facts",
    "write_pages",
    "write_receipt",
]
