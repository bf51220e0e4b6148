"""The README of a new site: what to change first, what to run, and what runs by itself.

Takes the title and the ids of its services; gives Markdown.
"""

from collections.abc import Iterable

from generator.scaffold.services import SERVICES

_TEXT = """\
# {title}

Goals as code: the goals and the numbers are text files, and `goalposts` works out how each goal stands.

```console
$ goalposts check     # says what is wrong, where, and what to type
$ goalposts build     # writes the site into output/
```

1. **Make the goals yours.** {goals}
2. **Put in your numbers.** `goalposts record followers 431 --account facebook/us` writes one down;
   `goalposts import FILE` reads what your tools export.{numbers}
3. **Commit.** `git init --initial-branch main`, `git add .`, `git commit -m "Our first goals"`. Git remembers what was promised
   when, so that moved goalposts show.

`content/site.yaml` has the settings. Editors that know JSON Schema complete and check the YAML files as you type: `.vscode/`
tells VS Code, the first line of each file tells others. `goalposts schema metrics > .goalposts/schema/metrics.json` and its
like renew what they know, with metrics of your own.
{services}"""


_GOALS = "`content/goals/` holds an example a file. Change one, or begin another with `goalposts new goal`."
#: The examples lie in more folders than one, and what is left of them would be told as one's own.
_NUMBERS = """ What stands in
   `content/snapshots/`, `metrics/`, `checkins/` and `pages/` belongs to the examples, and so does `names` in
   `content/site.yaml`: remove them with the goals that they tell of, once yours are there."""


def readme(title: str, services: Iterable[str], *, with_examples: bool) -> str:
    told = "".join(f"\n- {SERVICES[id_].about}" for id_ in services)
    return _TEXT.format(
        title=title,
        goals=_GOALS if with_examples else "`goalposts new goal` asks for the first one.",
        numbers=_NUMBERS if with_examples else "",
        services=f"\n## What runs by itself\n{told}\n" if told else "",
    )
