"""Authored models: what each text file may say, as pydantic models, and how located trees become them.

How to use it. A text kind is a subclass of ``Form`` whose fields have the types of ``fields``::

    class ActionForm(Form):
        title: Told                                                  # text, or {en: …, nb: …}; needed
        owner: Word | None = None                                    # free text
        date: Day | None = None
        cost: Number | None = None
        status: Annotated[Written[ActionStatus], choice(ActionStatus)] | None = None
        tags: Words = ()                                             # one or a list
        steps: Annotated[tuple[StepForm, ...], many()] = ()          # a list of tables

    form, diagnostics = authored(ActionForm, document.root, at=document.start)

``form`` is what could be read and is None only where the node is no table at all: what is wrong is reported and left
out, so that references in the rest can still be checked. Reject the entity when there are errors. Every value is
``Written``: ``.value``, ``.text`` as in the file, ``.span``. A form has ``.span`` and ``.lacks("key")``: whether
nothing was written under that key (a spoilt value was written, and is already reported). A value that is empty or
null counts as not written. Free mappings (``values:``, ``options:``) are ``free_table`` fields: the ``Table`` itself. A
validator of your own raises ``refused(CODE.at(span, …))``.

It knows no other file: references and rules between fields are checked elsewhere.
"""

from generator.check.authored.form import Form
from generator.check.authored.located import authored
from generator.check.authored.written import Texts, Written, is_empty, refused

__all__ = ["Form", "Texts", "Written", "authored", "is_empty", "refused"]
