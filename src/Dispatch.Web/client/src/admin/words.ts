import { words } from "@/shared/i18n";

/** Words of the user, key, audit, jobs and account pages. */
export const adminWords = words(
  {
    operator: "本机操作员", signOut: "退出", newer: "上一页", older: "下一页", rows: "第 {from}–{to} 条", rowsOf: "第 {from}–{to} 条，共 {total} 条",
    role: { carer: "护理员/送餐员", canteen: "食堂调度", provider: "机构调度", street: "街道审核", district: "区管理员", auditor: "审计员", administrator: "系统管理员" },
    kind: { own: "本人", canteen: "食堂", provider: "机构", street: "街道", district: "区", all: "全部" },
    users: {
      title: "用户", add: "新增用户", search: "用户名、姓名或人员编号", name: "用户名", shown: "姓名", grants: "角色与范围", state: "状态", last: "上次登录", never: "从未", staff: "人员编号（护理员、送餐员必填）", role: "角色", where: "范围", code: "代码或编号",
      addNote: "系统会生成一次性密码，只显示这一次，请当面交给本人；首次登录必须修改。", once: "{name} 的一次性密码（只显示这一次）：", noted: "已记下", factor: "动态码", mustChange: "一次性密码还没有修改。", take: "收回", give: "授予",
      reset: "重置密码", disable: "停用", enable: "重新启用", is: { open: "正常", new: "待首次登录", locked: "暂时锁定", closed: "已停用" },
    },
    keys: { title: "接口密钥", add: "新增密钥", name: "用于哪个系统", prefix: "开头", may: "权限与范围", until: "有效期至", used: "上次使用", revoke: "吊销", sure: "吊销“{name}”？使用它的系统会立即断开。", once: "新密钥（只显示这一次）：", days: "有效天数", is: { valid: "有效", expired: "已过期", revoked: "已吊销" } },
    audit: {
      title: "操作记录", verify: "核对链条", checking: "正在核对…", sound: "链条完整，共 {n} 行", broken: "第 {n} 行起有问题：{fault}", last: "末行指纹", actor: "谁", subject: "对象", action: "做了什么", line: "行", at: "时间", from: "从", to: "到", details: "细节",
      fault: { missing: "缺行", unchained: "与上一行接不上", changed: "内容被改动", "wrong-end": "末尾不符" },
    },
    action: {
      "registers-imported": "导入登记表", "registers-edited": "修改登记", "import-changed": "预览或放弃导入", "plan-saved": "保存计划", "plan-published": "发布计划", "plan-edited": "手工调整计划", exported: "导出", "database-copied": "复制数据库", "route-seen": "查看路线（全名）", "lock-set": "锁定", "lock-removed": "解锁",
      "event-changed": "事件", "replan-proposed": "提出调整", "replan-decided": "决定调整", "webhook-changed": "修改推送", "calendar-changed": "修改日历订阅", "job-changed": "任务", "stops-reported": "路上上报", "phone-seen": "查看电话", "checks-seen": "查看健康检查", "user-signed-in": "登录", "user-locked": "账户锁定",
      "user-changed": "修改用户", "key-changed": "修改密钥", "elder-revealed": "查看姓名", "accounts-closed": "结账", "accounts-reopened": "重开账", "accounts-corrected": "更正账", "tariff-set": "设定价目", "batch-recalled": "召回批次",
    },
    jobs: {
      title: "任务", what: "任务", state: "状态", asked: "提出", ran: "运行", took: "用时 {n} 秒", attempt: "第 {n} 次", cancel: "取消", again: "再运行", stopping: "正在停止…", progress: "进度", plan: "看计划", timetable: "定时",
      is: { queued: "排队中", running: "运行中", done: "完成", failed: "失败", cancelled: "已取消" },
    },
    job: { "plan-day": "排一天的计划", "expand-orders": "展开长期订单", "check-qualifications": "检查资质到期", "close-accounts": "日结", "close-month": "月结", "after-import": "导入之后", solve: "求解" },
    stage: { building: "准备数据", searching: "正在搜索", checking: "正在核验", saving: "正在保存", stored: "已保存", closed: "已结账", asked: "已提出后续任务", expanding: "正在展开", checked: "已检查", reading: "正在读取", answered: "已得出结果" },
    permission: {
      "read-registers": "查看地点与目录", "read-elders": "查看老人（不含健康）", "read-staff": "查看人员", "read-orders": "查看订单", "change-registers": "修改登记", "change-orders": "新增、取消订单", import: "导入", export: "导出",
      "read-plans": "查看计划", "read-routes": "查看单人路线（全名）", "edit-plans": "手工调整计划", "publish-plans": "发布计划", "read-jobs": "查看任务", "run-jobs": "运行任务", "read-events": "查看事件", "report-events": "上报事件", "read-checks": "查看现场记录（不含健康）", "read-ratings": "查看评价", "report-ratings": "上报评价",
      "read-replans": "查看调整方案", replan: "提出并决定调整", "find-offers": "来电预约与推演", solve: "求解题目", "read-coverage": "查看覆盖与质量汇总", "read-accounts": "查看账目", "manage-accounts": "结账、更正、价目",
      "read-audit": "查看操作记录（只限全部范围）", "manage-webhooks": "管理推送", "manage-calendars": "管理日历订阅", "watch-installation": "监控运行状况（只限全部范围）",
    },
    account: { title: "我的账号", signIns: "登录", signInsNote: "退出后，本人在所有设备上的登录都失效；手机丢了请马上退出，并请管理员重置密码。", outEverywhere: "在所有设备上退出", password: "修改密码", factor: "动态验证码（第二因素）", factorNote: "用手机上的验证器应用扫码。管理员和区管理员必须设置。", setUp: "设置", isOn: "已设置。", changed: "密码已修改，其他设备上的登录已失效。", factorOn: "动态验证码已启用。" },
  },
  {
    operator: "Local operator", signOut: "Sign out", newer: "Previous", older: "Next", rows: "{from}–{to}", rowsOf: "{from}–{to} of {total}",
    role: { carer: "Carer or rider", canteen: "Canteen dispatcher", provider: "Provider dispatcher", street: "Street reviewer", district: "District administrator", auditor: "Auditor", administrator: "Administrator" },
    kind: { own: "own", canteen: "canteen", provider: "provider", street: "street", district: "district", all: "everything" },
    users: {
      title: "Users", add: "Add a user", search: "Name, shown name or staff id", name: "Name", shown: "Shown as", grants: "Roles and where", state: "State", last: "Last sign-in", never: "never", staff: "Staff id (needed for carers and riders)", role: "Role", where: "Where", code: "Code or id",
      addNote: "A one-time password is made and shown this once; hand it over in person. It must be changed at the first sign-in.", once: "One-time password of {name}, shown this once:", noted: "Noted", factor: "second factor", mustChange: "The one-time password has not been changed yet.", take: "Take away", give: "Give",
      reset: "Reset password", disable: "Close account", enable: "Open again", is: { open: "open", new: "first sign-in to come", locked: "locked for a while", closed: "closed" },
    },
    keys: { title: "API keys", add: "Make a key", name: "For which system", prefix: "Begins", may: "May do, where", until: "Valid until", used: "Last used", revoke: "Revoke", sure: "Revoke “{name}”? Systems that use it are cut off at once.", once: "The new key, shown this once:", days: "Valid for days", is: { valid: "valid", expired: "expired", revoked: "revoked" } },
    audit: {
      title: "Audit record", verify: "Verify the chain", checking: "Verifying…", sound: "Chain whole, {n} lines", broken: "Wrong from line {n} on: {fault}", last: "hash of the last line", actor: "Who", subject: "With what", action: "Did what", line: "Line", at: "When", from: "From", to: "Until", details: "Details",
      fault: { missing: "lines are missing", unchained: "does not follow the line before", changed: "was changed", "wrong-end": "the end is wrong" },
    },
    action: {
      "registers-imported": "Registers imported", "registers-edited": "Register edited", "import-changed": "Import previewed or dropped", "plan-saved": "Plan saved", "plan-published": "Plan published", "plan-edited": "Plan edited by hand", exported: "Exported", "database-copied": "Database copied", "route-seen": "Route seen (full names)", "lock-set": "Locked", "lock-removed": "Unlocked",
      "event-changed": "Event", "replan-proposed": "Change proposed", "replan-decided": "Change decided", "webhook-changed": "Webhook changed", "calendar-changed": "Calendar feed changed", "job-changed": "Job", "stops-reported": "Stops reported", "phone-seen": "Telephone seen", "checks-seen": "Health check seen", "user-signed-in": "Signed in", "user-locked": "Account locked",
      "user-changed": "User changed", "key-changed": "Key changed", "elder-revealed": "Name revealed", "accounts-closed": "Accounts closed", "accounts-reopened": "Accounts reopened", "accounts-corrected": "Accounts corrected", "tariff-set": "Tariff set", "batch-recalled": "Batch recalled",
    },
    jobs: {
      title: "Jobs", what: "Job", state: "State", asked: "Asked", ran: "Ran", took: "took {n} s", attempt: "attempt {n}", cancel: "Cancel", again: "Run again", stopping: "stopping…", progress: "Progress", plan: "Open the plan", timetable: "timetable",
      is: { queued: "queued", running: "running", done: "done", failed: "failed", cancelled: "cancelled" },
    },
    job: { "plan-day": "Plan a day", "expand-orders": "Expand standing orders", "check-qualifications": "Check qualifications", "close-accounts": "Close the day", "close-month": "Close the month", "after-import": "After an import", solve: "Solve" },
    stage: { building: "preparing", searching: "searching", checking: "checking", saving: "saving", stored: "saved", closed: "closed", asked: "asked for what follows", expanding: "expanding", checked: "checked", reading: "reading", answered: "solved" },
    permission: {
      "read-registers": "See places and catalogues", "read-elders": "See elders (no health)", "read-staff": "See staff", "read-orders": "See orders", "change-registers": "Change registers", "change-orders": "Add and cancel orders", import: "Import", export: "Export",
      "read-plans": "See plans", "read-routes": "See one person's route (full names)", "edit-plans": "Edit plans by hand", "publish-plans": "Publish plans", "read-jobs": "See jobs", "run-jobs": "Run jobs", "read-events": "See events", "report-events": "Report events", "read-checks": "See what was checked at stops (no health)", "read-ratings": "See ratings", "report-ratings": "Report ratings",
      "read-replans": "See proposed changes", replan: "Propose and decide changes", "find-offers": "Slot offers and what-if", solve: "Solve problems", "read-coverage": "See sums of coverage and quality", "read-accounts": "See accounts", "manage-accounts": "Close, correct, set tariffs",
      "read-audit": "See the audit record (only for everything)", "manage-webhooks": "Manage webhooks", "manage-calendars": "Manage calendar feeds", "watch-installation": "Watch the installation (only for everything)",
    },
    account: { title: "My account", signIns: "Sign-ins", signInsNote: "Signing out ends your sign-ins on all devices. Lost your phone? Sign out at once and have an administrator reset the password.", outEverywhere: "Sign out on all devices", password: "Change the password", factor: "Second factor", factorNote: "Scan with an authenticator app on your phone. Administrators and district administrators need it.", setUp: "Set up", isOn: "It is on.", changed: "The password is changed; sign-ins on other devices have ended.", factorOn: "The second factor is on." },
  },
);
