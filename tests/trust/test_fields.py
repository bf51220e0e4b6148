"""Every kind of odd value at every key of every form: never an exception, and each message has a file and a line.

What is taken is judged too: a value that passes the check passes the judgement.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

import pytest

from generator.check.authored import Form
from generator.check.schema.kinds import FILES
from generator.diagnostics import Diagnostic, has_errors
from generator.evaluate import evaluate
from generator.history import NOWHERE
from generator.model.source import SourceTree
from generator.pipeline.checking import check_tree
from generator.pipeline.stopwatch import Stopwatch
from generator.read import with_file
from tests.trust.odd import VALUES
from tests.trust.right import TREES, Tree, text_of
from tests.trust.site import AS_OF, right

#: Stands where an odd value is written; plain, so that nothing quotes it.
MARK = "ODD_VALUE"
THEME = "themes/own/theme.yaml"
PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
#: Files of which there is one in a site.
ALONE = frozenset(("content/site.yaml", "content/annotations.yaml", "content/sources.yaml"))
#: Folders and files by which goals are judged.
OF_JUDGEMENTS = frozenset(("goals", "snapshots", "metrics", *(["annotations.yaml"] if PROOF else [])))
#: Without proof one value of so many is tried at each place.
FEWER = 32
#: Places of a file that are tried in one site, each in a copy of its own; in a proof each has a site to itself.
TOGETHER = 1 if PROOF else 8
#: A message that repeats what an author wrote is cut.
LONGEST = 2_000
Steps = tuple[str | int, ...]


def places(tree: Tree, above: Steps = ()) -> Iterator[Steps]:
    """The ways to every value and every group of a tree."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, below in inside:
        yield (*above, step)
        yield from places(below, (*above, step))


def exchanged(tree: Tree, steps: Steps, value: Any) -> Tree:
    """The tree with ``value`` at the end of the way."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(tree, list):
        return [exchanged(each, tuple(rest), value) if n == step else each for n, each in enumerate(tree)]
    return {key: exchanged(each, tuple(rest), value) if key == step else each for key, each in tree.items()}


def renamed(tree: Tree, steps: Steps) -> Tree:
    """The tree with an odd key at the end of the way."""
    *way, last = steps
    owner = tree
    for step in way:
        owner = owner[step]
    return exchanged(tree, tuple(way), {(MARK if key == last else key): each for key, each in owner.items()})


def tree_with(files: Mapping[str, str]) -> tuple[SourceTree, tuple[Diagnostic, ...]]:
    """The right site with ``files`` in their places, and what is wrong with these as text."""
    tree, said = right(), tuple[Diagnostic, ...]()
    for path, text in files.items():
        tree, more = with_file(tree, path.removeprefix("content/"), text.encode())
        said = (*said, *more)
    return tree, said


def copies(path: str, texts: Sequence[str]) -> dict[str, str]:
    """Files that say ``texts``, each a file of its own beside ``path``; one file where there can be only one.

    A translation has a copy of its own to translate.
    """
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.partition(".")
    if path in ALONE:
        (only,) = texts
        return {path: only}
    written = {
        f"{folder}/{stem}-{number}{dot}{ending}": apart(path, text, number)
        for number, text in enumerate(texts)
    }
    if ending.endswith(".md"):
        original = f"{folder}/{stem}.md"
        text = text_of(original, TREES[original])
        written |= {
            f"{folder}/{stem}-{number}.md": apart(original, text, number) for number in range(len(texts))
        }
    return written


def apart(path: str, text: str, number: int) -> str:
    """A copy's text without what only one file may hold: an old address, or the name of a metric."""
    once = "own_" if path.startswith("content/metrics/") else "old-name"
    return text.replace(once, f"{once.rstrip('_')}{number}{'_' * once.endswith('_')}")


def survive(files: Mapping[str, str], *, judged: bool) -> None:
    """Check the right site with ``files``, and judge what is sound of it."""
    tree, said = tree_with(files)
    found = check_tree((tree, said), NOWHERE, lambda _: AS_OF, Stopwatch())
    for each in found.diagnostics:
        assert each.span is not None, each
        lines = found.tree.texts.get(each.span.path, "").count("\n") + 1
        assert 1 <= each.span.line <= lines, each
        assert max(len(each.message), len(each.fix)) < LONGEST, each
    if judged:
        wrong = {each.span.path for each in found.diagnostics if has_errors([each])}
        sound = {path: text for path, text in files.items() if path not in wrong}
        found = check_tree(tree_with(sound), NOWHERE, lambda _: AS_OF, Stopwatch()) if wrong else found
        if not has_errors(found.diagnostics):
            evaluate(found.book, found.as_of)


def culprit(path: str, texts: Mapping[tuple[Steps, str], str], *, judged: bool) -> str | None:
    """The first of the odd values that does not survive by itself."""
    for (steps, value), text in texts.items():
        try:
            survive(copies(path, [text]), judged=judged)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            return f"{value!r} at {name_of(steps)} in {path}: {error!r}"
    return None


def assert_survive(path: str, texts: Mapping[tuple[Steps, str], str], *, judged: bool) -> None:
    """Files that say ``texts`` by their odd values; together, and one by one only to find what raised."""
    try:
        for batch in [[text] for text in texts.values()] if path in ALONE else [[*texts.values()]]:
            survive(copies(path, batch), judged=judged)
    except Exception as error:
        raise AssertionError(culprit(path, texts, judged=judged) or "only together") from error


def some(values: Sequence[str], place: int) -> Sequence[str]:
    """All values where there is time; else some of them, others at each place."""
    return values if PROOF else values[place % FEWER :: FEWER]


NUMBERED = list(
    enumerate((path, steps) for path, tree in TREES.items() if path != THEME for steps in places(tree))
)
#: The places of each file, some at a time, and the number of each among all of them.
PLACES = [
    (path, {steps: number for number, steps in ours[start : start + TOGETHER]})
    for path in TREES
    if (ours := [(number, steps) for number, (owner, steps) in NUMBERED if owner == path])
    for start in range(0, len(ours), TOGETHER)
]
ALL_VALUES = [each for values in VALUES.values() for each in values]
KEYS = ("", "~", "'no'", "'1'", '"\\u202E"', "<<", "[a]", "{a: b}", "&a k", "*a", "!!str k", "? k", "k" * 1_025, "'../x'", "éé")  # fmt: skip


def name_of(each: object) -> str:
    if isinstance(each, tuple):
        return ".".join(map(str, each))
    if isinstance(each, dict):
        return f"{name_of(next(iter(each)))} and {len(each) - 1} others"
    return each.rpartition("/")[2] if isinstance(each, str) else ""


def written_at(path: str, here: Mapping[Steps, int], values: Sequence[str]) -> dict[tuple[Steps, str], str]:
    """The file at ``path`` with each of some ``values`` at each of the places ``here``."""
    texts = {steps: text_of(path, exchanged(TREES[path], steps, MARK)) for steps in here}
    return {
        (steps, value): texts[steps].replace(MARK, value)
        for steps, number in here.items()
        for value in some(values, number)
    }


@pytest.mark.parametrize(("path", "here"), PLACES, ids=name_of)
def test_no_value_at_any_place_raises(path: str, here: Mapping[Steps, int]) -> None:
    assert_survive(path, written_at(path, here, ALL_VALUES), judged=False)


OF_GOALS = [(path, here) for path, here in PLACES if path.split("/")[1] in OF_JUDGEMENTS]


@pytest.mark.parametrize(("path", "here"), OF_GOALS, ids=name_of)
def test_what_is_taken_of_numbers_and_days_is_judged(path: str, here: Mapping[Steps, int]) -> None:
    assert_survive(path, written_at(path, here, [*VALUES["numbers"], *VALUES["days"]]), judged=True)


@pytest.mark.parametrize("path", sorted({path for path, _ in OF_GOALS} - ALONE))
def test_copies_of_what_is_right_are_right_and_so_are_judged(path: str) -> None:
    right_file = text_of(path, TREES[path])
    found = check_tree(tree_with(copies(path, [right_file] * 20)), NOWHERE, lambda _: AS_OF, Stopwatch())
    assert not has_errors(found.diagnostics)


@pytest.mark.parametrize("path", [path for path in TREES if path != THEME])
def test_no_key_at_any_place_raises(path: str) -> None:
    for number, steps in enumerate(places(TREES[path])):
        if isinstance(steps[-1], str):
            text = text_of(path, renamed(TREES[path], steps))
            texts = {(steps, key): text.replace(MARK, key) for key in some(KEYS, number)}
            assert_survive(path, texts, judged=False)


def forms_in(annotation: object) -> Iterator[type[Form]]:
    """The forms that a field's type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Form):
        yield annotation
    for inner in get_args(annotation):
        yield from forms_in(inner)


def keys_of(form: type[Form], above: Steps = ()) -> Iterator[Steps]:
    """The ways to every key of a form, without the places in lists and the free keys."""
    for name, field in form.model_fields.items():
        yield (*above, field.alias or name)
        for below in forms_in(field.annotation):
            yield from keys_of(below, (*above, field.alias or name))


def test_every_key_of_every_form_is_tried() -> None:
    tried = {
        steps[start:]
        for tree in TREES.values()
        for steps in map(named, places(tree))
        for start in range(len(steps))
    }
    lacking = {
        f"{kind.name}: {'.'.join(map(str, key))}"
        for kind in FILES
        if kind.name != "reading"
        for key in keys_of(kind.form)
        if not any(is_within(key, steps) for steps in tried)
    }
    assert not lacking


def named(steps: Steps) -> Steps:
    return tuple(step for step in steps if isinstance(step, str))


def is_within(key: Steps, steps: Steps) -> bool:
    """Whether the names of ``key`` follow each other in ``steps``, between which free keys may stand."""
    rest = iter(steps)
    return steps[-1:] == key[-1:] and all(step in rest for step in key)
