"""Deadlines: how periods are counted, and the deadlines that run for people and desks.

`end_of_period` and its sisters are plain rules that give the last day and every step in words; a year without
its notice of rest days makes the answer provisional. A deadline belongs to a thing of any module by kind and
id; at most one of a kind is open for it. Setting one anew replaces it; meeting one that is over changes
nothing and is no error.
"""

from onecourt.modules.deadlines.models import Deadline
from onecourt.modules.deadlines.operations.meet_deadline import meet_deadline
from onecourt.modules.deadlines.operations.move_deadlines import move_deadlines
from onecourt.modules.deadlines.operations.set_deadline import set_deadline
from onecourt.modules.deadlines.operations.withdraw_deadline import withdraw_deadline
from onecourt.modules.deadlines.policies import acts_in_the_procedure
from onecourt.modules.deadlines.queries.deadlines import (
    DeadlineRow,
    find_open_deadline,
    list_deadlines_of,
    list_due_days_of,
    list_open_deadlines,
    visible_deadlines,
)
from onecourt.modules.deadlines.queries.moves import Move, list_moves
from onecourt.modules.deadlines.rules import (
    Derived,
    counted_again,
    days_left,
    end_of_hours,
    end_of_period,
    end_of_working_days,
    is_in_time,
)
from onecourt.modules.deadlines.terms import KEEP, MET, MOVE, OPEN, WITHDRAWN

__all__ = [
    "KEEP",
    "MET",
    "MOVE",
    "OPEN",
    "WITHDRAWN",
    "Deadline",
    "DeadlineRow",
    "Derived",
    "Move",
    "acts_in_the_procedure",
    "counted_again",
    "days_left",
    "end_of_hours",
    "end_of_period",
    "end_of_working_days",
    "find_open_deadline",
    "is_in_time",
    "list_deadlines_of",
    "list_due_days_of",
    "list_moves",
    "list_open_deadlines",
    "meet_deadline",
    "move_deadlines",
    "set_deadline",
    "visible_deadlines",
    "withdraw_deadline",
]
