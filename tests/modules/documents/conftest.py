"""A folder for documents, and a store of its own for each test."""

from pathlib import Path
from typing import Any

import pytest

from onecourt.kernel.actor import Actor
from tests.situations.folders import Folder, a_person


@pytest.fixture
def folder(db: None, settings: Any, tmp_path: Path) -> Folder:
    settings.ONECOURT_HOME = tmp_path
    return Folder()


@pytest.fixture
def stranger() -> Actor:
    return a_person("邹远山")
