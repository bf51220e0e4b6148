"""The commands: each with its arguments, options and exit codes, from click. It runs none of them."""

import click

from generator.cli.app import COMMANDS, app
from tools.reference.markdown import block, code, page as page_of, table


def page() -> str:
    with app.make_context("goalposts", [], resilient_parsing=True) as context:
        return page_of(
            "The commands",
            f"{app.help}",
            block("\n".join(f"goalposts {name}" for name in COMMANDS), "console"),
            "These stand before the command:",
            _before(context),
            *(_command(name, context) for name in COMMANDS),
        )


def _before(context: click.Context) -> str:
    records = [parameter.get_help_record(context) for parameter in app.get_params(context)]
    return _options([tuple(record) for record in records if record is not None])


def _command(name: str, context: click.Context) -> str:
    command = app.get_command(context, name)
    assert command is not None
    with command.make_context(name, [], parent=context, resilient_parsing=True) as own:
        usage = f"goalposts {name} {' '.join(command.collect_usage_pieces(own))}"
        rows = [
            tuple(record)
            for parameter in command.get_params(own)
            if isinstance(parameter, click.Option)  # arguments stand in the usage
            if (record := parameter.get_help_record(own)) is not None
        ]
    told = "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    return "\n\n".join([f"## {name}", told, block(usage), _options(rows)])


def _options(rows: list[tuple[str, ...]]) -> str:
    return table(("option", "meaning"), ((code(name), meaning) for name, meaning in rows))
