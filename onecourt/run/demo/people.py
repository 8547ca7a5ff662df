"""The people of the demo world: all invented, with check digits that are right."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.identifiers import resident_check_sign
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people

PASSWORD = "shili-2026-yanshi"
PLATFORM = Actor.system("demo")


@dataclass(frozen=True, slots=True)
class Citizen:
    """Somebody of the public."""

    name: str
    phone: str
    id_number: str
    sex: str = "female"
    address: str = "示例市示例区幸福路 18 号"


def _number(birth: str, sequence: int) -> str:
    body = f"440604{birth}{sequence:03d}"
    return body + resident_check_sign(body)


# Birth years of the first decade of the last century: numbers that nobody bears today.
CITIZENS = (
    Citizen("李秀兰", "13800000001", _number("19030512", 6)),
    Citizen("赵敏", "13800000003", _number("19040221", 8)),
    Citizen("吴国栋", "13800000004", _number("19050817", 5), "male"),
    Citizen("何芳", "13800000005", _number("19061103", 2)),
    Citizen("林志远", "13800000006", _number("19010930", 7), "male"),
    Citizen("阿依古丽·买买提", "13800000007", _number("19070408", 4)),
)

# Login name, name, code of the court, department, role, what is printed.
STAFF = (
    ("zhou.min", "周敏", "示0101", "立案庭", "filing_clerk", "示例区人民法院 立案庭"),
    ("han.li", "韩立", "示0101", "立案庭", "filing_clerk", "示例区人民法院 立案庭（第二位）"),
    ("qian.jie", "钱洁", "示0101", "民事审判一庭", "judge", "示例区人民法院 承办法官"),
    ("xu.qing", "许晴", "示0101", "民事审判一庭", "court_clerk", "示例区人民法院 书记员"),
    ("luo.min", "罗敏", "示0101", "院领导", "court_leadership", "示例区人民法院 院局领导"),
    ("sun.li", "孙丽", "示0101", "综合办公室", "court_administrator", "示例区人民法院 本院管理员"),
    ("wu.tong", "吴桐", "示0102", "立案庭", "filing_clerk", "临江区人民法院 立案庭"),
)


def open_accounts(at: datetime) -> dict[str, Actor]:
    """Everybody's account, by name for citizens and by login name for staff, ready to act."""
    actors = {
        citizen.name: people.actor_of(
            people.open_public_account(
                actor=PLATFORM, phone=citizen.phone, name=citizen.name, password=PASSWORD, at=at
            ),
            at=at,
        )
        for citizen in CITIZENS
    }
    by_code = {court.code: court.id for court in courts.list_courts()}
    for login, name, code, department, role, _ in STAFF:
        actors[login] = _staff(login, name, by_code[code], department, role, at)
    return actors


def _staff(login: str, name: str, court_id: UUID, department: str, role: str, at: datetime) -> Actor:
    account_id = people.open_staff_account(
        actor=PLATFORM, login_name=login, password=PASSWORD, name=name, at=at
    )
    post_id = people.appoint_to_post(
        actor=PLATFORM,
        account_id=account_id,
        court_id=court_id,
        department=department,
        roles=[role],
        valid_from=date(2026, 1, 1),
        at=at,
    )
    return people.actor_of(account_id, post_id=post_id, at=at)


def logins() -> list[list[str]]:
    """One line for each role, as `up` prints them."""
    rows = [
        ["当事人", f"手机号 {c.phone}（{c.name}），密码 {PASSWORD}，验证码见 /sandbox/messages/"]
        for c in CITIZENS[:1]
    ]
    return rows + [[f"{where}", f"/court/ 登录名 {login}，密码 {PASSWORD}"] for login, *_, where in STAFF]
