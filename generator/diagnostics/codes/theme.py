"""Codes about themes and templates."""

from generator.diagnostics.diagnostic import Code, Severity

TEMPLATE_SYNTAX = Code(
    id="template-syntax",
    severity=Severity.ERROR,
    why="a template is read before anything is written, and this line cannot be",
    about="""Templates are Jinja: `{{ … }}` prints a value and `{% … %}` controls, and every block that begins has to
end. All templates of a theme are read before the first page is printed, the ones that no page uses too.""",
    example="{% if page.prose %}\n<div>{{ page.prose }}</div>",
    remedy="{% if page.prose %}\n<div>{{ page.prose }}</div>\n{% endif %}",
)

TEMPLATE_UNDEFINED = Code(
    id="template-undefined",
    severity=Severity.ERROR,
    why="a template sees `site`, `page` and the theme functions, and nothing else",
    about="""What a template can print are the fields of `site` and of the view of its kind of page. A name that is not
there is most often misspelt; it is an error and not an empty place, so that a page never goes out with a hole in it.""",
    example="<h1>{{ page.titel.text }}</h1>",
    remedy="<h1>{{ page.title.text }}</h1>",
)

TEMPLATE_ERROR = Code(
    id="template-error",
    severity=Severity.ERROR,
    why="an expression in a template has to work for every page that it prints",
    about="""The template was read, but an expression in it failed while a page was printed: a number that is not one, a
division by zero, a value that is too large, or something that templates may not reach.""",
    example="{{ 100 / page.count }}",
    remedy="{% if page.count %}{{ 100 / page.count }}{% endif %}",
)

TEMPLATE_MISSING = Code(
    id="template-missing",
    severity=Severity.ERROR,
    why="a theme has one template for each kind of page, and those that it names itself",
    about="""Each kind of page is printed with the template of its name: `goal.html`, `overview.html` and so on. Templates
may include or extend others of the same theme by name; there is no other place where they are looked for.""",
    example='{% extends "bse.html" %}',
    remedy='{% extends "base.html" %}',
)

TEMPLATE_SLOW = Code(
    id="template-slow",
    severity=Severity.ERROR,
    why="a page is printed in a few thousandths of a second; a template that takes many seconds never ends",
    about="""The last resort against a template that does not come to an end, such as loops inside loops over large
ranges. Everything that a page needs to count is counted before it is printed.""",
    example="{% for a in range(100000) %}{% for b in range(100000) %}.{% endfor %}{% endfor %}",
    remedy="{% for goal in page.goals %}…{% endfor %}",
)

PROSE_TOO_COMPLEX = Code(
    id="prose-too-complex",
    severity=Severity.ERROR,
    why="prose is limited in size and shape, so that any body becomes a page at once",
    about="""Markdown becomes slow with the square of some counts: brackets that open and do not close, quotes inside
quotes, very long paragraphs. No prose that people write comes near these limits; generated text or a file
that was pasted by mistake does. The size of a body is set with `limits: {body: …}` in site.yaml.""",
    example="[[[[[[[[ … five thousand of them",
    remedy="`[[[[[[[[` … as code, or nothing of it",
)

PATH_TAKEN = Code(
    id="path-taken",
    severity=Severity.ERROR,
    why="every page has an address of its own",
    about="""A free page, an alias or an asset would be written to a file that another page of the site has already:
`pages/goals/reach.md` beside the goal `reach`, or a page with the name of one of the site's languages.""",
    example="content/pages/nb.md   # while the site has a version in nb",
    remedy="content/pages/norsk.md",
)

ASSET_UNREADABLE = Code(
    id="asset-unreadable",
    severity=Severity.ERROR,
    why="files that are copied to the site as they are have to be readable",
    about="""An image or another file under `content/assets/` or in the theme was there when the site was read and
could not be opened when it was to be copied.""",
    example="chmod 000 content/assets/logo.svg",
    remedy="chmod 644 content/assets/logo.svg",
)

CODES: tuple[Code, ...] = (
    TEMPLATE_SYNTAX,
    TEMPLATE_UNDEFINED,
    TEMPLATE_ERROR,
    TEMPLATE_MISSING,
    TEMPLATE_SLOW,
    PROSE_TOO_COMPLEX,
    PATH_TAKEN,
    ASSET_UNREADABLE,
)
