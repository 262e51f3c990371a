import { words } from "@/shared/i18n";

/** Words of the user, key, audit, jobs and account pages. */
export const adminWords = words(
  {
    operator: "本机操作员", signOut: "退出", newer: "上一页", older: "下一页", rows: "第 {from}–{to} 条", rowsOf: "第 {from}–{to} 条，共 {total} 条",
    role: { carer: "护理员/送餐员", canteen: "食堂调度", provider: "机构调度", street: "街道审核", district: "区管理员", auditor: "审计员", administrator: "系统管理员" },
    kind: { own: "本人", canteen: "食堂", provider: "机构", street: "街道", district: "区", all: "全部" },
    users: {
      title: "用户", add: "新增用户", name: "用户名", shown: "姓名", grants: "角色与范围", state: "状态", last: "上次登录", never: "从未", staff: "人员编号（护理员、送餐员必填）", role: "角色", where: "范围", code: "代码或编号",
      addNote: "系统会生成一次性密码，只显示这一次，请当面交给本人；首次登录必须修改。", once: "{name} 的一次性密码（只显示这一次）：", noted: "已记下", factor: "动态码", mustChange: "一次性密码还没有修改。", take: "收回", give: "授予",
      reset: "重置密码", disable: "停用", enable: "重新启用", is: { open: "正常", new: "待首次登录", locked: "暂时锁定", closed: "已停用" },
    },
    keys: { title: "接口密钥", add: "新增密钥", name: "用于哪个系统", prefix: "开头", may: "权限与范围", until: "有效期至", used: "上次使用", revoke: "吊销", sure: "吊销“{name}”？使用它的系统会立即断开。", once: "新密钥（只显示这一次）：", days: "有效天数", is: { valid: "有效", expired: "已过期", revoked: "已吊销" } },
    audit: {
      title: "操作记录", verify: "核对链条", checking: "正在核对…", sound: "链条完整，共 {n} 行", broken: "第 {n} 行起有问题：{fault}", last: "末行指纹", actor: "谁", subject: "对象", action: "做了什么", line: "行", at: "时间", details: "细节",
      fault: { missing: "缺行", unchained: "与上一行接不上", changed: "内容被改动", "wrong-end": "末尾不符" },
    },
    action: {
      "registers-imported": "导入登记表", "registers-edited": "修改登记", "plan-saved": "保存计划", "plan-published": "发布计划", exported: "导出", "database-copied": "复制数据库", "route-seen": "查看路线（全名）", "lock-set": "锁定", "lock-removed": "解锁",
      "event-changed": "事件", "replan-proposed": "提出调整", "replan-decided": "决定调整", "job-changed": "任务", "stops-reported": "路上上报", "phone-seen": "查看电话", "checks-seen": "查看健康检查", "user-signed-in": "登录", "user-locked": "账户锁定",
      "user-changed": "修改用户", "key-changed": "修改密钥", "elder-revealed": "查看姓名", "accounts-closed": "结账", "accounts-reopened": "重开账", "accounts-corrected": "更正账", "tariff-set": "设定价目",
    },
    jobs: {
      title: "任务", what: "任务", state: "状态", asked: "提出", ran: "运行", took: "用时 {n} 秒", attempt: "第 {n} 次", cancel: "取消", again: "再运行", stopping: "正在停止…", progress: "进度",
      is: { queued: "排队中", running: "运行中", done: "完成", failed: "失败", cancelled: "已取消" },
    },
    job: { "plan-day": "排一天的计划", "expand-orders": "展开长期订单", "check-qualifications": "检查资质到期", "close-accounts": "日结", "close-month": "月结", "after-import": "导入之后", solve: "求解" },
    account: { title: "我的账号", password: "修改密码", factor: "动态验证码（第二因素）", factorNote: "用手机上的验证器应用扫码。管理员和区管理员必须设置。", setUp: "设置", isOn: "已设置。", changed: "密码已修改，其他设备上的登录已失效。", factorOn: "动态验证码已启用。" },
  },
  {
    operator: "Local operator", signOut: "Sign out", newer: "Previous", older: "Next", rows: "{from}–{to}", rowsOf: "{from}–{to} of {total}",
    role: { carer: "Carer or rider", canteen: "Canteen dispatcher", provider: "Provider dispatcher", street: "Street reviewer", district: "District administrator", auditor: "Auditor", administrator: "Administrator" },
    kind: { own: "own", canteen: "canteen", provider: "provider", street: "street", district: "district", all: "everything" },
    users: {
      title: "Users", add: "Add a user", name: "Name", shown: "Shown as", grants: "Roles and where", state: "State", last: "Last sign-in", never: "never", staff: "Staff id (needed for carers and riders)", role: "Role", where: "Where", code: "Code or id",
      addNote: "A one-time password is made and shown this once; hand it over in person. It must be changed at the first sign-in.", once: "One-time password of {name}, shown this once:", noted: "Noted", factor: "second factor", mustChange: "The one-time password has not been changed yet.", take: "Take away", give: "Give",
      reset: "Reset password", disable: "Close account", enable: "Open again", is: { open: "open", new: "first sign-in to come", locked: "locked for a while", closed: "closed" },
    },
    keys: { title: "API keys", add: "Make a key", name: "For which system", prefix: "Begins", may: "May do, where", until: "Valid until", used: "Last used", revoke: "Revoke", sure: "Revoke “{name}”? Systems that use it are cut off at once.", once: "The new key, shown this once:", days: "Valid for days", is: { valid: "valid", expired: "expired", revoked: "revoked" } },
    audit: {
      title: "Audit record", verify: "Verify the chain", checking: "Verifying…", sound: "Chain whole, {n} lines", broken: "Wrong from line {n} on: {fault}", last: "hash of the last line", actor: "Who", subject: "With what", action: "Did what", line: "Line", at: "When", details: "Details",
      fault: { missing: "lines are missing", unchained: "does not follow the line before", changed: "was changed", "wrong-end": "the end is wrong" },
    },
    action: {
      "registers-imported": "Registers imported", "registers-edited": "Register edited", "plan-saved": "Plan saved", "plan-published": "Plan published", exported: "Exported", "database-copied": "Database copied", "route-seen": "Route seen (full names)", "lock-set": "Locked", "lock-removed": "Unlocked",
      "event-changed": "Event", "replan-proposed": "Change proposed", "replan-decided": "Change decided", "job-changed": "Job", "stops-reported": "Stops reported", "phone-seen": "Telephone seen", "checks-seen": "Health check seen", "user-signed-in": "Signed in", "user-locked": "Account locked",
      "user-changed": "User changed", "key-changed": "Key changed", "elder-revealed": "Name revealed", "accounts-closed": "Accounts closed", "accounts-reopened": "Accounts reopened", "accounts-corrected": "Accounts corrected", "tariff-set": "Tariff set",
    },
    jobs: {
      title: "Jobs", what: "Job", state: "State", asked: "Asked", ran: "Ran", took: "took {n} s", attempt: "attempt {n}", cancel: "Cancel", again: "Run again", stopping: "stopping…", progress: "Progress",
      is: { queued: "queued", running: "running", done: "done", failed: "failed", cancelled: "cancelled" },
    },
    job: { "plan-day": "Plan a day", "expand-orders": "Expand standing orders", "check-qualifications": "Check qualifications", "close-accounts": "Close the day", "close-month": "Close the month", "after-import": "After an import", solve: "Solve" },
    account: { title: "My account", password: "Change the password", factor: "Second factor", factorNote: "Scan with an authenticator app on your phone. Administrators and district administrators need it.", setUp: "Set up", isOn: "It is on.", changed: "The password is changed; sign-ins on other devices have ended.", factorOn: "The second factor is on." },
  },
);
