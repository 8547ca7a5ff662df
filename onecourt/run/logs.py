"""Log lines as JSON: what happened where, with the request's reference; no personal data.

Messages of exceptions are left out, because those of the database quote the values of rows.
"""

import json
import logging
import re
import traceback
from datetime import UTC, datetime

from onecourt.run.correlation import correlation

_TOKEN = re.compile(r"/files/[^/\s]+")
_QUERY = re.compile(r"\?\S+")
# Long enough for a telephone, a card or a document; somebody may have typed one into an address.
_NUMBER = re.compile(r"(?<![0-9a-fA-F-])\d{11,19}[Xx]?(?![0-9a-fA-F-])")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, str | list[str]] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": readable(record.getMessage()),
        }
        if reference := correlation.get():
            line["reference"] = reference
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["frames"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])[-12:]
            ]
        return json.dumps(line, ensure_ascii=False)


def readable(message: str) -> str:
    """A message without links to files, queries, or numbers that may be somebody's."""
    return _NUMBER.sub("…", _QUERY.sub("?…", _TOKEN.sub("/files/…", message)))
