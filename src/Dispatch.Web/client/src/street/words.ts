import { words } from "@/shared/i18n";

/** Words of the page of street offices. */
export const streetWords = words(
  {
    title: "街道", day: "日期", area: "街道或区代码", show: "查看", workbook: "下载月报（xlsx）", alerts: "告警", noAlerts: "没有告警。",
    coverage: "覆盖", coverageNote: "按老人人数统计；跨街道边界；步速 {speed} 米/秒。“*”为人数过少，不予显示。", street: "街道", service: "服务", minutes: "限时", elders: "老人", covered: "已覆盖", share: "占比", outside: "未覆盖原因",
    map: "步行可达范围", mapNote: "深色 5 分钟、中 10 分钟、浅 15 分钟", noAreas: "没有路网，无法绘制范围。", places: { "walk-canteen": "食堂、助餐点", "walk-station": "服务站", "walk-centre": "综合为老服务中心" },
    services: { "walk-canteen": "步行到食堂", "walk-station": "步行到服务站", "walk-centre": "步行到中心", "hot-meal": "热餐可送达", lunch: "当日午餐", dinner: "当日晚餐" },
    reason: { "too-far": "过远", "off-network": "无路网", diet: "餐型", window: "时段", "no-qualified-person": "无合格人员", "capacity-full": "能力已满" },
    quality: "质量：近 30 天", trend: "每日走势", onTime: "准时率", hot: "热餐达标率", missed: "未完成率", done: "完成 {done} / {planned}", notKnown: "未知",
    stars: "食堂星级", canteen: "食堂", star: "星级", meals: "餐数", continuity: "28 天内不同护理人员：平均 {mean}，最多 {most}；超过限值 {above} 位老人",
    money: "账目 {month}", closed: "已结账", open: "未结账", charged: "合计", self: "自费", subsidies: "补贴", orders: "单数", each: "每份（次）成本", total: "合计", spent: "预算 {used} / {all}", over: "超支",
  },
  {
    title: "Streets", day: "Day", area: "Street or district code", show: "Show", workbook: "Monthly workbook (xlsx)", alerts: "Alerts", noAlerts: "No alerts.",
    coverage: "Coverage", coverageNote: "Counted in elders; borders of streets do not matter; walking {speed} m/s. “*”: too few to be told.", street: "Street", service: "Service", minutes: "Limit", elders: "Elders", covered: "Covered", share: "Share", outside: "Why not",
    map: "Within a walk", mapNote: "Dark 5 min, medium 10 min, light 15 min", noAreas: "There is no road network to draw on.", places: { "walk-canteen": "Canteens, meal points", "walk-station": "Stations", "walk-centre": "Centres" },
    services: { "walk-canteen": "Walk to a canteen", "walk-station": "Walk to a station", "walk-centre": "Walk to a centre", "hot-meal": "Hot meal can be brought", lunch: "Lunches of the day", dinner: "Dinners of the day" },
    reason: { "too-far": "too far", "off-network": "off the network", diet: "diet", window: "window", "no-qualified-person": "nobody qualified", "capacity-full": "capacity full" },
    quality: "Quality: the last 30 days", trend: "By day", onTime: "On time", hot: "Hot", missed: "Missed", done: "{done} of {planned} done", notKnown: "not known",
    stars: "Star sheet of canteens", canteen: "Canteen", star: "Stars", meals: "Meals", continuity: "Different caregivers in 28 days: mean {mean}, most {most}; above the limit: {above} elders",
    money: "Accounts {month}", closed: "closed", open: "open", charged: "Charged", self: "By elders", subsidies: "Subsidies", orders: "Orders", each: "Cost each", total: "All", spent: "budget {used} of {all}", over: "over",
  },
);
