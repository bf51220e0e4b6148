"""``python -m tools.reference``: writes the pages; with ``--check`` names those that are out of date and writes nothing."""

import sys

from tools.reference import stale, write


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        for name in (old := stale()):
            print(f"docs/reference/{name} is out of date; `make reference` renews it", file=sys.stderr)
        return 1 if old else 0
    write()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
