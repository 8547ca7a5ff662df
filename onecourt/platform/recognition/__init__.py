"""Recognition: the writing on a picture of a page, line by line, with places and how sure it is.

The model runs on this machine; no picture leaves it. It is loaded when it is first asked, takes some hundred
megabytes and a few seconds a page, and therefore belongs into a worker of its own.
"""

from onecourt.platform.recognition.engine import Unavailable, is_there, read_picture
from onecourt.platform.recognition.lines import Line, as_text, in_reading_order

__all__ = ["Line", "Unavailable", "as_text", "in_reading_order", "is_there", "read_picture"]
