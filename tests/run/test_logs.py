"""Log lines carry no personal data."""

import json
import logging

from onecourt.run.logs import JsonFormatter


def line(message: str, error: Exception | None = None) -> dict[str, object]:
    info = None
    if error:
        try:
            raise error
        except type(error) as caught:
            info = (type(caught), caught, caught.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, message, None, info)
    return dict(json.loads(JsonFormatter().format(record)))


def test_tokens_and_questions_are_cut_out():
    assert line("GET /files/abc.def/ 404")["message"] == "GET /files/…/ 404"
    assert line("GET /cases/?q=张三")["message"] == "GET /cases/?…"
    assert line("Not Found: /13800000000/x/")["message"] == "Not Found: /…/x/"
    assert line("Not Found: /44060419010305006X/")["message"] == "Not Found: /…/"


def test_an_error_tells_its_kind_and_place_but_not_its_words():
    told = line("failed", ValueError("Key (phone)=(13800000000) already exists"))

    assert told["error"] == "ValueError"
    assert "13800000000" not in json.dumps(told)
