"""The first page of the reference: what the others hold."""

from tools.reference.markdown import page as page_of, table


def page() -> str:
    return page_of(
        "Reference",
        table(
            ("page", "what it holds"),
            (
                ("[The formats](formats.md)", "every key of every file that an author writes"),
                ("[The commands](commands.md)", "every command with its options"),
                ("[Diagnostics](diagnostics.md)", "every error and warning, with an example and its remedy"),
                ("[Findings](findings.md)", "every finding of the SMART audit, in the same way"),
                ("[Verdicts](verdicts.md)", "every status with its reasons, and why a figure can be unknown"),
                (
                    "[Exports of other tools](imports.md)",
                    "every kind of file that `goalposts import` knows: where to click, what is read, what is left",
                ),
                (
                    "[The shipped catalogue](catalogue.md)",
                    "metrics, objectives and platforms that need no file",
                ),
                ("[Themes](themes.md)", "every template, block, macro, token and view that a theme can use"),
            ),
        ),
        "How exports become readings is told in [import.md](../import.md), how a verdict comes about in [judgement.md](../judgement.md), the forecast in [forecast.md](../forecast.md), how a theme is made in [themes.md](../themes.md).",
    )
