"""Readings from the CSV files of a site that has very many: by columns as far as nothing is in doubt, else row by row.

Takes the tree, the words that it may use and what was read elsewhere; gives readings with their series, whole series, and what is wrong
with the cells, as going through all files row by row would. It imports numpy, which takes as long as tens of thousands of rows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from generator.check.readings.blocks import Block
from generator.check.readings.calm import calm_series
from generator.check.readings.cells import Cells
from generator.check.readings.columns import columns_of
from generator.check.readings.gathered import Gathered
from generator.check.readings.tables import Rows, account_lines, readings_of_table
from generator.check.readings.troubles import account_troubles, told
from generator.check.readings.vocabulary import AllRead, Placed, Vocabulary
from generator.diagnostics import Diagnostic
from generator.model.plain_rows import PlainRows
from generator.model.source import CsvFile, SourceTree

#: Characters of rows that are read together, and of the parts of these where any cell is in doubt.
_TOGETHER = (8_000_000, 500_000, 30_000)


def read_many(
    tree: SourceTree, words: Vocabulary, others: Iterable[Placed], said: Iterable[Diagnostic]
) -> AllRead:
    """The readings of all tables behind ``others``, of which ``said`` is wrong."""
    gathered, placed, wrong = Gathered(words), [*others], [*said]
    for table in tree.tables:
        found, told_of_it = _readings(table, tree, words, gathered)
        placed += found
        wrong += told_of_it
    placed = gathered.add(placed)
    many = gathered.many()
    if many is None:
        return AllRead(placed=placed, said=wrong)
    whole = {}
    for (key, readings), is_doubtful in zip(many.readings(), many.doubtful.tolist(), strict=True):
        if is_doubtful:
            placed += ((key, reading) for reading in readings.made())
        else:
            whole[key] = readings
    calm = {many.places[n].key for n in calm_series(many, words.metrics).nonzero()[0].tolist()}
    return AllRead(placed=placed, said=wrong, whole=whole, calm=calm)


def _readings(
    table: CsvFile, tree: SourceTree, words: Vocabulary, gathered: Gathered
) -> tuple[list[Placed], tuple[Diagnostic, ...]]:
    """The readings of the rows of one file that go one by one, and all that is wrong with it; the others are ``gathered``."""
    if not isinstance(table.rows, PlainRows):
        return readings_of_table(table, tree, words)
    columns, said = columns_of(table, words)
    if columns is None:
        return [], said
    accounts: dict[str, int] = {}

    def take(part: PlainRows) -> bool:
        block = Block(part, len(table.header))
        if not gathered.take(block, columns, table.path):
            return False
        for text, line in _account_lines(block, columns.account):
            accounts.setdefault(text, line)
        return True

    cells, placed, troubles = Cells(words), list[Placed](), []
    for part in _left(table.rows, take, _TOGETHER):
        for text, line in account_lines(part, columns.account).items():
            accounts.setdefault(text, line)
        rows = Rows(replace(table, rows=part), columns, words, cells)
        placed += rows.readings()
        troubles += rows.troubles
    troubles += account_troubles(accounts, columns.account, words)
    return placed, (*said, *told(troubles, table, tree))


def _left(rows: PlainRows, take: Callable[[PlainRows], bool], sizes: Sequence[int]) -> Iterator[PlainRows]:
    """The parts of ``rows`` that are not taken, as small as the last of ``sizes``, so that one cell makes few rows go one by one."""
    for part in rows.parts(sizes[0]):
        if take(part):
            continue
        if len(sizes) > 1:
            yield from _left(part, take, sizes[1:])
        else:
            yield part


def _account_lines(block: Block, column: int) -> Iterable[tuple[str, int]]:
    """The texts of a column and the line of each one's first row, in the order of lines."""
    if column >= block.width:
        return ()
    found = block.column(column)
    firsts = sorted(zip(found.firsts, found.texts, strict=True))
    return ((text, block.first + row) for row, text in firsts)
