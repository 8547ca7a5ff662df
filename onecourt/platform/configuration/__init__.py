"""Configuration: the value of a setting for a platform, a court or a programme, on a day.

Settings are declared with `kernel.settings.setting` by the module that reads them. A value set for a
programme goes before one set for its court, and that before one set for the platform; each has a first day
and an author. A value that does not fit its declaration is refused, and so is one for a day that is over.
"""

from onecourt.platform.configuration.reading import DEFAULT, HeldValue, held_value, list_values, value
from onecourt.platform.configuration.values import (
    SET,
    BadValue,
    DayIsOver,
    bind_check,
    set_value,
    value_problem,
)

__all__ = [
    "DEFAULT",
    "SET",
    "BadValue",
    "DayIsOver",
    "HeldValue",
    "bind_check",
    "held_value",
    "list_values",
    "set_value",
    "value",
    "value_problem",
]
