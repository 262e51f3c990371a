import { words } from "@/shared/i18n";

/** Words of the page about visits: what was told from the doors, and what elders thought. */
export const visitsWords = words(
  {
    title: "现场与评价", checks: "现场记录", ratings: "满意度评价", kind: "类别", at: "时间", who: "人员", elder: "老人", what: "内容",
    give: "登记评价", stars: "星级", said: "原话", few: "只看 1–2 星", from: "从", to: "到", mean: "{n} 条评价", shown: "只列最近 {n} 条，共 {total} 条。",
    canteen: "食堂", day: "日期", none: "没有评价。", order: "哪一单", orderNone: "这位老人当天没有订单。", elderHint: "姓名或编号", words: "老人或家属怎么说（可不填）", taken: "已登记。", star: "{n} 星", canteenAll: "全部食堂", noteRatings: "来自回访电话、微信或纸质评价；由调度员登记或由其他系统推送。",
  },
  {
    title: "Visits", checks: "At the door", ratings: "Ratings", kind: "Kind", at: "When", who: "Who", elder: "Elder", what: "What",
    give: "Hand in a rating", stars: "Stars", said: "In their words", few: "1–2 stars only", from: "From", to: "To", mean: "from {n} ratings", shown: "The newest {n} of {total}.",
    canteen: "Canteen", day: "Day", none: "No ratings.", order: "Which order", orderNone: "No orders of this elder on that day.", elderHint: "Name or id", words: "What the elder or family said (may be left out)", taken: "Noted.", star: "{n} stars", canteenAll: "All canteens", noteRatings: "From phone calls, messages or slips of paper; handed in by dispatchers or by other systems.",
  },
);
