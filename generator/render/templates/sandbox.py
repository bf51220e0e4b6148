"""The environment that templates are filled in: Jinja's sandbox, with fewer names, and with the templates of a theme in layers.

Takes compiled templates and the functions of one language, gives an environment. It reads no template's text.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template as JinjaTemplate,
    TemplateNotFound,
    Undefined,
)
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.diagnostics.suggestions import nearest
from generator.records import dataclass
from generator.render.templates.code import SandboxCode
from generator.render.templates.filters import BOUNDED, LONGEST, letters

#: Compiles a template when it is first called, and gives its code.
Compiled = Callable[[], CodeType]
#: What Jinja escapes.
_ESCAPED = re.compile("[&<>'\"]")
#: No template needs a longer text made by repetition.
_LONGEST_REPEAT = 100_000
#: Filters of Jinja that have no surprise in them; the rest format, run or fetch.
FILTERS = (
    "capitalize", "default", "escape", "e", "first", "last", "length", "list", "lower", "map",
    "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "string", "trim",
    "unique", "upper", "groupby", "count", "d", "int", "float", "sum", "min", "max",
)  # fmt: skip
#: Methods that make a text as long as a number or another text says.
_LENGTHENING = frozenset(
    ("center", "encode", "expandtabs", "format", "format_map", "join", "ljust", "replace", "rjust", "translate", "zfill")
)  # fmt: skip
#: Methods that look through all of one text for each character of another, which no deadline can cut short.
_SEARCHING = frozenset(("lstrip", "rstrip", "strip"))
#: Bits of a number: the next larger ones take a deadline's time to multiply.
_WIDEST = 4096


@dataclass(frozen=True, slots=True)
class Functions:
    """What a template may call: ``text`` gives the page's words for an English text, as ``_`` there."""

    text: Callable[..., str]


@dataclass(frozen=True, slots=True)
class Layers:
    """What compiles each template, by its key: a name, or of one that a theme above has too, its path.

    ``names`` gives each key's name, ``below`` the key of the same name in the theme that its own theme extends.
    """

    code: Mapping[str, Compiled]
    names: Mapping[str, str]
    below: Mapping[str, str]

    def meant(self, asked: str, by: str) -> str:
        """The key of the template that the one with key ``by`` asks for: by its own name it means the one below itself."""
        return self.below.get(by, asked) if asked == self.names.get(by) else asked


def sandbox(layers: Layers, functions: Functions | None) -> Environment:
    """The environment of one language; without functions it can only read templates."""
    environment = _Sandbox(
        layers,
        autoescape=True,
        undefined=_Undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
    )
    if functions is not None:
        environment.text = functions.text
    environment.globals = {} if functions is None else {"_": functions.text}
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.filters |= BOUNDED
    return environment


@lru_cache(maxsize=8192)  # names, numbers and days stand in many places of a page, and of those around it
def _escaped_text(text: str) -> str:
    """A text as it is printed, which of most is the text itself."""
    return escape(text) if _ESCAPED.search(text) else text


def _escaped(printed: object) -> str:
    """As Jinja's ``escape``."""
    if type(printed) is Markup:
        return printed
    return _escaped_text(printed) if type(printed) is str else escape(printed)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which text cannot be multiplied without end either."""

    code_generator_class = SandboxCode
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, layers: Layers, **choices: Any) -> None:
        super().__init__(loader=_Loader(layers), **choices)
        self.layers = layers
        self.escaped = _escaped
        self.together = _together
        self.text: object = object()  # that of no page
        self.having: dict[str, set[type]] = defaultdict(set)
        self._allowed: dict[type, set[str]] = defaultdict(set)

    def join_path(self, template: str, parent: str) -> str:
        return self.layers.meant(template, parent)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As Jinja's. What is allowed is so of a type, and is decided once: a template names no more than it is long."""
        allowed = self._allowed[type(obj)]
        if attribute in allowed:
            try:
                return getattr(obj, attribute)
            except AttributeError:  # of this one it is a key, or not there
                return super().getattr(obj, attribute)
        value = super().getattr(obj, attribute)
        if not isinstance(value, Undefined) and self.is_safe_attribute(obj, attribute, value):
            allowed.add(attribute)
            if hasattr(type(obj), "__dataclass_fields__"):
                self.having[attribute].add(type(obj))
        return value

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """As Jinja's, which looks at whatever is called for marks and for what it takes.

        A macro has none, and takes one thing; the page's words have none and take nothing. A macro that is given all that it names,
        as most are, is called past what sorts out the rest.
        """
        if type(called) is Macro:
            if _takes_all(called, args, named) and context.eval_ctx.autoescape:
                return Markup(called._func(*args))  # noqa: S704, SLF001 - as the macro itself does
            args = (context.eval_ctx, *args)
        elif called is not self.text:
            return super().call(context, called, *args, **named)
        if named:  # of a block that calls
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called(*args, **named)

    def wrap_str_format(self, value: Any) -> None:
        """``format`` is a method like those that make a text longer."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of a view its fields and nothing else; all other values by Jinja's own rules, which take longer."""
        if isinstance(obj, str) and attr in _LENGTHENING | _SEARCHING:
            return False
        fields = getattr(type(obj), "__dataclass_fields__", None)
        return attr in fields if fields is not None else super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        sizes = [len(side) if isinstance(side, str | tuple | list) else side for side in (left, right)]
        repeats = any(isinstance(side, str | tuple | list) for side in (left, right))
        if operator in {"%", "+"}:
            if isinstance(left, str) and (operator == "%" or letters((left, right)) > LONGEST):
                raise SecurityError("this makes too long a text")
            if isinstance(left, list | tuple) and len(left) + len(right) > _LONGEST_REPEAT:
                raise SecurityError("this makes too long a list")
        elif operator == "**" or (repeats and sizes[0] * sizes[1] > _LONGEST_REPEAT) or _is_wide(left, right):
            raise SecurityError("this makes too large a value")
        return super().call_binop(context, operator, left, right)


def _together(parts: Sequence[Any]) -> str:
    """Jinja's ``~``, of no more text than a page can need."""
    if letters(parts) > LONGEST:
        raise SecurityError("this makes too long a text")
    return markup_join(parts)


def _takes_all(macro: Macro, args: Sequence[Any], named: Mapping[str, Any]) -> bool:
    """Whether the macro is given exactly what it names, one by one, and asks for nothing else."""
    return (
        not named
        and len(args) == len(macro.arguments)
        and not (macro.caller or macro.catch_kwargs or macro.catch_varargs)
    )


def _is_wide(left: object, right: object) -> bool:
    """Whether a product of two whole numbers has more digits than anything that is counted."""
    return (
        isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > _WIDEST
    )


class _Loader(BaseLoader):
    """Templates by key, each compiled once: the same code serves the environment of every language."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> JinjaTemplate:
        compiled = self._layers.code.get(name)
        if compiled is None:
            raise TemplateNotFound(name)
        return _Layered.from_code(environment, compiled(), globals or {}, _unchanged)


class _Layered(JinjaTemplate):
    """A template of which others import macros: those that it does not define are those of the template below."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """As Jinja's, and then nothing is left of the page: a macro knows its context, which knows its macros and all that they saw."""
        context = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 - as Jinja's: it is raised again, on the template's own line
            self.environment.handle_exception()
        finally:
            context.vars.clear()
            context.parent.clear()

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002
        shared: bool = False,  # noqa: FBT001, FBT002
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> TemplateModule:
        module = super().make_module(vars, shared, locals)
        environment: Any = self.environment
        below = environment.layers.below.get(self.name)
        if below is not None:
            inherited = environment.get_template(below).make_module(vars, shared, locals)
            for name, value in inherited.__dict__.items():
                module.__dict__.setdefault(name, value)
        return module


class _Undefined(StrictUndefined):
    """A name that is not there: of a view it is said which field may have been meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        view, name = self._undefined_obj, str(self._undefined_name)
        if self._undefined_hint or isinstance(view, type) or not is_dataclass(view):
            return str(super()._undefined_message)
        near = nearest(name, [field.name for field in fields(view)])
        hint = f"; did you mean `{near}`?" if near else ""
        return f"{type(view).__name__} has no field `{name}`{hint}"


def _unchanged() -> bool:
    return True
