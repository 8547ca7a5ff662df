"""Role × right, on one page: what each role may ever do; on which thing, the policies say."""

from onecourt.kernel.rights import Right
from onecourt.modules.agreements import public as agreements
from onecourt.modules.cases import public as cases
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.documents import public as documents
from onecourt.modules.fees import public as fees
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform import audit, configuration, providers

LABELS = {
    "visitor": "公众（游客）",
    "person": "个人、当事人",
    **{role.value: str(role.label) for role in people.StaffRole},
    "system": "平台",
}

# Those who lead or administer a court see its figures and may take them away.
SEEING_FIGURES = (matters.EXPORT, matters.FIGURES, matters.COURT_FIGURES)

ROLES: dict[str, frozenset[Right]] = {
    "visitor": frozenset(),
    "person": frozenset(
        {
            people.OWN_AFFAIRS,
            matters.START,
            matters.FILL,
            documents.RECEIVE,
            documents.DISCARD,
            documents.KEEP,
            documents.MERGE,
            documents.TURN,
            deadlines.KEEP,
            cases.READ,
        }
    ),
    "filing_clerk": frozenset(
        {
            people.WORK,
            matters.REVIEW,
            matters.ASSIGN,
            matters.EXPORT,
            matters.FIGURES,
            matters.KEEP_TEXTS,
            deadlines.KEEP,
            cases.OPEN,
            cases.READ_AS_COURT,
            cases.ASSIGN,
            cases.ISSUE,
            cases.EXPORT,
            documents.RECEIVE,
            fees.ASSESS,
        }
    ),
    "judge": frozenset({people.WORK, cases.READ_AS_COURT}),
    "court_clerk": frozenset({people.WORK, cases.READ_AS_COURT}),
    "court_leadership": frozenset(
        {
            people.WORK,
            cases.READ_AS_COURT,
            cases.ASSIGN,
            cases.EXPORT,
            matters.ASSIGN,
            matters.SUPERVISE,
            *SEEING_FIGURES,
        }
    ),
    "court_administrator": frozenset(
        {
            people.WORK,
            people.MANAGE_STAFF,
            matters.SUPERVISE,
            audit.READ,
            configuration.SET,
            courts.KEEP_CALENDAR,
            deadlines.MOVE,
            agreements.EDIT,
            matters.ASK_FOR,
            matters.HAND_OVER,
            providers.READ_CALLS,
            *SEEING_FIGURES,
        }
    ),
    "system": frozenset(
        {
            documents.DISCARD,
            documents.RENDER,
            documents.EXAMINE,
            documents.RECOGNISE,
            deadlines.KEEP,
            cases.READ_AS_COURT,
            fees.ASSESS,
            courts.LOAD,
            catalogues.LOAD,
            people.MANAGE_STAFF,
        }
    ),
}
