"""One target before Atheris, which counts the lines that each input reaches and ends this process itself."""

import sys


def main() -> None:
    import atheris

    with atheris.instrument_imports(include=["generator"]):
        from tests.fuzz.targets import TARGETS

    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
