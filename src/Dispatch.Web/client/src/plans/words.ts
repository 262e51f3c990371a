import { words } from "@/shared/i18n";

/** Words about plans that several pages use: states, people, diets, and a search that runs. */
export const planWords = words(
  {
    version: "第 {n} 版", published: "已发布，各人按此计划执行。",
    status: { draft: "草稿", published: "已发布", superseded: "已取代", scenario: "推演" },
    kind: { rider: "送餐员", caregiver: "护理员", escort: "陪诊师", volunteer: "志愿者", driver: "配送司机", nurse: "护士", property: "物业人员", operator: "操作员" },
    mode: { walk: "步行", bicycle: "自行车", ebike: "电动车", "e-bike": "电动车", transit: "公交地铁", metro: "地铁", car: "汽车", taxi: "出租车", van: "货车", "wheelchair-van": "无障碍车" },
    diet: { ordinary: "普通", regular: "普通", soft: "软食", diabetic: "糖尿病", "low-salt": "低盐", halal: "清真" },
    solve: {
      title: "生成计划", scope: "区或街镇", seconds: "最多计算（秒）", start: "开始", running: "正在计算", best: "目前最好 {n}", left: "未服务 {n}", elapsed: "已用 {time}", cancel: "停止并保留目前最好", stopping: "正在停止…", done: "已完成。", failed: "没有成功：{why}", queued: "排队中", open: "打开新计划", widest: "全部", cancelled: "已停止", chip: "正在计算 {n}%",
    },
  },
  {
    version: "Version {n}", published: "Published: people work by this plan now.",
    status: { draft: "Draft", published: "In force", superseded: "Superseded", scenario: "What-if" },
    kind: { rider: "Rider", caregiver: "Caregiver", escort: "Escort", volunteer: "Volunteer", driver: "Driver", nurse: "Nurse", property: "Property staff", operator: "Operator" },
    mode: { walk: "on foot", bicycle: "bicycle", ebike: "e-bike", "e-bike": "e-bike", transit: "public transport", metro: "metro", car: "car", taxi: "taxi", van: "van", "wheelchair-van": "wheelchair van" },
    diet: { ordinary: "ordinary", regular: "ordinary", soft: "soft", diabetic: "diabetic", "low-salt": "low salt", halal: "halal" },
    solve: {
      title: "Make a plan", scope: "District or street", seconds: "Search at most (seconds)", start: "Start", running: "Searching", best: "Best so far {n}", left: "{n} not served", elapsed: "{time} so far", cancel: "Stop and keep the best", stopping: "Stopping…", done: "Done.", failed: "It failed: {why}", queued: "Queued", open: "Open the new plan", widest: "Everything", cancelled: "stopped", chip: "Searching {n}%",
    },
  },
);
