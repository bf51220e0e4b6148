"""``python -m tools.docs DIR``: build the manual in all its languages into a folder, which is emptied first."""

import logging
import os
import shutil
import sys
from pathlib import Path

# It tells of a version of MkDocs that does not concern us.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from tools.docs.policy import tighten

HERE = Path(__file__).parent
#: The configurations, and below which folder each is built; the first is at the root.
LANGUAGES = {"mkdocs.yml": "", "nb.yml": "nb", "ar.yml": "ar"}


def build_all(site: Path) -> int:
    """Build each language below ``site``; how many pages there are. Raises Abort where a page or a link is wrong."""
    shutil.rmtree(site, ignore_errors=True)
    for configuration, folder in LANGUAGES.items():
        build(load_config(str(HERE / configuration), site_dir=str(site / folder)))
    return tighten(site)


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: python -m tools.docs DIR", file=sys.stderr)
        return 2
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        pages = build_all(Path(sys.argv[1]).resolve())
    except (Abort, ConfigurationError) as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print(f"{pages} pages in {sys.argv[1]}/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
