import { words } from "@/shared/i18n";

/** Words of tomorrow and the week: plans, import, registers. */
export const weekWords = words(
  {
    title: "明日与本周", importTitle: "导入", registersTitle: "登记册",
    week: "未来七天", noPlan: "尚无计划", open: "打开", make: "生成计划", publish: "发布", compare: "比较版本", versions: "{n} 个版本", inForce: "已发布第 {n} 版", draft: "草稿第 {n} 版", served: "已安排 {n}", unserved: "未服务 {n}", people: "{n} 人", holiday: "节假日：{name}",
    running: "正在计算", expiring: "资质到期提醒", expiresOn: "{date} 到期", expired: "已过期", noneExpiring: "三十天内没有到期的资质。", days: "还有 {n} 天", staff: "人员", skill: "技能", until: "有效期至", left: "剩余",
    compareTitle: "版本比较", from: "原版本", to: "新版本", figure: "指标", cost: "费用", late: "迟到站点", distance: "里程", moved: "换人的订单", differs: "{n} 单换人或改时间超过 15 分钟", same: "两个版本的安排一致。", order: "订单", was: "原来", now: "现在", nobody: "未安排",
    upload: "选择文件", drop: "把 csv、xlsx 或 zip 拖到这里，或点击选择", dropNote: "只预览，不改动数据。表名按模板，例如 elders.csv 或 老人.csv。", removeMissing: "文件里没有的行视为删除", preview: "预览", looking: "正在检查…", apply: "确认导入", discard: "放弃", applied: "已导入，登记册已更新。", dropped: "已放弃，没有改动。",
    errors: "{n} 处错误", errorsNote: "有错误时不能导入：请按下表逐条改好文件再试。", warnings: "{n} 处提醒", noErrors: "没有错误，可以导入。", file: "文件", row: "行", column: "列", value: "内容", what: "问题", action: "怎么改", table: "表", added: "新增", changed: "修改", removed: "删除", unchanged: "不变", changes: "改动明细", exportAll: "导出登记册",
    add: "新增", edit: "修改", remove: "删除", removeAsk: "确定删除 {name}？", saved: "已保存。", removedDone: "已删除。", search: "查找编号、姓名…", total: "共 {n} 条", previous: "上一页", next: "下一页", key: "编号", fieldHint: "留空表示没有。", multi: "多项用分号隔开", yes: "是", no: "否",
    tables: { "standing-meals": "长期订餐", "standing-visits": "长期服务", pauses: "暂停", holidays: "节假日", caregivers: "人员", shifts: "班次", absences: "请假", qualifications: "资质", elders: "老人", canteens: "食堂" },
    fields: {
      id: "编号", name: "名称", elderId: "老人编号", from: "自", until: "至", to: "至", weekdays: "星期", onHolidays: "节假日照常", meal: "餐次", portions: "份数", wished: "希望时段", hot: "热餐", diet: "饮食", canteenId: "指定食堂", service: "服务", windows: "时段", items: "件数", staffGender: "人员性别", standingId: "长期订单", reason: "原因", date: "日期", staffId: "人员编号", hours: "时间", skill: "技能", level: "等级", validUntil: "有效期至", expires: "有效期至", kind: "类别", gender: "性别", phone: "电话", mode: "出行方式", baseId: "所属点", providerId: "服务组织", street: "街道", streetCode: "街道", validFrom: "自", number: "证号", certificate: "证号", off: "放假", isWorkday: "调休上班",
    },
  },
  {
    title: "Tomorrow and week", importTitle: "Import", registersTitle: "Registers",
    week: "The next seven days", noPlan: "No plan yet", open: "Open", make: "Make a plan", publish: "Publish", compare: "Compare versions", versions: "{n} versions", inForce: "version {n} in force", draft: "draft, version {n}", served: "{n} served", unserved: "{n} not served", people: "{n} people", holiday: "Holiday: {name}",
    running: "searching", expiring: "Qualifications that run out", expiresOn: "until {date}", expired: "run out", noneExpiring: "None runs out within thirty days.", days: "{n} days left", staff: "Person", skill: "Skill", until: "Valid until", left: "Left",
    compareTitle: "Compare versions", from: "From", to: "To", figure: "Figure", cost: "Cost", late: "Late stops", distance: "Distance", moved: "Orders with other people", differs: "{n} orders have other people or move by more than 15 min", same: "The two versions are arranged alike.", order: "Order", was: "Was", now: "Now", nobody: "not served",
    upload: "Choose files", drop: "Drop csv, xlsx or zip here, or click to choose", dropNote: "A preview only; nothing is changed. Tables are named as in the templates, such as elders.csv.", removeMissing: "Rows missing from the files are removed", preview: "Preview", looking: "Checking…", apply: "Import", discard: "Drop", applied: "Imported: the registers are up to date.", dropped: "Dropped: nothing was changed.",
    errors: "{n} errors", errorsNote: "Nothing can be imported while there are errors: correct the files row by row and try again.", warnings: "{n} warnings", noErrors: "No errors; this can be imported.", file: "File", row: "Row", column: "Column", value: "Content", what: "Fault", action: "What to do", table: "Table", added: "Added", changed: "Changed", removed: "Removed", unchanged: "Unchanged", changes: "Changes", exportAll: "Export the registers",
    add: "Add", edit: "Edit", remove: "Remove", removeAsk: "Remove {name}?", saved: "Saved.", removedDone: "Removed.", search: "Id, name…", total: "{n} entries", previous: "Previous", next: "Next", key: "Id", fieldHint: "Empty means none.", multi: "Several: separate by semicolons", yes: "yes", no: "no",
    tables: { "standing-meals": "Standing meals", "standing-visits": "Standing visits", pauses: "Pauses", holidays: "Holidays", caregivers: "Staff", shifts: "Shifts", absences: "Absences", qualifications: "Qualifications", elders: "Elders", canteens: "Canteens" },
    fields: {
      id: "Id", name: "Name", elderId: "Elder id", from: "From", until: "Until", to: "To", weekdays: "Weekdays", onHolidays: "On holidays", meal: "Meal", portions: "Portions", wished: "Wished", hot: "Hot", diet: "Diet", canteenId: "Canteen", service: "Service", windows: "Windows", items: "Items", staffGender: "Staff gender", standingId: "Standing order", reason: "Reason", date: "Date", staffId: "Person id", hours: "Hours", skill: "Skill", level: "Level", validUntil: "Valid until", expires: "Valid until", kind: "Kind", gender: "Gender", phone: "Phone", mode: "Travel mode", baseId: "Base", providerId: "Provider", street: "Street", streetCode: "Street", validFrom: "From", number: "Number", certificate: "Certificate", off: "Off", isWorkday: "Working day",
    },
  },
);
