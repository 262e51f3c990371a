import { words } from "@/shared/i18n";

/** Words of today's board. */
export const boardWords = words(
  {
    title: "今日", unserved: "未服务", attention: "要处理", people: "人员", costs: "费用", timeline: "时间轴", map: "地图", both: "时间轴和地图", view: "视图", list: "名单",
    noPlan: "这一天还没有计划", noPlanNote: "先导入登记册与订单，再点“生成计划”。", publish: "发布", makePlan: "生成计划", plan: "计划",
    served: "已安排", meals: "送餐", portions: "{n} 份", visits: "服务", late: "迟到", risk: "有风险", onDuty: "出勤", cost: "工资与里程", distance: "里程", idle: "另有 {n} 人待命",
    checked: "已独立核验", unchecked: "核验未通过", search: "找人、小区、食堂…", base: "食堂 / 服务站", street: "街道", kindLabel: "人员类别", worstFirst: "迟到和有风险的排前", count: "{n} 人", nobody: "没有符合条件的人员。",
    place: { canteen: "食堂", "central-kitchen": "中央厨房", station: "服务站", hospital: "医院", compound: "小区", other: "其他" },
    glyph: { canteen: "食", "central-kitchen": "厨", station: "站", hospital: "医" },
    standing: { planned: "待办", "on-the-way": "在路上", arrived: "已到", done: "已完成", failed: "未办成", late: "迟到", risk: "有风险" },
    stop: { start: "出发", load: "装餐", "meal-drop": "送餐", "trunk-drop": "送到食堂", visit: "上门服务", "escort-pickup": "接老人", "escort-stay": "陪同就诊", "escort-return": "送老人回家", break: "休息", end: "收工" },
    soft: { V201_LATE: "比约定晚 {n}", V202_EARLY: "比希望早 {n}", V203_STALE: "出餐后超目标 {n}", V204_OVERTIME: "加班 {n}", V205_LONG_WORK: "工时超应分担份额 {n}", V206_MOVED: "与已发布时间差 {n}" },
    timelineLabel: "人员时间轴。上下键换人，左右键换站点，回车查看，M 键改派，L 键锁定，加减键缩放。", mapLabel: "计划地图。方向键平移，加减键缩放。", zoomIn: "放大", zoomOut: "缩小", fit: "全天", fitMap: "全图",
    bar: "{name} 第 {n} 站，{what}，{time}，{where}，{standing}",
    shift: "班次 {span}", with: "与 {names} 同时到场", window: "约定 {span}", fresh: "出餐后 {time}", boxes: "余 {n} 盒", travel: "{distance} · {time}", wait: "等候 {time}", privacy: "姓名与门牌只供上门使用，查看已记录。",
    stops: "{n} 站", trips: "{n} 趟", next: "下一位", previous: "上一位", routeFailed: "没有取到完整姓名与门牌，先显示概要。",
    moveTo: "改派…", lock: "锁定", unlock: "解锁", locked: "{by} 已锁定", lockedNote: "锁定后，重排和改派都不动它。", unassign: "取出计划",
    assign: "安排给…", wish: "希望 {span}", closest: "最接近：{name}", nothingUnserved: "全部需求都已安排。", nothingBad: "没有迟到或有风险的站点。", sheets: "全部路线单 PDF", workbook: "工作簿 xlsx", sheet: "路线单 PDF", gpx: "轨迹 GPX", noWork: "待命，没有安排。可以把别人的单拖到这一行。",
    edit: {
      title: "手工调整", who: "交给谁", whoHint: "输入姓名查找", where: "排在哪里", best: "影响最小的位置", last: "排在最后", before: "在 {what} 之前", looking: "正在推算影响…",
      hard: "违反硬性规则，不能保存", soft: "超出软性限制，保存须确认并写明原因", ok: "不违反任何规则", ripple: "受影响的站点", rippleNone: "不影响其他人", more: "另有 {n} 站", lateBy: "晚 {n}", cost: "费用变化",
      override: "我确认超出软性限制", reason: "原因（记录在案）", save: "保存", saveLive: "保存并立即生效", saved: "已保存为第 {n} 版。", from: "原 {time}", gone: "不再安排", orders: "{n} 单一起",
      drop: "松开即可查看并确认", cannot: "不能放在这里",
    },
    replan: {
      button: "重排", title: "重排方案", asking: "正在推算…", propose: "按眼下情况重排", moves: "改动 {n} 单", keep: "{n}% 不变", callElders: "要打给老人的电话（{n}）", callStaff: "要通知的人员（{n}）",
      accept: "采用", reject: "不采用", accepted: "已采用，新计划已生效。", rejected: "已放弃该方案。", cost: "费用变化", unserved: "新增未服务 {n} 项", order: "订单", from: "原来", to: "改为", nobody: "无人",
    },
    event: {
      button: "报告情况", title: "报告情况", kind: "情况", absent: "人员不能来", late: "人员晚到", cancelled: "订单取消", delayed: "食堂延误", overran: "服务超时", staff: "人员", order: "订单", orderHint: "输入老人、小区或人员查找", canteen: "食堂", minutes: "分钟", note: "上报后即可重排。", send: "上报", sent: "已上报。",
    },
    costPart: {
      title: "费用构成", total: "合计", fixed: "出勤", trips: "趟次", distance: "里程", travelTime: "在途时间", compactness: "跨片区", work: "工时", overtime: "加班", fairness: "工时均衡", lateness: "迟到", earliness: "早到", staleness: "饭菜放置", preference: "偏好与熟悉度", change: "与已发布计划不同", maxLateness: "最大迟到", unserved: "未服务",
      note: "各项之和与合计分文不差，由核验程序独立重算。", hard: "违反硬性规则", softCount: "软性超限", served: "已服务任务", unservedTasks: "未服务任务", tripCount: "趟次", travel: "在途时间", hash: "方案指纹", problem: "问题指纹", origin: "计划来历", engine: "引擎", seed: "随机种子", seconds: "求解用时", travelModel: "行程来源", gap: "与下界的差距", warnings: "提醒", certificate: "核验证书",
      straight: "直线距离 × 绕行系数",
    },
    legend: "图例", legendStreets: "浅色线为本系统路网，虚线为街镇边界。", updated: "{time} 更新", dayBefore: "前一天", dayAfter: "后一天",
    why: {
      ask: "怎样才能安排？", looking: "正在推算…", change: "最小改动：", price: "全计划多花 {n}", others: "另有 {n} 单要移动", noOthers: "别的单不动", none: "试过的单项改动都不够。", people: "离得最近的人怎么说", stale: "计划生成后登记册有改动，重排后才能推算。",
      person: "为何派给此人？", costs: "来做：{n}", next: "其次 {name}（{time}）：多花 {n}", nobodyElse: "没有别人能做。",
    },
  },
  {
    title: "Today", unserved: "Unserved", attention: "To do", people: "People", costs: "Cost", timeline: "Timeline", map: "Map", both: "Timeline and map", view: "View", list: "List",
    noPlan: "No plan for this day yet", noPlanNote: "Import registers and orders first, then make a plan.", publish: "Publish", makePlan: "Make a plan", plan: "Plan",
    served: "Served", meals: "Meals", portions: "{n} portions", visits: "Visits", late: "Late", risk: "At risk", onDuty: "On duty", cost: "Wages and travel", distance: "Distance", idle: "{n} more on call",
    checked: "Checked independently", unchecked: "Check failed", search: "Person, compound, canteen…", base: "Canteen / station", street: "Street", kindLabel: "Kind of staff", worstFirst: "Late and at-risk first", count: "{n} people", nobody: "Nobody matches.",
    place: { canteen: "Canteen", "central-kitchen": "Central kitchen", station: "Station", hospital: "Hospital", compound: "Compound", other: "Other" },
    glyph: { canteen: "C", "central-kitchen": "K", station: "S", hospital: "H" },
    standing: { planned: "To do", "on-the-way": "On the way", arrived: "Arrived", done: "Done", failed: "Failed", late: "Late", risk: "At risk" },
    stop: { start: "Start", load: "Load", "meal-drop": "Meals", "trunk-drop": "To canteen", visit: "Visit", "escort-pickup": "Fetch elder", "escort-stay": "At hospital", "escort-return": "Bring home", break: "Break", end: "End" },
    soft: { V201_LATE: "{n} later than promised", V202_EARLY: "{n} earlier than wished", V203_STALE: "{n} beyond the freshness target", V204_OVERTIME: "{n} overtime", V205_LONG_WORK: "{n} above the fair share", V206_MOVED: "{n} off the published time" },
    timelineLabel: "Timeline of people. Up and down change the person, left and right the stop, Enter opens, M moves, L locks, plus and minus zoom.", mapLabel: "Map of the plan. Arrow keys move it, plus and minus zoom.", zoomIn: "Zoom in", zoomOut: "Zoom out", fit: "Whole day", fitMap: "Whole map",
    bar: "{name}, stop {n}, {what}, {time}, {where}, {standing}",
    shift: "Shift {span}", with: "Together with {names}", window: "Promised {span}", fresh: "{time} from the kitchen", boxes: "{n} boxes left", travel: "{distance} · {time}", wait: "waits {time}", privacy: "Names and doors are for the visit only; looking is put on record.",
    stops: "{n} stops", trips: "{n} trips", next: "Next", previous: "Previous", routeFailed: "Full names and doors could not be fetched; this is the outline.",
    moveTo: "Move to…", lock: "Lock", unlock: "Unlock", locked: "Locked by {by}", lockedNote: "A locked stop stays through replans and edits.", unassign: "Take out",
    assign: "Assign to…", wish: "Wished {span}", closest: "Closest: {name}", nothingUnserved: "Everything is arranged.", nothingBad: "Nothing is late or at risk.", sheets: "All route sheets, PDF", workbook: "Workbook, xlsx", sheet: "Route sheet, PDF", gpx: "GPX", noWork: "On call without work. Drag an order into this row to give some.",
    edit: {
      title: "Edit by hand", who: "To whom", whoHint: "Type a name", where: "Where", best: "Where it disturbs least", last: "Last", before: "Before {what}", looking: "Working out the effects…",
      hard: "Breaks hard rules: cannot be saved", soft: "Passes soft limits: confirm and give a reason", ok: "Breaks no rule", ripple: "Stops affected", rippleNone: "Nobody else is affected", more: "{n} more stops", lateBy: "{n} late", cost: "Cost change",
      override: "I accept passing the soft limits", reason: "Reason (put on record)", save: "Save", saveLive: "Save, in force at once", saved: "Saved as version {n}.", from: "was {time}", gone: "not served", orders: "{n} orders together",
      drop: "Release to look and confirm", cannot: "Cannot be dropped here",
    },
    replan: {
      button: "Replan", title: "Proposed change", asking: "Working it out…", propose: "Replan as things stand", moves: "{n} orders change", keep: "{n}% unchanged", callElders: "Elders to phone ({n})", callStaff: "Staff to tell ({n})",
      accept: "Accept", reject: "Reject", accepted: "Accepted: the new plan is in force.", rejected: "The proposal was dropped.", cost: "Cost change", unserved: "{n} newly not served", order: "Order", from: "Was", to: "Now", nobody: "nobody",
    },
    event: {
      button: "Report", title: "Report what happened", kind: "What", absent: "Somebody cannot come", late: "Somebody is late", cancelled: "Order cancelled", delayed: "Canteen delayed", overran: "Visit takes longer", staff: "Person", order: "Order", orderHint: "Elder, compound or person", canteen: "Canteen", minutes: "Minutes", note: "Replan after reporting.", send: "Report", sent: "Reported.",
    },
    costPart: {
      title: "Cost by part", total: "Total", fixed: "Call-outs", trips: "Trips", distance: "Distance", travelTime: "Time on the way", compactness: "Between neighbourhoods", work: "Working time", overtime: "Overtime", fairness: "Fair shares", lateness: "Lateness", earliness: "Earliness", staleness: "Food waiting", preference: "Preferences and familiarity", change: "Other than published", maxLateness: "Largest lateness", unserved: "Not served",
      note: "The parts add up to the total exactly, worked out again by the independent checker.", hard: "Hard rules broken", softCount: "Soft limits passed", served: "Tasks served", unservedTasks: "Tasks not served", tripCount: "Trips", travel: "Time on the way", hash: "Plan's fingerprint", problem: "Problem's fingerprint", origin: "Where the plan comes from", engine: "Engine", seed: "Seed", seconds: "Search time", travelModel: "Travel times", gap: "Gap to the bound", warnings: "Notes", certificate: "Certificate",
      straight: "straight line × detour",
    },
    legend: "Legend", legendStreets: "Pale lines are our own road graph, dashed ones the borders of streets.", updated: "as of {time}", dayBefore: "The day before", dayAfter: "The day after",
    why: {
      ask: "What would admit it?", looking: "Working it out…", change: "Smallest change:", price: "the plan costs {n} more", others: "{n} other orders move", noOthers: "nothing else moves", none: "No single change that was tried is enough.", people: "What those who come closest say", stale: "The registers have changed since the plan was made; replan first.",
      person: "Why this person?", costs: "does it for {n}", next: "next: {name} ({time}), {n} more", nobodyElse: "Nobody else can.",
    },
  },
);
