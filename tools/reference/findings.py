"""Every finding of the SMART audit, by its letter. It shows what ``goalposts explain`` says."""

from generator.diagnostics.finding import FindingCode
from generator.diagnostics.findings import FINDINGS
from tools.reference.markdown import block, page as page_of, sentence

LETTERS = (
    ("S", "Specific"),
    ("M", "Measurable"),
    ("A", "Achievable"),
    ("R", "Realistic"),
    ("T", "Time-bound"),
)


def page() -> str:
    return page_of(
        "Findings of the SMART audit",
        "A letter's verdict is the worst of its findings. A finding that can stand under several letters is shown under the "
        "first of them.",
        *(_letter(letter, name) for letter, name in LETTERS),
    )


def _letter(letter: str, name: str) -> str:
    own = [found for found in FINDINGS if found.letters[:1] == letter]
    return "\n\n".join([f"## {name}", *(_finding(found) for found in own)])


def _finding(found: FindingCode) -> str:
    others = [name for letter, name in LETTERS if letter in found.letters[1:]]
    under = f" Also under {' and '.join(others)}." if others else ""
    return "\n\n".join(
        [
            f"### {found.id}",
            f"*{found.verdict.capitalize()}.* {sentence(found.why)}{under}",
            " ".join(found.about.split()),
            "For example",
            block(found.example),
            "Which becomes" if found.verdict == "pass" else "Mended",
            block(found.remedy),
        ]
    )
