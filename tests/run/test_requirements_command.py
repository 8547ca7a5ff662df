"""The table of requirements and their proofs."""

from pathlib import Path

from onecourt.run.commands.requirements import collect

SOURCE = """
import pytest

pytestmark = pytest.mark.req("FIL-01")


@pytest.mark.req("FIL-02", "FIL-03", partly="no photo yet")
def test_one(): ...


@pytest.mark.parametrize("case", [pytest.param(1, marks=pytest.mark.req("FIL-04"))])
def test_two(case): ...


def helper(): ...
"""


def test_collects_marks_of_tests_files_and_cases(tmp_path: Path):
    folder = tmp_path / "tests"
    folder.mkdir()
    (folder / "test_x.py").write_text(SOURCE)

    rows = {row["id"]: row for row in collect(folder)}

    assert rows["FIL-01"]["tests"] == ["tests/test_x.py::test_one", "tests/test_x.py::test_two"]
    assert rows["FIL-02"]["partly"] == ["no photo yet"]
    assert rows["FIL-04"] == {"id": "FIL-04", "tests": ["tests/test_x.py::test_two"], "partly": []}
