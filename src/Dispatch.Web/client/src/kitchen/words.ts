import { words } from "@/shared/i18n";

/** Words of the kitchen and packing page. */
export const kitchenWords = words(
  {
    title: "后厨与装箱", canteen: "食堂", day: "日期", noPlan: "这一天还没有计划。", none: "这一天没有从这里出发的餐。", diets: "按饮食备餐", batch: "批次", lunch: "午餐", dinner: "晚餐", diet: "饮食", portions: "份数", total: "合计",
    trips: "各趟装箱（按装车顺序）", leaves: "{time} 出发", trip: "第 {n} 趟", load: "先装", drop: "后送", boxes: "{n} 盒", order: "装箱顺序", stop: "送达", arrive: "到达", order_: "第 {n} 站", packingPdf: "装箱单 PDF", labelsPdf: "标签 PDF（含二维码）", labels: "标签", print: "打印本页", lastIn: "装箱时从下往上：末站先装，首站在最上面。",
  },
  {
    title: "Kitchen and packing", canteen: "Canteen", day: "Day", noPlan: "No plan for this day yet.", none: "No meals leave from here that day.", diets: "Meals by diet", batch: "Batch", lunch: "Lunch", dinner: "Dinner", diet: "Diet", portions: "Portions", total: "Total",
    trips: "Trips in loading order", leaves: "leaves {time}", trip: "Trip {n}", load: "Load first", drop: "Deliver last", boxes: "{n} boxes", order: "Loading order", stop: "To", arrive: "There", order_: "Stop {n}", packingPdf: "Packing list PDF", labelsPdf: "Labels PDF with QR", labels: "Labels", print: "Print this page", lastIn: "Load from the bottom up: the last stop first, the first stop on top.",
  },
);
