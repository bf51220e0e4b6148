"""The commands: each with its arguments, options and exit codes, from click. It runs none of them."""

from collections.abc import Iterator

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
    return "\n\n".join(_sections(f"goalposts {name}", name, command, context))


def _sections(said: str, name: str, command: click.Command, above: click.Context) -> Iterator[str]:
    """A command's section, and below a group one for each of its commands."""
    yield f"{'#' * said.count(' ')}# {said.partition(' ')[2]}"
    with command.make_context(name, [], parent=above, resilient_parsing=True) as own:
        yield "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
        if isinstance(command, click.Group):
            for each in command.list_commands(own):
                below = command.get_command(own, each)
                assert below is not None
                yield from _sections(f"{said} {each}", each, below, own)
            return
        yield block(f"{said} {' '.join(command.collect_usage_pieces(own))}")
        rows = [
            tuple(record)
            for parameter in command.get_params(own)
            if isinstance(parameter, click.Option)  # arguments stand in the usage
            if (record := parameter.get_help_record(own)) is not None
        ]
        yield _options(rows)


def _options(rows: list[tuple[str, ...]]) -> str:
    return table(("option", "meaning"), ((code(name), meaning) for name, meaning in rows))
