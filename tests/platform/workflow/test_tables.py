"""Workflow tables: what each step does in each state, and that the log tells all of it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted, WrongState
from onecourt.kernel.rights import Right
from onecourt.modules.matters import public as matters
from onecourt.platform.workflow import WORKFLOWS, Step, Workflow, history

SYSTEM = Actor.system("tests")

# Rows are steps, columns are states, as the engine's tables have them; a dot is a refusal.
FILING = """
                    draft      returned   submitted            supplement_required refused approved docketed
submit              submitted  submitted  .                    .                    .        .         .
supplement          .          .          .                    submitted            .        .         .
withdraw            .          .          draft                .                    .        .         .
request_supplement  .          .          supplement_required  .                    .        .         .
return              .          .          returned             .                    .        .         .
refuse              .          .          refused              .                    .        .         .
approve             .          .          approved             .                    .        .         .
resume              .          .          .                    submitted            .        .         .
docket              .          .          .                    .                    .        docketed  .
"""
DECISION = """
           intended     undone  carried_out  lapsed
undo       undone       .       .            .
carry_out  carried_out  .       .            .
lapse      .            .       lapsed       .
"""


@dataclass
class Thing:
    """Something with a state, outside the database."""

    state: str
    id: UUID = field(default_factory=new_id)
    round: int = 0

    def save(self, update_fields: list[str]) -> None:
        assert update_fields == ["state"]


def table_of(workflow: Workflow) -> str:
    rows = [["", *workflow.states]]
    for step in workflow.steps.values():
        rows.append([step.key, *(step.target if s in step.sources else "." for s in workflow.states)])
    return written(rows)


def written(rows: list[list[str]]) -> str:
    return "\n".join("|".join(cell.strip() for cell in row) for row in rows)


def read(snapshot: str) -> str:
    head, *lines = snapshot.strip("\n").splitlines()
    return written([["", *head.split()], *(line.split() for line in lines)])


@pytest.mark.req("FIL-18")
def test_a_filing_moves_as_its_table_says() -> None:
    assert table_of(matters.FILING) == read(FILING)


def test_a_decision_moves_as_its_table_says() -> None:
    assert table_of(matters.DECISION) == read(DECISION)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_every_step_in_every_state_does_what_the_table_says(at: datetime, name: str) -> None:
    workflow = WORKFLOWS[name]
    for step in workflow.steps.values():
        if step.right or step.only_if:
            continue  # asked below and in the tests of its module
        for state in workflow.states:
            thing = Thing(state)
            if state in step.sources:
                workflow.take(step.key, thing, actor=SYSTEM, at=at, reason="因为")
                assert thing.state == step.target
                (entry,) = history(workflow, thing.id)
                assert (entry.step, entry.source, entry.target) == (step.key, state, step.target)
                assert (entry.reason, entry.capacity) == ("因为", "system")
            else:
                with pytest.raises(WrongState, match="请看最新状态"):
                    workflow.take(step.key, thing, actor=SYSTEM, at=at)
                assert (thing.state, history(workflow, thing.id)) == (state, [])


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_every_state_has_a_name_for_people(name: str) -> None:
    workflow = WORKFLOWS[name]

    assert set(workflow.states) <= set(workflow.labels)
    assert all(label and not label.isascii() for label in workflow.labels.values())


@pytest.fixture
def toll() -> Workflow:
    """A table with a right and a rule."""

    def is_open(thing: Thing) -> bool:
        return thing.round > 0

    table = Workflow(
        "tests.toll",
        first="shut",
        labels={"shut": "关着", "open": "开着"},
        steps=(
            Step("open", ("shut",), "open", only_if=(is_open,)),
            Step("pass", ("open",), "shut", right=Right("tests.pass", says="Pass.")),
        ),
    )
    WORKFLOWS.pop("tests.toll")
    return table


def test_asks_the_state_first_then_the_right_then_the_rules(at: datetime, toll: Workflow) -> None:
    with pytest.raises(WrongState, match="“关着”"):
        toll.take("pass", Thing("shut"), actor=SYSTEM, at=at)
    with pytest.raises(NotPermitted, match="身份不能办理"):
        toll.take("pass", Thing("open"), actor=SYSTEM, at=at)
    with pytest.raises(NotPermitted, match="现在还不能办这一步"):
        toll.take("open", Thing("shut"), actor=SYSTEM, at=at)


@pytest.mark.django_db
def test_tells_which_steps_are_open_and_why_not(at: datetime, toll: Workflow) -> None:
    assert [(s.key, s.refusal) for s in toll.open_steps(Thing("shut"), SYSTEM)] == [
        ("open", "现在还不能办这一步。")
    ]
    assert [(s.key, s.refusal) for s in toll.open_steps(Thing("shut", round=1), SYSTEM)] == [("open", "")]
    assert toll.open_steps(Thing("open"), SYSTEM)[0].refusal
