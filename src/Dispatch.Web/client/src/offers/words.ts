import { words } from "@/shared/i18n";

/** Words of the slot offers page. */
export const offersWords = words(
  {
    title: "来电预约", intro: "老人或家属来电时：选老人、服务和希望时段，立即给出能来的人和时间。不改动任何计划。", day: "日期", elder: "老人", elderHint: "姓名或编号", service: "服务", from: "最早", to: "最晚", find: "查找时段", none: "这段时间没有人能来，请换时段或日期。", refused: "无法安排：{why}", comes: "{names} 上门", more: "多花 {n}", ripple: "影响他人 {n} 单", rippleNone: "不影响他人", best: "首选", notPublished: "这一天还没有发布计划，先发布再预约。",
  },
  {
    title: "Slot offers", intro: "When an elder or relative calls: choose elder, service and wished time, and see at once who can come when. Changes nothing.", day: "Day", elder: "Elder", elderHint: "Name or id", service: "Service", from: "Earliest", to: "Latest", find: "Find times", none: "Nobody can come then; try another time or day.", refused: "Cannot be arranged: {why}", comes: "{names} comes", more: "costs {n} more", ripple: "moves {n} orders of others", rippleNone: "moves nobody else", best: "Best", notPublished: "No plan is in force that day; publish one first.",
  },
);
