"""A figure on its page: its words in the reader's language, its name, and its figures as a table.

Takes a drawing with open words and the heads of its table, gives a ``Picture``. Nothing is drawn here.
"""

from html import escape

from generator.l10n import drawn_text, phrase_text
from generator.model.drawing import FigureDrawing
from generator.render.page_context import PageContext
from generator.render.parts.picture import worded
from generator.render.views import Picture, TableView

#: Rows of the table on the page. Of more, the first stand there: a figure's newest, or those that matter most.
_ROWS = 40


def figure_picture(
    here: PageContext, drawing: FigureDrawing, title: str, columns: tuple[str, ...], caption: str = ""
) -> Picture:
    """The figure with its point as its name, after ``title``, and as its caption where there is no other.

    ``columns`` are the heads of its rows.
    """
    words, left = here.words, len(drawing.rows) - _ROWS
    point = phrase_text(words, drawing.point)
    texts = {token: escape(drawn_text(words, said)) for token, said in drawing.words.items()}
    return Picture(
        wide=worded(drawing.wide, texts, ""),
        narrow=worded(drawing.narrow, texts, ""),
        name=words.text("{name}: {value}", name=title, value=point),
        caption=caption or point,
        unsaid=(),
        table=TableView(
            caption=title,
            columns=columns,
            rows=tuple(tuple(words.say(fact) for fact in row) for row in drawing.rows[:_ROWS]),
            more=words.ntext("{n} more row is not shown.", "{n} more rows are not shown.", left)
            if left > 0
            else None,
        ),
    )
