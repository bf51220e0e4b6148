"""Codes about themes and templates."""

from generator.diagnostics.diagnostic import Code, Severity

THEME_INSTEAD = Code(
    id="theme-instead",
    severity=Severity.WARNING,
    why="a theme is code for the reader's browser, so whose it is should be seen",
    about="""A theme in the site's `themes/` with the name of one that ships is taken instead of it, templates, styles and
scripts. A change to the content could so replace what runs on every page without a line in `site.yaml`.""",
    example="# themes/default/theme.yaml\nname: default",
    remedy="# themes/harbour/theme.yaml\nname: harbour\nextends: default",
)

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
    why="a template sees only `site`, `page` and the theme functions",
    about="""What a template can print are the fields of `site` and of the view of its kind of page. A name that is not
there is usually misspelt. It is an error rather than an empty space, so that no page is published with a gap.""",
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
    why="a page takes a few thousandths of a second to print; a template that takes many seconds will not end",
    about="""The last resort against a template that never ends, such as loops inside loops over large
ranges. Everything that a page needs to count is counted before it is printed. A single page may take 30 seconds of computing; what
it takes is missing to those after it, of which each adds a tenth of a second.""",
    example="{% for a in range(100000) %}{% for b in range(100000) %}.{% endfor %}{% endfor %}",
    remedy="{% for goal in page.goals %}…{% endfor %}",
)

PROSE_TOO_COMPLEX = Code(
    id="prose-too-complex",
    severity=Severity.ERROR,
    why="the size and shape of prose are limited, so that any page is quickly made",
    about="""Markdown becomes slow with the square of some counts: brackets that open and do not close, quotes inside
quotes, very long paragraphs. No prose that people write comes near these limits; generated text or a file
that was pasted by mistake does. The size of a body is set with `limits: {body: …}` in site.yaml.""",
    example="[[[[[[[[ … five thousand of them",
    remedy="`[[[[[[[[` … as code, or nothing of it",
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

THEME_NAME = Code(
    id="theme-name",
    severity=Severity.ERROR,
    why="a theme has the name of its folder, so that `theme: name` finds it",
    about="""`themes/<name>/theme.yaml` says `name: <name>`. Where the two differ a folder was copied or renamed and
its file was not looked at.""",
    example="# themes/paper/theme.yaml\nname: default",
    remedy="# themes/paper/theme.yaml\nname: paper",
)

THEME_API = Code(
    id="theme-api",
    severity=Severity.ERROR,
    why="`api` says which views and fields the templates expect",
    about="""What templates see may change in a later version of Goalposts. A theme says for which promise its
templates were written; another is refused before a page is printed, and not in the middle of one.""",
    example="api: 2",
    remedy="api: 1",
)

THEME_EXTENDS = Code(
    id="theme-extends",
    severity=Severity.ERROR,
    why="a theme builds on another, and in the end on one that extends none",
    about="""`extends: default` takes over everything of the theme `default` that the theme itself does not have. A theme
that extends itself, or one that extends it in turn, would have nothing to stand on.""",
    example="# themes/paper/theme.yaml\nname: paper\napi: 1\nextends: paper",
    remedy="# themes/paper/theme.yaml\nname: paper\napi: 1\nextends: default",
)

UNKNOWN_BLOCK = Code(
    id="unknown-block",
    severity=Severity.ERROR,
    why="a template that extends another fills that one's blocks; what stands in a block of another name is printed nowhere",
    about="""`{% extends "base.html" %}` prints base.html, with the blocks that both have taken from the template that
extends it. A block that base.html does not have is misspelt, or belongs to another template. A new block may stand inside
one of those.""",
    example='{% extends "base.html" %}\n{% block mian %}…{% endblock %}',
    remedy='{% extends "base.html" %}\n{% block main %}…{% endblock %}',
)

THEME_WORDS = Code(
    id="theme-words",
    severity=Severity.ERROR,
    why="a theme's words stand in locales/, a file a language, each under the English text that a template says",
    about="""`locales/nb.yaml` says what a theme's templates say in Norwegian where they say `_("Goal")`: a new text of the
theme's own, or another word for one of the texts that ship; `locales/en.yaml` does the same for English. What stands in
braces is filled in and has to be the same in both. Sentences about goals are not a theme's to word.""",
    example='# locales/nb.yaml\n"Page {number}": "Side {nummer}"',
    remedy='# locales/nb.yaml\n"Page {number}": "Side {number}"',
)

UNTRANSLATED_WORD = Code(
    id="untranslated-word",
    severity=Severity.WARNING,
    why="a page is in one language; a text that has no translation stands on it in English",
    about="""A theme's own template says a text that does not ship, and the theme's locales/ have it not in one of the
site's languages.""",
    example='{{ _("Account book") }}',
    remedy='# locales/nb.yaml\n"Account book": "Regnskapsbok"',
)

UNSAID_WORD = Code(
    id="unsaid-word",
    severity=Severity.WARNING,
    why="a theme words what its templates say, and no template says this",
    about="""A line of locales/ is found by the English text in it, letter for letter. What stands there and is said by no
template changes nothing: it is misspelt, or the template was changed.""",
    example='# locales/nb.yaml\n"Gaol": "Mål"',
    remedy='# locales/nb.yaml\n"Goal": "Mål"',
)

LOW_CONTRAST = Code(
    id="low-contrast",
    severity=Severity.WARNING,
    why="text can be read by those who see less well from a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)",
    about="""Texts are written in the tokens ink, soft, blue, good, doubtful and bad, on paper and on wash, each on light and
on dark pages. The colour that is named is the nearest one that can be read on both.""",
    example='tokens:\n  soft: {light: "#999999", dark: "#a3adb8"}',
    remedy='tokens:\n  soft: {light: "#707070", dark: "#a3adb8"}',
)

FAINT_ACCENT = Code(
    id="faint-accent",
    severity=Severity.INFO,
    why="a line or an area is told from the page by everybody from a contrast of 3 to 1 (WCAG 2.2, 1.4.11)",
    about="""The accent is a line on light pages and on dark ones, and few colours stand out on both. Nothing depends on it, so
this is a note. `accent` may have a colour for each; the one that is named is the nearest that stands out.""",
    example='accent: "#ffdd00"',
    remedy='accent: {light: "#ab9400", dark: "#ffdd00"}',
)

ASSET_MISSING = Code(
    id="theme-asset-missing",
    severity=Severity.ERROR,
    why="every page links to the theme's style.css, icon.svg and first.js, lists to site.js, the search to two scripts",
    about="""A theme that extends none has these files under assets/, among them search.js and minisearch.js for the search; one
that extends another has those of that theme and may have its own instead. Style sheets are joined: the theme's own rules
follow those of the theme that it extends.""",
    example="# themes/paper/ without assets/icon.svg",
    remedy="# themes/paper/theme.yaml\nextends: default",
)

BAD_TOKEN = Code(
    id="bad-token",
    severity=Severity.ERROR,
    why="a token becomes a property in the style sheet, so its name has to be valid there",
    about="""A token named `ink` is `var(--ink)` in style sheets and charts. Its name has small letters, digits and
hyphens, and begins with a letter.""",
    example='tokens: {"Dark ink": "#000000"}',
    remedy='tokens: {dark-ink: "#000000"}',
)

MISSING_TOKEN = Code(
    id="missing-token",
    severity=Severity.ERROR,
    why="charts are drawn with the colours of the palette, so every theme has the same few",
    about="""paper, ink, soft, rule and wash are the page, its text, what stands back, lines and panels; blue is
for links and forecasts; good, doubtful and bad are what they say. Each has a colour for light and one for dark pages.""",
    example='tokens: {ink: "#000000"}',
    remedy='tokens:\n  ink: {light: "#000000", dark: "#ffffff"}\n  paper: {light: "#ffffff", dark: "#000000"}\n  # …',
)

UNKNOWN_OPTION = Code(
    id="unknown-option",
    severity=Severity.ERROR,
    why="a site sets the options that its theme declares in theme.yaml, and no others",
    about="""`theme: {name: …, options: {…}}` in site.yaml chooses among what the theme offers. An option that it
does not have would be ignored without a word.""",
    example="theme: {name: default, options: {colour: red}}",
    remedy="theme: {name: default}",
)

BAD_OPTION = Code(
    id="bad-option",
    severity=Severity.ERROR,
    why="an option holds what its theme declares: a text, a number, a flag, or one of its choices",
    about="""theme.yaml declares each option with its `type` (text, number, flag, choice), its `default`, and for
a choice its `choices`. The default and what a site writes both have to fit.""",
    example="# theme.yaml: options: {density: {type: choice, choices: [airy, tight], default: airy}}\n"
    "theme: {name: paper, options: {density: dense}}",
    remedy="theme: {name: paper, options: {density: tight}}",
)

CODES: tuple[Code, ...] = (
    THEME_INSTEAD,
    THEME_NAME,
    THEME_API,
    THEME_EXTENDS,
    THEME_WORDS,
    UNTRANSLATED_WORD,
    UNSAID_WORD,
    BAD_TOKEN,
    MISSING_TOKEN,
    LOW_CONTRAST,
    FAINT_ACCENT,
    UNKNOWN_OPTION,
    BAD_OPTION,
    TEMPLATE_SYNTAX,
    TEMPLATE_UNDEFINED,
    TEMPLATE_ERROR,
    TEMPLATE_MISSING,
    UNKNOWN_BLOCK,
    TEMPLATE_SLOW,
    PROSE_TOO_COMPLEX,
    ASSET_MISSING,
    ASSET_UNREADABLE,
)
