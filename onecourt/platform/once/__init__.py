"""Once: what is sent twice (a double tap, a reload, a retry) is done once and answered twice.

The key is written first, in the transaction of the act. A second request with the same key waits at the
unique index until the first is through: then it gets the first answer; if the first was refused, it is done
itself.
"""

from onecourt.platform.once.answers import Form, KeyReused, done_once, first_answer, remember

__all__ = ["Form", "KeyReused", "done_once", "first_answer", "remember"]
