"""Two sites published in turns for ever, for whoever kills it: ``python -m tests.faults.alternating FOLDER``."""

import sys
from itertools import cycle
from pathlib import Path

from generator.write import place_of
from tests.write.folders import publish_site

#: Each has what the other has not, what the other has in another way, folders where the other has files, and what is the same.
ONE = {f"goals/{number}/index.html": "one" * 999 for number in range(20)} | {
    "same": "same",
    "a": "file",
    "b/c": "x",
}
OTHER = {f"goals/{number}/index.html": "other" * 999 for number in range(10, 30)} | {
    "same": "same",
    "a/d": "folder",
    "b": "file",
}

if __name__ == "__main__":
    for pages in cycle((ONE, OTHER)):
        publish_site(pages, place_of(Path(sys.argv[1])))
