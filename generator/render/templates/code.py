"""The code that a template becomes: Jinja's own, which asks the sandbox for what it prints, reads, calls and puts together.

Takes Jinja's nodes, gives Python. What is asked is answered by the environment in ``sandbox``, which decides what is allowed.
"""

from keyword import iskeyword

from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Concat, Expr, Getattr


class SandboxCode(CodeGenerator):
    """Jinja's compiler, whose templates ask the environment."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - the name that Jinja's compiler calls
        """``a.b``; a view whose type was seen to have the field is asked for it without a call."""
        if not node.attr.isascii() or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write(f"(view.{node.attr} if type(view := ")
        self.visit(node.node, frame)
        self.write(f") in environment.having[{node.attr!r}] else environment.getattr(view, {node.attr!r}))")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """``a(b)``, without the names of loops and blocks, which nothing here that may be called asks for."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("environment.call(context, ")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802 - the name that Jinja's compiler calls
        """``a ~ b``, of no more text than a page can need."""
        self.write("environment.together((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")
