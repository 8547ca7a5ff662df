"""Tables of the law as text."""

import pytest

from onecourt.kernel.tables import read_table


def test_reads_head_heading_and_rows():
    table = read_table("# source: 某规定: 第一条\n# version: 1\na\tb\n1\t\n2\tx\n")

    assert table.about == {"source": "某规定: 第一条", "version": "1"}
    assert list(table) == [{"a": "1", "b": ""}, {"a": "2", "b": "x"}]


def test_refuses_a_row_that_does_not_fit_the_heading():
    with pytest.raises(ValueError, match="line 2: 1 columns, the heading has 2"):
        read_table("a\tb\n1\n")
