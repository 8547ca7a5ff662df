"""What the entries of the audit trail say in the court's words, and the groups they are looked up by."""

GROUPS = {
    "sign_in": "登录和账号",
    "view": "查看个人信息",
    "submission": "提交",
    "decision": "审核和决定",
    "message": "发出的消息",
    "money": "款项",
    "configuration": "设置和文本",
    "case": "立案和案件",
}

# act: (group, sentence). A new act of the code needs its line here; a test says which are missing.
WORDS: dict[str, tuple[str, str]] = {
    "people.account.signed_in": ("sign_in", "登录"),
    "people.account.signed_out": ("sign_in", "退出登录"),
    "people.account.sign_in_failed": ("sign_in", "登录没有通过"),
    "people.account.opened": ("sign_in", "开账号"),
    "people.account.closed": ("sign_in", "停用账号"),
    "people.sessions.ended": ("sign_in", "退出其他设备"),
    "people.password.changed": ("sign_in", "修改密码"),
    "people.password.given": ("sign_in", "重设初始密码"),
    "people.phone.changed": ("sign_in", "更换手机号"),
    "people.post.appointed": ("sign_in", "新增岗位"),
    "people.post.ended": ("sign_in", "结束岗位"),
    "people.code.sent": ("message", "发出验证码短信"),
    "matters.matter.read": ("view", "查看立案材料"),
    "matters.matter.opened": ("view", "打开立案材料"),
    "matters.numbers.unmasked": ("view", "查看完整的证件号和电话"),
    "matters.matter.started": ("submission", "开始填写"),
    "matters.matter.submitted": ("submission", "提交"),
    "matters.matter.supplemented": ("submission", "提交补充材料"),
    "matters.matter.withdrawn": ("submission", "撤回"),
    "matters.matter.discarded": ("submission", "删除草稿"),
    "matters.matter.put_away": ("submission", "从自己的列表里删去"),
    "matters.material.attached": ("submission", "上传材料"),
    "matters.material.struck": ("submission", "删除材料"),
    "documents.document.received": ("submission", "收到文件"),
    "matters.material.merged": ("submission", "把照片合成一份"),
    "matters.material.split": ("submission", "把合成的一份拆开"),
    "documents.document.merged": ("submission", "把照片合成一份文件"),
    "documents.document.split": ("submission", "把合成的文件拆成照片"),
    "documents.page.turned": ("submission", "转正页面"),
    "documents.document.kept": ("submission", "说明理由后使用不够清楚的文件"),
    "documents.document.discarded": ("submission", "删除文件"),
    "matters.matter.resumed": ("decision", "逾期未补，恢复审核"),
    "matters.reason_text.kept": ("configuration", "存下常用理由"),
    "matters.reason_text.struck": ("configuration", "删去常用理由"),
    "matters.decision.intended": ("decision", "作出决定，等待生效"),
    "matters.decision.undone": ("decision", "撤回决定"),
    "matters.decision.carried_out": ("decision", "决定生效"),
    "matters.matter.claimed": ("decision", "领取"),
    "matters.matter.assigned": ("decision", "分派给同事"),
    "matters.matter.transferred": ("decision", "转交给同事"),
    "matters.matter.released": ("decision", "放回队列"),
    "matters.queue.exported": ("view", "导出审核列表"),
    "notices.channels.chosen": ("configuration", "选择短信通知"),
    "notices.notice.posted": ("message", "发出站内通知"),
    "notices.message.sent": ("message", "发出短信"),
    "notices.message.failed": ("message", "短信没有发出"),
    "fees.case_fee.assessed": ("money", "核定受理费"),
    "cases.case.assigned": ("case", "确定承办人"),
    "cases.paper.issued": ("case", "发出文书"),
    "people.staff.exported": ("view", "导出人员列表"),
    "cases.list.exported": ("view", "导出案件列表"),
    "cases.case.opened": ("case", "登记立案"),
    "agreements.version.accepted": ("submission", "同意协议或告知书"),
    "agreements.version.published": ("configuration", "发布本院的协议或告知书"),
    "agreements.version.loaded": ("configuration", "装入协议和告知书"),
    "courts.calendar.set": ("configuration", "填写放假和调休日历"),
    "deadlines.deadline.moved": ("decision", "期限因放假安排改变而变动"),
    "configuration.value.set": ("configuration", "修改设置"),
    "catalogues.causes.loaded": ("configuration", "装入案由"),
    "courts.court.loaded": ("configuration", "装入法院名录"),
    "audit.entries.exported": ("view", "导出操作日志"),
}


def acts_of(group: str) -> tuple[str, ...]:
    """The acts that belong to a group; none for an unknown group."""
    return tuple(act for act, (place, _) in WORDS.items() if place == group)


def says(act: str) -> str:
    """The act as a person reads it."""
    return WORDS[act][1] if act in WORDS else "其他操作"
