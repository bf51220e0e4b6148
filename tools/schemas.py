"""Files that belong to a service are held against the schemas which their owners publish, as check-jsonschema carries them.

``python -m tools.schemas`` holds those of this repository and says what is wrong with them; tests ask the same of files that
Goalposts writes. All are held in one process: what is imported for it takes longer than the files do.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent
#: Our own files, by the schema that each has to satisfy.
OURS = (
    ("vendor.github-workflows", ".github/workflows/*.yml"),
    ("custom.github-workflows-require-timeout", ".github/workflows/*.yml"),
    ("vendor.github-actions", "action.yml"),
    ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/*.yml"),
    ("vendor.dependabot", ".github/dependabot.yml"),
)


def without_iris() -> None:
    """Keep jsonschema from compiling the grammar of IRIs, which takes seconds: no schema that is used here asks for that format."""
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # which is how an import is refused


def wrong_by(schema: str, files: Sequence[Path], *options: str) -> str:
    """What check-jsonschema says of ``files`` that are not as ``schema`` asks, and nothing of others."""
    without_iris()
    from check_jsonschema import main as check  # noqa: PLC0415 - not before the line above

    done = CliRunner().invoke(check, ["--builtin-schema", schema, *options, *map(str, files)])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output if done.exit_code else ""


def main() -> None:
    for schema, pattern in OURS:
        files = sorted(ROOT.glob(pattern))
        wrong = wrong_by(schema, files) if files else f"no file is called {pattern}\n"
        if wrong:
            sys.exit(f"{schema}\n{wrong}")


if __name__ == "__main__":
    main()
