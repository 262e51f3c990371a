import { words } from "@/shared/i18n";

/** Words of the kitchen and packing page. */
export const kitchenWords = words(
  {
    title: "后厨与装箱", canteen: "食堂", day: "日期", noPlan: "这一天还没有计划。", none: "这一天没有从这里出发的餐。", lunch: "午餐", dinner: "晚餐", batch: "{meal}第 {n} 批（{time} 出餐）", allTrips: "全部趟次",
    trips: "各趟装箱（按装车顺序）", leaves: "{time} 出发", boxes: "{n} 盒", packingPdf: "装箱单 PDF", labelsPdf: "标签 PDF（含二维码）", print: "打印本页", lastIn: "从上往下装：末站先装在底层，首站放在最上面。",
  },
  {
    title: "Kitchen and packing", canteen: "Canteen", day: "Day", noPlan: "No plan for this day yet.", none: "No meals leave from here that day.", lunch: "Lunch", dinner: "Dinner", batch: "{meal}, batch {n} (ready {time})", allTrips: "All trips",
    trips: "Trips in loading order", leaves: "leaves {time}", boxes: "{n} boxes", packingPdf: "Packing list PDF", labelsPdf: "Labels PDF with QR", print: "Print this page", lastIn: "Load from top to bottom: the last stop goes in first, the first stop lies on top.",
  },
);
