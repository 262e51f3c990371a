import { words } from "@/shared/i18n";

/** Words of the what-if page. */
export const whatifWords = words(
  {
    title: "推演", intro: "在假设下重排一天，与原计划比较。推演方案不会发布。", day: "日期", assumptions: "假设", add: "再加一项", remove: "去掉", run: "推演", running: "正在推演，最多 {n} 秒…", seconds: "最多计算（秒）",
    kinds: { "close-canteen": "食堂停业", "lose-staff": "人员减少", "move-window": "时段调整", "heat-plan": "高温预案" }, later: "{n} 分钟", canteen: "食堂", kind: "人员类别", all: "全部", share: "减少比例 %", service: "服务", minutes: "推迟分钟（负数为提前）", wider: "末端放宽分钟", from: "高温自", to: "至", freshness: "热餐最长分钟",
    result: "结果", figure: "指标", was: "现计划", now: "推演", served: "已安排任务", unserved: "未服务任务", people: "出勤", cost: "费用", change: "变化", moves: "{n} 单改变", open: "在看板中打开", newlyUnserved: "新增未服务 {n} 项", past: "已有推演", none: "这一天还没有推演。",
  },
  {
    title: "What-if", intro: "Plans a day again under other assumptions and compares. A what-if is never published.", day: "Day", assumptions: "Assumptions", add: "One more", remove: "Remove", run: "Try it", running: "Searching, at most {n} s…", seconds: "Search at most (seconds)",
    kinds: { "close-canteen": "A canteen closes", "lose-staff": "Fewer staff", "move-window": "Other windows", "heat-plan": "Heat plan" }, later: "{n} min", canteen: "Canteen", kind: "Kind of staff", all: "all", share: "Share lost %", service: "Service", minutes: "Later by minutes (negative: earlier)", wider: "Wider at the end by minutes", from: "Hot from", to: "to", freshness: "Hot food at most, minutes",
    result: "Result", figure: "Figure", was: "Plan now", now: "What-if", served: "Tasks served", unserved: "Tasks not served", people: "On duty", cost: "Cost", change: "Change", moves: "{n} orders change", open: "Open on the board", newlyUnserved: "{n} newly not served", past: "What-ifs made", none: "No what-if for this day yet.",
  },
);
