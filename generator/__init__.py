"""Goalposts: goals as code, an honest verdict on each, and a static site that tells it.

The pipeline, one package a stage; a stage takes the record to its left and gives the one to its right::

    Path ─read─▶ SourceTree ─check─▶ Book ─evaluate(as_of)─▶ Report ─chart─▶ Drawings ─render─▶ Pages ─write─▶ WriteSummary
         text→nodes       nodes→meaning      meaning→facts       facts→pictures     facts→pages      pages→disk

``pipeline`` runs the stages in order and ``cli`` is the only room with a clock, a terminal and an exit code.
Stages never import each other: what passes between them is a frozen record in ``model``, and what they
have to say to an author is a ``Diagnostic``. ``l10n`` turns facts into sentences in the reader's language.
``documents`` writes facts for programs, below the stages: the command line prints what a site holds.
``serve`` shows a site on this machine while it is written; what it shows comes from ``pipeline``, which keeps what did not change.
``cache`` is what a build remembers on disk for the next one, which believes it only as far as it can do no harm.
``scaffold`` holds what a new site, goal or theme begins with, and the files of CI. ``catalogue`` holds the metrics, objectives and
platforms that ship, as YAML under the site's own; ``languages`` holds, a folder each, their names in every language with the messages
and the words that the audit knows.

No stage reads a clock, keeps state between calls or fills in a record after it was made.
"""

__version__ = "0.1.0"
