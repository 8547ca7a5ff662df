"""Names of files: as they are shown, as they are handed out, as a sentence quotes them."""

import re
import unicodedata

from onecourt.platform import files

UNNAMED = "未命名"
_LONGEST_SHOWN, _LONGEST_STORED, _LONGEST_QUOTED = 255, 80, 40
_UNSAFE = re.compile(r'[<>:"/\\|?*%#&;\s]+')


def shown_name(sent: str | None) -> str:
    """The name as the sender knows it, without folders and without signs that hide or turn text round."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", sent or ""))[-1]
    # Cc and Cf hold line ends, zero bytes and the marks that turn text round; Cs breaks the database.
    plain = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    return _shortened(plain.strip(" ."), _LONGEST_SHOWN) or UNNAMED


def stored_name(shown: str, kind: str) -> str:
    """A safe name with the ending of the true kind; letters, figures and plain signs only."""
    stem = _stem(shown)
    plain = "".join(c for c in stem if unicodedata.category(c)[0] in "LNPZ")
    plain = _UNSAFE.sub("_", plain).strip("._ ")[:_LONGEST_STORED]
    return f"{plain or UNNAMED}.{kind}" if kind in files.KEPT else plain or UNNAMED


def quoted_name(shown: str) -> str:
    """Short enough for a sentence; the ending stays readable."""
    return _shortened(shown, _LONGEST_QUOTED)


def _stem(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) <= 5 else name


def _shortened(name: str, longest: int) -> str:
    if len(name) <= longest:
        return name
    stem = _stem(name)
    ending = name[len(stem) :]
    return stem[: longest - len(ending) - 1] + "…" + ending
