"""Role × address → answer. The one page on which to see who gets in where; an address without a row fails.

The answers are those of the one filing in tests/situations: `owner` filed it, `stranger` is another person,
`clerk` works at the filing desk of its court, `other_clerk` at that of another, `judge` sits in its court.
The filing is docketed, so what could be done before is refused (409, or 303 to the list with the state it
has now); rows about a `submitted` one and a `draft` show the rest. A page that is not for somebody answers
404, as if there were nothing; sign-in is 302.
"""

from dataclasses import dataclass, field
from typing import Any

ROLES = ("visitor", "owner", "stranger", "clerk", "other_clerk", "judge")
SIGN_IN = 302


@dataclass(frozen=True)
class Row:
    """One address asked in one way; `says` tells two rows of the same address apart.

    `about` names another filing than the docketed one: `draft` or `submitted`.
    """

    name: str
    method: str
    expected: dict[str, int]
    data: dict[str, Any] = field(default_factory=dict)
    says: str = ""
    about: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.method, self.name, self.about, self.says) if part)


def row(name: str, answers: str, method: str = "GET", says: str = "", about: str = "", **data: Any) -> Row:
    """Answers in the order of ROLES: `row("matters:resume", "302 200 404 404 404 404")`."""
    codes = [int(code) for code in answers.split()]
    if len(codes) == 1:
        codes *= len(ROLES)
    return Row(name, method, dict(zip(ROLES, codes, strict=True)), data, says, about)


# name                             visitor owner stranger clerk other_clerk judge
RUN = (
    row("healthz", "200"),
    row("readyz", "200"),
)

PUBLIC = (
    row("parties:home", "200"),
    row("parties:filing", "200"),
    row("public:services", "200"),
    row("public:courts", "200"),
    row("public:courts", "200", says="in vain", q="没有的"),
    row("public:court", "200"),
    row("public:components", "200"),
    row("public:agreement", "200"),
    row("public:agreement_pdf", "200"),
    row("public:agreement_docx", "200"),
    row("public:manifest", "200"),
    row("public:share", "404", says="without a page"),
    row("public:share", "200", says="of the home page", page="/"),
    row("public:share_code", "404", says="without a page"),
    row("public:share_code", "200", says="of the home page", page="/"),
    row("public:sandbox_messages", "200"),
    row("public:look", "302", "POST"),
    row("public:sign_in", "200 302 302 302 302 302"),
    row("public:sign_in", "422", "POST", "without a number"),
    row("public:code", "302"),
    row("public:code", "302", "POST", "before a number was given"),
    row("public:kept", "302"),
    row("public:resend", "302", "POST"),
    row("public:sign_in_password", "200 302 302 302 302 302"),
    row("public:sign_in_password", "422", "POST", "without anything"),
    row("public:captcha", "200"),
    row("public:captcha_sound", "200"),
    row("public:recover", "200 302 302 302 302 302"),
    row("public:recover", "422", "POST", "without a number"),
    row("public:recover_password", "302"),
    row("public:recover_password", "302", "POST", "before a number was given"),
    row("public:register", "200 302 302 302 302 302"),
    row("public:register", "422", "POST", "without a number"),
    row("public:register_details", "302"),
    row("public:register_details", "302", "POST", "before the code"),
    row("public:sign_out", "302", "POST"),
    row("public:live_ticket", "302 404 404 404 404 404", says="without a topic"),
    row("public:live_ticket", "302 404 404 404 404 404", says="of nothing", topic="matter:nonsense"),
    # A link is bound to the account it was made for: here the owner's.
    row("public:file", "404 200 404 404 404 404"),
    row("public:file", "404 200 404 404 404 404", about="draft"),
)

PARTIES = (
    row("parties:filings", "302 200 200 404 404 404"),
    row("parties:filing_space", "302 200 404 404 404 404"),
    row("parties:filing_space", "302 200 404 404 404 404", about="submitted"),
    row("parties:filing_space", "302 200 404 404 404 404", about="draft"),
    row("parties:cases", "302 200 200 404 404 404"),
    row("parties:case", "302 200 404 404 404 404"),
    row("parties:messages", "302 200 200 404 404 404"),
    row("parties:message", "302 200 404 404 404 404"),
    row("parties:message_read", "302 302 404 404 404 404", "POST"),
    row("parties:messages_read", "302 302 302 404 404 404", "POST"),
    row("parties:calendar", "302 200 200 404 404 404"),
    row("parties:me", "302 200 200 404 404 404"),
    row("parties:channels", "302 200 200 404 404 404"),
    row("parties:channels", "302 302 302 404 404 404", "POST", "without any"),
    row("parties:security", "302 200 200 404 404 404"),
    row("parties:password", "302 200 200 404 404 404"),
    row("parties:password", "302 422 422 404 404 404", "POST", "without anything"),
    row("parties:password_code", "302 302 302 404 404 404", "POST"),
    row("parties:phone", "302 200 200 404 404 404"),
    row("parties:phone", "302 422 422 404 404 404", "POST", "without a number"),
    row("parties:phone_codes", "302 302 302 404 404 404"),
    row("parties:phone_codes", "302 302 302 404 404 404", "POST", "before a number was given"),
    row("parties:end_sessions", "302 302 302 404 404 404", "POST"),
)

MATTERS = (
    row("matters:start", "302 200 200 404 404 404"),
    row("matters:start", "302 302 302 404 404 404", "POST"),
    row("matters:resume", "302 303 404 404 404 404"),
    row("matters:resume", "302 303 404 404 404 404", about="submitted"),
    row("matters:resume", "302 200 404 404 404 404", about="draft"),
    row("matters:step", "302 303 404 404 404 404"),
    row("matters:step", "302 200 404 404 404 404", about="draft"),
    row("matters:step", "302 303 404 404 404 404", "POST"),
    row("matters:step", "302 422 404 404 404 404", "POST", "empty", about="draft"),
    row("matters:person", "302 303 404 404 404 404"),
    row("matters:person", "302 303 404 404 404 404", "POST", type="natural_person"),
    row("matters:person", "302 200 404 404 404 404", about="people of the draft"),
    row("matters:person", "302 422 404 404 404 404", "POST", "empty", about="people of the draft"),
    row("matters:remove_person", "302 303 404 404 404 404"),
    row("matters:remove_person", "302 303 404 404 404 404", "POST"),
    row("matters:remove_person", "302 200 404 404 404 404", about="people of the draft"),
    row("matters:remove_person", "302 302 404 404 404 404", "POST", about="people of the draft"),
    row("matters:attach", "302 422 404 404 404 404", "POST", "without a file"),
    row("matters:attach", "302 422 404 404 404 404", "POST", "without a file", about="draft"),
    row("matters:attach_part", "302 422 404 404 404 404", "POST", "without a file", about="draft"),
    row("matters:download", "302 302 404 404 404 404"),
    row("matters:download", "302 302 404 404 404 404", about="draft"),
    row("matters:turn", "302 409 404 404 404 404", "POST", page="1"),
    row("matters:turn", "302 302 404 404 404 404", "POST", about="draft", page="1"),
    row("matters:split", "302 409 404 404 404 404", "POST"),
    row("matters:split", "302 409 404 404 404 404", "POST", "came in as it is", about="draft"),
    # Nothing in the draft can be put together (tests/web/matters/test_papers.py).
    row("matters:arrange", "302 404 404 404 404 404", about="draft"),
    row("matters:arrange", "302 404 404 404 404 404", "POST", "without pages", about="draft"),
    row("matters:begin", "302 422 404 404 404 404", "POST", "without a size", about="draft"),
    row("matters:piece", "302 200 404 404 404 404", about="draft"),
    row("matters:piece", "302 200 404 404 404 404", "POST", "empty", about="draft"),
    row("matters:drop", "302 204 404 404 404 404", "POST", about="draft"),
    row("matters:keep", "302 200 404 404 404 404"),
    row("matters:keep", "302 409 404 404 404 404", "POST"),
    row("matters:file", "302 200 404 404 404 404"),
    row("matters:file", "302 200 404 404 404 404", about="draft"),
    row("matters:strike", "302 303 404 404 404 404"),
    row("matters:strike", "302 200 404 404 404 404", about="draft"),
    row("matters:strike", "302 303 404 404 404 404", "POST"),
    row("matters:strike", "302 302 404 404 404 404", "POST", about="draft"),
    row("matters:receipt", "302 200 404 404 404 404"),
    row("matters:receipt", "302 200 404 404 404 404", about="submitted"),
    row("matters:receipt", "302 404 404 404 404 404", about="draft"),
    row("matters:receipt_pdf", "302 200 404 404 404 404"),
    row("matters:receipt_pdf", "302 200 404 404 404 404", about="submitted"),
    row("matters:receipt_pdf", "302 404 404 404 404 404", about="draft"),
    row("matters:paper", "302 200 404 404 404 404"),
    row("matters:paper", "302 200 404 404 404 404", about="draft"),
    row("matters:withdraw", "302 303 404 404 404 404"),
    row("matters:withdraw", "302 200 404 404 404 404", about="submitted"),
    row("matters:withdraw", "302 303 404 404 404 404", "POST"),
    row("matters:withdraw", "302 302 404 404 404 404", "POST", about="submitted"),
    row("matters:answer", "302 303 404 404 404 404", "POST"),
    row("matters:discard", "302 303 404 404 404 404"),
    row("matters:discard", "302 200 404 404 404 404", about="draft"),
    row("matters:discard", "302 303 404 404 404 404", "POST"),
    row("matters:discard", "302 303 404 404 404 404", "POST", about="submitted"),
    row("matters:discard", "302 302 404 404 404 404", "POST", about="draft"),
)

COURT = (
    row("court:sign_in", "200 200 200 302 302 302"),
    row("court:sign_in", "422", "POST", "without a name"),
    row("court:choose_post", "302 404 404 200 200 200"),
    row("court:choose_post", "302 404 404 422 422 422", "POST", "without a post"),
    row("court:sign_out", "302", "POST"),
    row("court:account", "302 404 404 200 200 200"),
    row("court:account_password", "302 404 404 200 200 200"),
    row("court:account_password", "302 404 404 422 422 422", "POST", "without anything"),
    row("court:end_sessions", "302 404 404 302 302 302", "POST"),
    # Accounts of staff are the administrator's: nobody of these is one (tests/web/court/test_staff.py).
    row("court:staff", "302 404 404 404 404 404"),
    row("court:staff_new", "302 404 404 404 404 404"),
    row("court:staff_new", "302 404 404 404 404 404", "POST"),
    row("court:staff_member", "302 404 404 404 404 404"),
    row("court:appoint", "302 404 404 404 404 404"),
    row("court:appoint", "302 404 404 404 404 404", "POST"),
    row("court:end_post", "302 404 404 404 404 404"),
    row("court:end_post", "302 404 404 404 404 404", "POST"),
    row("court:give_password", "302 404 404 404 404 404"),
    row("court:give_password", "302 404 404 404 404 404", "POST"),
    row("court:close_account", "302 404 404 404 404 404"),
    row("court:close_account", "302 404 404 404 404 404", "POST"),
    # So are the pages on which a court is administered (tests/web/court/).
    row("court:calendar_days", "302 404 404 404 404 404"),
    row("court:calendar_year", "302 404 404 404 404 404"),
    row("court:calendar_year", "302 404 404 404 404 404", "POST"),
    row("court:texts", "302 404 404 404 404 404"),
    row("court:text", "302 404 404 404 404 404"),
    row("court:text", "302 404 404 404 404 404", "POST"),
    row("court:text_publish", "302 404 404 404 404 404", "POST"),
    row("court:acceptances", "302 404 404 404 404 404"),
    row("court:acceptances_export", "302 404 404 404 404 404", "POST"),
    # What is asked for is the administrator's (tests/web/court/test_slots.py).
    row("court:slots", "302 404 404 404 404 404"),
    row("court:slot", "302 404 404 404 404 404"),
    row("court:slot", "302 404 404 404 404 404", "POST"),
    row("court:settings", "302 404 404 404 404 404"),
    row("court:setting", "302 404 404 404 404 404"),
    row("court:setting", "302 404 404 404 404 404", "POST"),
    row("court:calls", "302 404 404 404 404 404"),
    row("court:audit", "302 404 404 404 404 404"),
    row("court:audit_export", "302 404 404 404 404 404", "POST"),
    row("court:today", "302 404 404 200 200 200"),
    row("court:messages", "302 404 404 200 200 200"),
    # The notice is the owner's: nobody of the court has it.
    row("court:message_open", "302 404 404 404 404 404", "POST"),
    row("court:review", "302 404 404 302 302 404"),
    # A queue opens its first matter; the other court's is empty.
    row("court:queue", "302 404 404 302 200 404"),
    row("court:queue_list", "302 404 404 200 200 404"),
    row("court:queue_export", "302 404 404 200 200 404", "POST"),
    row("court:claim", "302 404 404 409 404 404", "POST"),
    row("court:claim", "302 404 404 302 404 404", "POST", about="submitted"),
    row("court:release", "302 404 404 409 404 404", "POST"),
    row("court:release", "302 404 404 409 404 404", "POST", "before it was claimed", about="submitted"),
    row("court:hands", "302 404 404 200 404 404"),
    row("court:hands", "302 404 404 200 404 404", about="submitted"),
    row("court:assign", "302 404 404 409 404 404", "POST"),
    row("court:assign", "302 404 404 422 404 404", "POST", "to nobody", about="submitted"),
    row("court:transfer", "302 404 404 409 404 404", "POST"),
    row("court:transfer", "302 404 404 422 404 404", "POST", "to nobody", about="submitted"),
    row("court:matter", "302 404 404 200 404 404"),
    row("court:matter", "302 404 404 200 404 404", about="submitted"),
    row("court:matter", "302 404 404 404 404 404", about="draft"),
    row("court:numbers", "302 404 404 200 404 404"),
    row("court:numbers", "302 404 404 404 404 404", about="draft"),
    row("court:numbers", "302 404 404 422 404 404", "POST", "without a reason"),
    row("court:numbers", "302 404 404 200 404 404", "POST", "with a reason", reason="identity"),
    row("court:numbers", "302 404 404 404 404 404", "POST", "of a draft", about="draft", reason="identity"),
    row("court:opened", "302 404 404 302 404 404", "POST"),
    row("court:opened", "302 404 404 302 404 404", "POST", about="submitted"),
    row("court:mark", "302 404 404 409 404 404", "POST"),
    row("court:mark", "302 404 404 302 404 404", "POST", about="submitted", mark="met"),
    row("court:decisions", "302 404 404 200 404 404"),
    row("court:decision", "302 404 404 200 404 404"),
    row("court:decision", "302 404 404 200 404 404", about="submitted"),
    row("court:resume", "302 404 404 409 404 404", "POST"),
    row("court:reason_texts", "302 404 404 200 200 404"),
    row("court:reason_texts", "302 404 404 422 422 404", "POST", "without a text"),
    row("court:strike_text", "302 404 404 404 404 404", "POST", "of a text that is not there"),
    # For the administrator of a court only (tests/web/court/test_late_points.py).
    row("court:late_points", "302 404 404 404 404 404"),
    row("court:decide", "302 404 404 422 404 404", "POST", "without an outcome"),
    row("court:decide", "302 404 404 302 404 404", "POST", about="submitted", outcome="accept", round="1"),
    row("court:decide", "302 404 404 404 404 404", "POST", about="draft", outcome="accept", round="1"),
    row("court:undo", "302 404 404 409 404 404", "POST"),
    row("court:undo", "302 404 404 404 404 404", "POST", "before a decision", about="submitted"),
    row("court:matter_texts", "302 404 404 200 404 404"),
    row("court:matter_texts", "302 404 404 200 404 404", about="submitted"),
    row("court:matter_texts", "302 404 404 404 404 404", about="draft"),
    row("court:page_texts", "302 404 404 200 200 404"),
    row("court:figures", "302 404 404 200 200 404"),
    row("court:figures_list", "302 404 404 200 200 404"),
    row("court:figures_export", "302 404 404 200 200 404"),
    row("court:cases", "302 404 404 200 200 200"),
    row("court:staff_export", "302 404 404 404 404 404", "POST"),
    row("court:cases_export", "302 404 404 200 200 404", "POST"),
    row("court:case", "302 404 404 200 404 200"),
    row("court:officers", "302 404 404 200 404 404"),
    row("court:assign_case", "302 404 404 422 404 404", "POST", "to nobody"),
)

ROWS: tuple[Row, ...] = (*RUN, *PUBLIC, *PARTIES, *MATTERS, *COURT)
