"""Configuration: the value of a setting for a platform, a court or a programme, on a day.

Settings are declared with `kernel.settings.setting` by the module that reads them. A value set for a
programme goes before one set for its court, and that before one set for the platform; each has a first day
and an author.
"""

from onecourt.platform.configuration.values import SET, BadValue, set_value, value

__all__ = ["SET", "BadValue", "set_value", "value"]
