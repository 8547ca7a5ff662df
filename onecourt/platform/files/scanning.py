"""Asking a virus scanner: clamd's INSTREAM, over the network or a socket of this machine."""

import socket
import struct
from pathlib import Path

from onecourt.kernel.refusals import Refusal

_CHUNK = 65536
_PATIENCE = 20.0  # seconds for each step


class ScannerSilent(Refusal):
    """A scanner is set but does not answer: nothing is taken in unscanned."""

    code = "scanner_silent"
    message = "病毒检查暂时用不了，这个文件没有收下。您填好的内容都在，请过几分钟再传。"


def infection_in(path: Path, *, scanner: str) -> str:
    """The name of what the scanner found in a file; empty where it found nothing.

    `scanner` is `host:port` or the path of a socket. Raises ScannerSilent.
    """
    try:
        with _connected(scanner) as line, path.open("rb") as file:
            line.sendall(b"zINSTREAM\0")
            while chunk := file.read(_CHUNK):
                line.sendall(struct.pack(">I", len(chunk)) + chunk)
            line.sendall(struct.pack(">I", 0))
            answer = _answer(line)
    except (OSError, ValueError) as failure:
        raise ScannerSilent from failure
    if answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    if answer != "stream: OK":
        raise ScannerSilent
    return ""


def _connected(scanner: str) -> socket.socket:
    if scanner.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(_PATIENCE)
        line.connect(scanner)
        return line
    host, _, port = scanner.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=_PATIENCE)


def _answer(line: socket.socket) -> str:
    answer = b""
    while b"\0" not in answer and len(answer) < 4096:
        piece = line.recv(4096)
        if not piece:
            break
        answer += piece
    return answer.partition(b"\0")[0].decode("utf-8", "replace")
