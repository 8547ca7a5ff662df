"""The kinds of this module: every file beside this one that declares a KIND."""

from importlib import import_module
from pkgutil import iter_modules

_FILES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
KINDS = tuple(file.KIND for file in _FILES if hasattr(file, "KIND"))
