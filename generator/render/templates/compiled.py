"""The templates: a theme's templates, compiled at most once in a process, printing views as text.

Takes a theme and gives a ``Templates``; takes a template's name, the site's view and the page's view, gives the page, or
the diagnostic of the template's line that broke. Templates are sandboxed, every name is escaped, and an undefined name
is an error. It knows no page kind.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from types import CodeType, TracebackType

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import UndefinedError

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import theme as codes
from generator.model.theme import Template, Theme
from generator.records import dataclass
from generator.render.templates.contract import Parsed, contract_diagnostics, parsed_from, texts_said
from generator.render.templates.deadline import Allowance, TooSlow, deadline, memory
from generator.render.templates.sandbox import Compiled, Functions, Layers, sandbox

#: How paths begin of what ships; those of a site's own themes begin with their folder.
_SHIPPED = "goalposts:"
#: Far beyond what any page needs; a template that takes longer never ends.
SECONDS = 30.0
#: What each page adds to the seconds that a theme has left of those: some twenty times what one takes.
SECONDS_EACH = 0.1
#: What a page may hold while it is made, in bytes: a few times what the largest sites print on one.
MEMORY = 2**30
#: What an expression in a template can raise, besides Jinja's own.
_TEMPLATE_FAULTS = (
    TemplateError, ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError,
)  # fmt: skip
#: A template with its key and its name.
_Keyed = tuple[str, str, Template]


@dataclass(frozen=True, slots=True)
class Templates:
    """Compiled templates, set in each language; one in each process.

    ``paths`` are the templates' own, by key; ``said`` are the English texts that they say, with the first place where, which nobody has to
    know of a theme that ships as it is. ``allowance`` is what pages one after the other may take.
    """

    environments: Mapping[str, Environment]
    paths: Mapping[str, str]
    said: Mapping[str, Span]
    allowance: Allowance

    def fill(self, template: str, language: str, **views: object) -> bytes | Diagnostic:
        """The page that ``template`` makes of ``views`` in ``language``, in UTF-8, or what is wrong with the template."""
        try:
            with self.allowance.spent(), memory(MEMORY):
                page = self.environments[language].get_template(template).render(**views)
        except TooSlow:
            return _slow(Span(self.paths[template], 1))
        except _TEMPLATE_FAULTS as fault:
            span = _last_place(fault.__traceback__, frozenset(self.paths.values()))
            if span is None and not isinstance(fault, MemoryError | RecursionError):
                raise
            span = span or Span(self.paths[template], 1)  # a page is put together when its template is done
            return _fault(fault, span)
        try:
            return page.encode()
        except UnicodeEncodeError:  # a template may write half of a character as "\ud800"
            return _no_text(Span(self.paths[template], 1))


def compile_templates(
    theme: Theme, functions: Mapping[str, Functions], *, needed: Iterable[str]
) -> tuple[Templates, tuple[Diagnostic, ...]]:
    """The templates of ``theme`` with the functions of each language, and what is wrong with its templates.

    Wrong is what cannot be read as a template, what is ``needed`` or asked for by name and absent, and a block that nothing
    prints.
    """
    keyed = list(_keyed(theme.templates))
    code, parsed, found = _code_of(keyed) if _is_authored(theme, keyed) else (_shipped_code(keyed), {}, [])
    layers = Layers(
        code,
        names={key: name for key, name, _ in keyed},
        below={key: each.below.path for key, _, each in keyed if each.below is not None},
    )
    if not found:
        found.extend(contract_diagnostics(parsed, layers))
    found.extend(_missing(name) for name in needed if name not in theme.templates)
    templates = Templates(
        environments={language: sandbox(layers, own) for language, own in functions.items()},
        paths={key: each.path for key, _, each in keyed},
        said=texts_said(parsed),
        allowance=Allowance(SECONDS, SECONDS_EACH),
    )
    return templates, tuple(found)


def _is_authored(theme: Theme, keyed: Iterable[_Keyed]) -> bool:
    """Whether the theme says anything of its own; of what ships tests hold that nothing is wrong with it, in any language."""
    return bool(theme.words) or any(not each.path.startswith(_SHIPPED) for _, _, each in keyed)


def _code_of(keyed: Iterable[_Keyed]) -> tuple[dict[str, Compiled], dict[str, Parsed], list[Diagnostic]]:
    """What compiles each template, their trees, and what cannot be read."""
    code, parsed, found = dict[str, Compiled](), dict[str, Parsed](), list[Diagnostic]()
    for key, _, template in keyed:
        read = _read(key, template.path, template.text)
        if isinstance(read, Diagnostic):
            found.append(read)
        else:
            parsed[key], code[key] = read
    return code, parsed, found


def _shipped_code(keyed: Iterable[_Keyed]) -> dict[str, Compiled]:
    """What reads and compiles each template, of which a build that prints few pages needs few."""
    return {key: partial(_compiled, key, each.path, each.text) for key, _, each in keyed}


@lru_cache(maxsize=128)
def _compiled(key: str, path: str, text: str) -> CodeType:
    reader = sandbox(Layers({}, {}, {}), None)
    return reader.compile(reader.parse(text, key, path), key, path)


def _keyed(templates: Mapping[str, Template]) -> Iterator[_Keyed]:
    """Each template with its key and its name, those below others too."""
    for name, template in sorted(templates.items()):
        yield name, name, template
        below = template.below
        while below is not None:
            yield below.path, name, below
            below = below.below


@lru_cache(
    maxsize=128
)  # a build looks for faults in a theme and prints with it; a preview does so again and again
def _read(key: str, path: str, text: str) -> tuple[Parsed, Compiled] | Diagnostic:
    """A template that ships compiles, which tests hold, so that it does so when it is first printed; any other does at once."""
    reader = sandbox(Layers({}, {}, {}), None)
    try:
        with deadline(SECONDS), memory(MEMORY):
            tree = reader.parse(text, key, path)
            compiled: Compiled = cache(partial(reader.compile, tree, key, path))
            if not path.startswith(_SHIPPED):
                compiled()
            return parsed_from(tree, path), compiled
    except TooSlow:
        return _slow(Span(path, 1))
    except TemplateSyntaxError as fault:
        return _syntax(fault.message or "this cannot be read", Span(path, fault.lineno))
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        return _syntax("this is nested too deeply, or holds what is no text", Span(path, 1))


def _missing(name: str) -> Diagnostic:
    return codes.TEMPLATE_MISSING.at(
        None,
        f"the theme has no template {name}",
        fix=f"write `extends: default` in theme.yaml, or add templates/{name}",
    )


def _syntax(said: str, span: Span) -> Diagnostic:
    return codes.TEMPLATE_SYNTAX.at(
        span, _lower(said), fix="mend the line; `{{ … }}` prints and `{% … %}` controls"
    )


def _slow(span: Span) -> Diagnostic:
    return codes.TEMPLATE_SLOW.at(
        span,
        f"the theme's templates take longer than {SECONDS:g} seconds, and {SECONDS_EACH:g} more for each page",
        fix="look for a loop inside a loop",
    )


def _fault(fault: BaseException, span: Span) -> Diagnostic:
    if isinstance(fault, MemoryError):
        message = f"this page takes more than {MEMORY >> 20} MB of memory"
        return codes.TEMPLATE_ERROR.at(
            span, message, fix="look for a text that is put together again and again"
        )
    said = _lower(str(fault) or type(fault).__name__)
    if isinstance(fault, UndefinedError):
        return codes.TEMPLATE_UNDEFINED.at(
            span,
            said,
            fix="look the name up in docs/reference/themes.md, among the fields of this page's view",
        )
    if isinstance(fault, TemplateNotFound):
        return codes.TEMPLATE_MISSING.at(
            span, f"there is no template {said}", fix="correct the name, or add the file"
        )
    return codes.TEMPLATE_ERROR.at(span, said, fix="correct the expression on this line")


def _last_place(traceback: TracebackType | None, paths: frozenset[str]) -> Span | None:
    """The innermost line of a template that a fault came through."""
    place = None
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in paths:
            place = Span(path, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place


def _no_text(span: Span) -> Diagnostic:
    fix = "write the character itself instead of `\\ud…`"
    return codes.TEMPLATE_ERROR.at(span, "this template prints half of a character", fix=fix)


def _lower(text: str) -> str:
    """Without its capital letter, but for a name such as ``GoalPage``."""
    is_name = any(letter.isupper() for letter in text.partition(" ")[0][1:])
    return text if is_name else text[:1].lower() + text[1:]
