"""Role × right, on one page: what each role may ever do; on which thing, the policies say."""

from onecourt.kernel.rights import Right
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters

LABELS = {
    "visitor": "公众（游客）",
    "person": "个人、当事人",
    "filing_clerk": "立案法官、立案庭书记员",
    "judge": "承办法官",
    "system": "平台",
}

ROLES: dict[str, frozenset[Right]] = {
    "visitor": frozenset(),
    "person": frozenset({matters.START, matters.FILL, cases.READ}),
    "filing_clerk": frozenset({matters.REVIEW, cases.OPEN, cases.READ}),
    "judge": frozenset({cases.READ}),
    "system": frozenset({cases.READ}),
}
