"""The kinds of this module: every file beside this one that declares a KIND."""

from importlib import import_module
from pkgutil import iter_modules

KINDS = tuple(import_module(f"{__name__}.{found.name}").KIND for found in iter_modules(__path__))
