"""Pages to disk: the last stage, and the only one that changes anything outside the process.

Takes the site's files (``model.output.OutputFile``) and an output folder; gives a ``WriteSummary``. ``judge`` says whether a
folder may be written to, ``folders`` the same of several builds side by side, ``publish`` stages beside it and replaces in one burst,
``recover`` settles what a killed command left, ``clean`` removes what we wrote, ``write_content`` puts readings into the site's own files,
``write_new`` begins a site or a part of one, ``write_files`` puts single files into a folder that was named.
Nothing here knows what is in a file.
"""

from generator.write.beginning import is_free, write_new
from generator.write.clean import clean
from generator.write.content import ChangedError, OutsideError, place_in_content, write_content
from generator.write.files import write_files
from generator.write.folders import builds_in, judge_builds, judge_parent
from generator.write.judge import judge
from generator.write.manifest import MARKER, read_manifest
from generator.write.place import Place, place_of
from generator.write.publish import NotThereError, publish
from generator.write.recovery import recover

__all__ = [
    "MARKER",
    "ChangedError",
    "NotThereError",
    "OutsideError",
    "Place",
    "builds_in",
    "clean",
    "is_free",
    "judge",
    "judge_builds",
    "judge_parent",
    "place_in_content",
    "place_of",
    "publish",
    "read_manifest",
    "recover",
    "write_content",
    "write_files",
    "write_new",
]
