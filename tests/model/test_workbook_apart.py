"""What goes from the process that reads a workbook to ours: values of every kind, and texts."""

import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO

from generator.model.workbook_apart import sheets_apart, values_apart

CELLS = {
    'office:value-type="float" office:value="2.5"': (2.5, "2.5"),
    'office:value-type="boolean" office:boolean-value="true"': (True, "true"),
    'office:value-type="date" office:date-value="2026-11-01"': (date(2026, 11, 1), "2026-11-01"),
    'office:value-type="date" office:date-value="2026-11-01T08:30:00"': (
        datetime.fromisoformat("2026-11-01 08:30"),
        "2026-11-01 08:30:00",
    ),
    'office:value-type="time" office:time-value="PT01H30M00S"': ((time(1, 30), timedelta(minutes=90)), None),
    'office:value-type="string"': ("", ""),
}


def document(cells: str) -> bytes:
    """An .ods of one row."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<office:document-content{names}><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>'
            f"{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def test_values_of_every_kind_come_as_they_are() -> None:
    content = document(
        "".join(f"<table:table-cell {kind}/>" for kind in CELLS)
        + '<table:table-cell office:value-type="float" office:value="1"/>'
    )
    [(name, [row])] = values_apart(content)
    assert name == "A"
    for found, (wanted, _) in zip(row[:-1], CELLS.values(), strict=True):
        assert found in wanted if isinstance(wanted, tuple) else found == wanted
        assert isinstance(found, type(wanted) if not isinstance(wanted, tuple) else (time, timedelta))
    [(_, [texts])] = sheets_apart(content)
    assert all(
        text == wanted
        for text, (_, wanted) in zip(texts[:-1], CELLS.values(), strict=True)
        if wanted is not None
    )
