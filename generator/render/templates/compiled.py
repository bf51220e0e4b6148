"""The templates: a theme's templates, compiled once in a process, printing views as text.

Takes a theme and gives a ``Templates``; takes a template's name, the site's view and the page's view, gives the page, or
the diagnostic of the template's line that broke. Templates are sandboxed, every name is escaped, and an undefined name
is an error. It knows no page kind.
"""

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from types import CodeType, TracebackType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template as JinjaTemplate,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import theme as codes
from generator.model.theme import Theme
from generator.render.templates.deadline import TooSlow, deadline

#: Far beyond what any page needs; a template that takes longer never ends.
SECONDS = 30
#: No template needs a longer text made by repetition.
_LONGEST_REPEAT = 100_000
#: What an expression in a template can raise, besides Jinja's own.
_TEMPLATE_FAULTS = (
    TemplateError, ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which text cannot be multiplied without end either."""

    intercepted_binops = frozenset({"*", "**"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of a view its fields and nothing else; all other values by Jinja's own rules, which take longer."""
        fields = getattr(type(obj), "__dataclass_fields__", None)
        return attr in fields if fields is not None else super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        sizes = [len(side) if isinstance(side, str | tuple | list) else side for side in (left, right)]
        repeats = any(isinstance(side, str | tuple | list) for side in (left, right))
        if operator == "**" or (repeats and sizes[0] * sizes[1] > _LONGEST_REPEAT):
            raise SecurityError("this makes too large a value")
        return super().call_binop(context, operator, left, right)


class _Loader(BaseLoader):
    """Templates by name, compiled before: the same code serves the environment of every language."""

    def __init__(self, compiled: Mapping[str, CodeType]) -> None:
        self._compiled = compiled

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> JinjaTemplate:
        if name not in self._compiled:
            raise TemplateNotFound(name)
        return JinjaTemplate.from_code(environment, self._compiled[name], globals or {}, _unchanged)


def _unchanged() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Functions:
    """What a template may call: ``text`` gives the page's words for an English text, as ``_`` there."""

    text: Callable[..., str]


@dataclass(frozen=True, slots=True)
class Templates:
    """Compiled templates, set in each language; one in each process. ``paths`` are the templates' own, by name."""

    environments: Mapping[str, Environment]
    paths: Mapping[str, str]

    def fill(self, template: str, language: str, **views: object) -> str | Diagnostic:
        """The page that ``template`` makes of ``views`` in ``language``, or what is wrong with the template."""
        try:
            with deadline(SECONDS):
                return self.environments[language].get_template(template).render(**views)
        except TooSlow:
            return codes.TEMPLATE_SLOW.at(
                Span(self.paths[template], 1),
                f"this template takes longer than {SECONDS} seconds",
                fix="look for a loop inside a loop",
            )
        except _TEMPLATE_FAULTS as fault:
            span = _last_place(fault.__traceback__, frozenset(self.paths.values()))
            if span is None:
                raise
            return _fault(fault, span)


def compile_templates(
    theme: Theme, functions: Mapping[str, Functions], *, needed: Iterable[str]
) -> tuple[Templates, tuple[Diagnostic, ...]]:
    """The templates of ``theme`` with the functions of each language, and what is wrong with its templates.

    Wrong is what cannot be read as a template, and what is ``needed`` but absent.
    """
    compiled: dict[str, CodeType] = {}
    found: list[Diagnostic] = []
    environment = _sandbox(None, None)
    for name, template in sorted(theme.templates.items()):
        try:
            compiled[name] = environment.compile(template.text, name, template.path)
        except TemplateSyntaxError as fault:
            found.append(_syntax(fault, template.path))
    found.extend(_missing(name) for name in needed if name not in theme.templates)
    loader = _Loader(compiled)
    environments = {language: _sandbox(loader, own) for language, own in functions.items()}
    return Templates(environments, {name: each.path for name, each in theme.templates.items()}), tuple(found)


def _sandbox(loader: BaseLoader | None, functions: Functions | None) -> Environment:
    environment = _Sandbox(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
    )
    environment.globals = {} if functions is None else {"_": functions.text}
    environment.filters = {name: environment.filters[name] for name in _ALLOWED}
    return environment


#: Filters of Jinja that have no surprise in them; the rest format, run or fetch.
_ALLOWED = (
    "batch", "capitalize", "default", "escape", "e", "first", "join", "last", "length", "list", "lower", "map",
    "reject", "rejectattr", "replace", "reverse", "round", "select", "selectattr", "slice", "sort", "string", "trim",
    "unique", "upper", "groupby", "count", "d", "int", "float", "sum", "min", "max",
)  # fmt: skip


def _missing(name: str) -> Diagnostic:
    return codes.TEMPLATE_MISSING.at(
        None,
        f"the theme has no template {name}",
        fix=f"add templates/{name}, or copy that of the default theme",
    )


def _syntax(fault: TemplateSyntaxError, path: str) -> Diagnostic:
    return codes.TEMPLATE_SYNTAX.at(
        Span(path, fault.lineno),
        _lower(fault.message or "this cannot be read"),
        fix="mend the line; `{{ … }}` prints and `{% … %}` controls",
    )


def _fault(fault: BaseException, span: Span) -> Diagnostic:
    said = _lower(str(fault) or type(fault).__name__)
    if isinstance(fault, UndefinedError):
        return codes.TEMPLATE_UNDEFINED.at(
            span, said, fix="look the name up among the fields of this page's view"
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


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
