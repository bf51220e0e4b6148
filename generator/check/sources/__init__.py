"""``sources.yaml`` to what an import remembers: takes a located document; gives records and what is wrong with it."""

from generator.check.sources.imports import check_imports

__all__ = ["check_imports"]
