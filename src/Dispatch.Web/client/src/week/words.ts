import { words } from "@/shared/i18n";

/** Words of tomorrow and the week: plans, import, registers. */
export const weekWords = words(
  {
    title: "明日与本周", importTitle: "导入", registersTitle: "登记册",
    week: "未来七天", noPlan: "尚无计划", open: "打开", make: "生成计划", publish: "发布", publishNewer: "发布第 {n} 版", compare: "比较版本", inForce: "已发布第 {n} 版", draft: "草稿第 {n} 版", served: "已安排 {n}", unserved: "未服务 {n}", people: "出勤 {n} 人", holiday: "节假日：{name}",
    expiring: "资质到期提醒", expired: "已过期", noneExpiring: "三十天内没有到期的资质。", days: "还有 {n} 天", staff: "人员", skill: "技能", until: "有效期至", left: "剩余",
    compareTitle: "版本比较", from: "原版本", to: "新版本", figure: "指标", cost: "费用", late: "迟到站点", distance: "里程", differs: "{n} 单换人或改时间超过 15 分钟", same: "两个版本的安排一致。", order: "订单", was: "原来", now: "现在", nobody: "未安排",
    upload: "选择文件", drop: "把 csv、xlsx 或 zip 拖到这里，或点击选择", dropNote: "只预览，不改动数据。表名按模板，例如 elders.csv 或 老人.csv。", removeMissing: "文件里没有的行视为删除", preview: "预览", apply: "确认导入", discard: "放弃", applied: "已导入，登记册已更新。", dropped: "已放弃，没有改动。",
    errors: "{n} 处错误", errorsNote: "有错误时不能导入：请按下表逐条改好文件再试。", warnings: "{n} 处提醒", noErrors: "没有错误，可以导入。", file: "文件", row: "行", column: "列", value: "内容", what: "问题", action: "怎么改", table: "表", added: "新增", changed: "修改", removed: "删除", unchanged: "不变", changes: "改动明细", exportAll: "导出登记册", shownOf: "已列出 {n} / {all} 条", moreRows: "再列一些",
    stickers: "全部门牌二维码 PDF", sticker: "门牌二维码 PDF", calendar: "日历订阅", calendarNote: "手机或电脑日历凭保密地址显示此人的任务（老人只写称呼，不写全名）；地址只显示一次，泄露了就吊销。", calendarMade: "新地址（只显示这一次）：", calendarAdd: "生成地址", calendarRevoke: "吊销", add: "新增", edit: "修改", remove: "删除", removeAsk: "确定删除 {name}？", saved: "已保存。", removedDone: "已删除。", search: "查找编号、姓名…", total: "共 {n} 条", previous: "上一页", next: "下一页", look: "查看", others: "其他登记册", unit: "{name}（{unit}）", daily: "每天", fieldHint: "带 * 的必填；留空表示没有；多项用分号隔开。", yes: "是", no: "否",
  },
  {
    title: "Tomorrow and week", importTitle: "Import", registersTitle: "Registers",
    week: "The next seven days", noPlan: "No plan yet", open: "Open", make: "Make a plan", publish: "Publish", publishNewer: "Publish version {n}", compare: "Compare versions", inForce: "version {n} in force", draft: "draft, version {n}", served: "{n} served", unserved: "{n} not served", people: "{n} people", holiday: "Holiday: {name}",
    expiring: "Qualifications that run out", expired: "run out", noneExpiring: "None runs out within thirty days.", days: "{n} days left", staff: "Person", skill: "Skill", until: "Valid until", left: "Left",
    compareTitle: "Compare versions", from: "From", to: "To", figure: "Figure", cost: "Cost", late: "Late stops", distance: "Distance", differs: "{n} orders have other people or move by more than 15 min", same: "The two versions are arranged alike.", order: "Order", was: "Was", now: "Now", nobody: "not served",
    upload: "Choose files", drop: "Drop csv, xlsx or zip here, or click to choose", dropNote: "A preview only; nothing is changed. Tables are named as in the templates, such as elders.csv.", removeMissing: "Rows missing from the files are removed", preview: "Preview", apply: "Import", discard: "Drop", applied: "Imported: the registers are up to date.", dropped: "Dropped: nothing was changed.",
    errors: "{n} errors", errorsNote: "Nothing can be imported while there are errors: correct the files row by row and try again.", warnings: "{n} warnings", noErrors: "No errors; this can be imported.", file: "File", row: "Row", column: "Column", value: "Content", what: "Fault", action: "What to do", table: "Table", added: "Added", changed: "Changed", removed: "Removed", unchanged: "Unchanged", changes: "Changes", exportAll: "Export the registers", shownOf: "{n} of {all} shown", moreRows: "Show more",
    stickers: "All door codes, PDF", sticker: "Door codes, PDF", calendar: "Calendar", calendarNote: "A calendar program shows this person's work by a secret address, elders as they are called and not by their full names; it is shown once. Revoke it when it leaks.", calendarMade: "The new address, shown this once:", calendarAdd: "Make an address", calendarRevoke: "Revoke", add: "Add", edit: "Edit", remove: "Remove", removeAsk: "Remove {name}?", saved: "Saved.", removedDone: "Removed.", search: "Id, name…", total: "{n} entries", previous: "Previous", next: "Next", look: "Look", others: "Other registers", unit: "{name} ({unit})", daily: "daily", fieldHint: "Those with * are needed; empty means none; several are parted by semicolons.", yes: "yes", no: "no",
  },
);
