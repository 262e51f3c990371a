import { words } from "@/shared/i18n";

/** Words of the slot offers page. */
export const offersWords = words(
  {
    title: "来电预约", intro: "老人或家属来电时：选老人、服务和希望时段，立即给出能来的人和时间。选定后登记为当天新增。", day: "日期", elder: "老人", elderHint: "姓名或编号", service: "服务", from: "最早", to: "最晚", find: "查找时段", none: "这段时间没有人能来，请换时段或日期。", refused: "无法安排：{why}", comes: "{names} 上门", more: "多花 {n}", ripple: "影响他人 {n} 单", rippleNone: "不影响他人", best: "首选", take: "就约这个时间", taken: "已登记 {time} 的服务。在看板上“重排”并采用后生效。", toBoard: "去看板",
  },
  {
    title: "Slot offers", intro: "When an elder or relative calls: choose elder, service and wished time, and see at once who can come when. What is taken becomes an order of the day.", day: "Day", elder: "Elder", elderHint: "Name or id", service: "Service", from: "Earliest", to: "Latest", find: "Find times", none: "Nobody can come then; try another time or day.", refused: "Cannot be arranged: {why}", comes: "{names} comes", more: "costs {n} more", ripple: "moves {n} orders of others", rippleNone: "moves nobody else", best: "Best", take: "Take this time", taken: "Ordered for {time}. It is in force once a replan on the board is accepted.", toBoard: "To the board",
  },
);
