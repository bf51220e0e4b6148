"""The right site, read: what is exchanged in it is read alone."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.diagnostics import has_errors
from generator.model.source import SourceTree
from generator.pipeline.checking import check
from tests.folders import write_files
from tests.trust.right import right_site

AS_OF = date(2026, 12, 11)


@cache
def right() -> SourceTree:
    with TemporaryDirectory() as folder:
        found = check(write_files(Path(folder), right_site()), lambda _: AS_OF)
    assert not has_errors(found.diagnostics), found.diagnostics
    return found.tree
