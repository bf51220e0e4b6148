"""Keys as authors write them who know them from elsewhere: a misspelling, another word, a word of their own language.

Takes a key and the keys that there are; gives the one that was meant. It decides on no key whether it is known.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from generator.diagnostics.suggestions import nearest

#: The format's keys by what they are called elsewhere; of several the first that a place has is meant.
_ELSEWHERE: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "name": ("title", "id"),
        "headline": ("title",),
        "text": ("title",),
        "label": ("title",),
        "description": ("title",),
        "goal": ("target",),
        "aim": ("target",),
        "objective": ("target",),
        "amount": ("target", "value"),
        "number": ("target", "value"),
        "value": ("target", "values"),
        "target": ("value",),
        "start_value": ("baseline",),
        "kpi": ("metric",),
        "measure": ("metric",),
        "indicator": ("metric",),
        "results": ("key_results",),
        "krs": ("key_results",),
        "tasks": ("actions",),
        "todo": ("actions",),
        "initiatives": ("actions",),
        "responsible": ("owner",),
        "assignee": ("owner",),
        "parent": ("supports",),
        "day": ("date",),
        "when": ("date",),
        "from": ("start",),
        "begin": ("start",),
        "start_date": ("start",),
        "to": ("end",),
        "until": ("end",),
        "due": ("end",),
        "due_date": ("end",),
        "deadline": ("end",),
        "end_date": ("end",),
        "duration": ("length",),
        "why": ("reason",),
        "because": ("reason",),
        "comment": ("reason", "note"),
        "type": ("kind",),
        "relevant": ("realistic",),
        "attainable": ("achievable",),
        "timely": ("time_bound",),
        "price": ("cost",),
        # Norwegian
        "tittel": ("title",),
        "navn": ("title", "id"),
        "mål": ("target",),
        "målemetode": ("metric",),
        "måltall": ("target",),
        "måling": ("metric",),
        "utgangspunkt": ("baseline",),
        "eier": ("owner",),
        "ansvarlig": ("owner",),
        "kunde": ("client",),
        "konto": ("account",),
        "periode": ("period",),
        "dato": ("date",),
        "fra": ("start",),
        "til": ("end",),
        "slutt": ("end",),
        "frist": ("end",),
        "tiltak": ("actions",),
        "budsjett": ("budget",),
        "beløp": ("amount",),
        "valuta": ("currency",),
        "begrunnelse": ("reason",),
        "verdi": ("value", "target"),
        "verdier": ("values",),
        "kilde": ("source",),
        "språk": ("languages",),
        # Arabic
        "العنوان": ("title",),
        "الهدف": ("target",),
        "المقياس": ("metric",),
        "المالك": ("owner",),
        "الفترة": ("period",),
        "التاريخ": ("date",),
        "البداية": ("start",),
        "النهاية": ("end",),
        "الميزانية": ("budget",),
        "المبلغ": ("amount",),
        "العملة": ("currency",),
        "القيمة": ("value", "target"),
    }
)


def meant_key(word: str, keys: Collection[str]) -> str | None:
    """The key that ``word`` stands for where the format has ``keys``; None where nothing is like it.

    >>> meant_key("name", ["title", "date"]), meant_key("Time-bound", ["time_bound"]), meant_key("ownr", ["owner"])
    ('title', 'time_bound', 'owner')
    >>> meant_key("weather", ["title", "date"]) is None
    True
    """
    plain = word.strip().casefold().replace("-", "_").replace(" ", "_")
    if plain in keys:
        return plain
    return next((key for key in _ELSEWHERE.get(plain, ()) if key in keys), None) or nearest(word, keys)


def key_fix(word: str, keys: Collection[str], *, otherwise: str) -> str:
    """The key that was meant as a question, else ``otherwise``."""
    meant = meant_key(word, keys)
    return otherwise if meant is None else f"did you mean `{meant}`?"
