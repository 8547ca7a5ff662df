"""Electronic mail addresses as people type them."""

import re
import unicodedata

from onecourt.kernel.identifiers import Checked, bad, good


def check_mail_address(text: str) -> Checked:
    """An address with one @ and a domain, typed in any width."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", plain):
        return good(plain)
    return bad(plain, "sign", "邮箱要像 lixiulan@example.com 这样，中间有一个 @。")
