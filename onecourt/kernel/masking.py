"""Numbers and names as they are shown: enough to recognise one's own, too little to use."""

STAR = "*"
SHORTEST_SHOWN_AT_BOTH_ENDS = 11


def mask_number(text: str, *, front: int = 3, back: int = 4) -> str:
    """`520***********1234`; of a number shorter than a telephone number at least half stays hidden."""
    hidden = len(text) - front - back
    if len(text) < SHORTEST_SHOWN_AT_BOTH_ENDS:
        hidden = max(hidden, (len(text) + 1) // 2)
    shown = len(text) - hidden
    tail = min(back, shown)
    head = min(front, shown - tail)
    return text[:head] + STAR * hidden + text[len(text) - tail :]


def mask_phone(text: str) -> str:
    """`138****0001`."""
    return mask_number(text, front=3, back=4)


def mask_card(text: str) -> str:
    """Only the last four digits, by which people know their cards."""
    return mask_number(text, front=0, back=4)


def mask_name(text: str) -> str:
    """The family name stays: `王**`; of a name with a dot or blanks the first part."""
    for divider in ("·", " "):
        if divider in text:
            first, _, rest = text.partition(divider)
            return first + divider + STAR * min(len(rest), 2)
    return text[:1] + STAR * min(len(text) - 1, 2)
