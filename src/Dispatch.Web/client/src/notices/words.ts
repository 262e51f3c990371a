import { words } from "@/shared/i18n";

/** Words for what comes from the road: notices, and what was asked and measured at the door. */
export const noticeWords = words(
  {
    title: "路上的提醒", settle: "已处理", checks: "现场记录", noChecks: "还没有现场记录。", noneOfDay: "这一天没有这样的现场记录。", stars: "★ {n} 星", look: "看内容", photo: "看照片", onRecord: "查看健康内容和照片会记入操作记录。",
    passed: "健康检查通过", notPassed: "健康检查未通过", bloodPressure: "血压 {systolic}/{diastolic}", pulse: "脉搏 {n}", celsius: "{n} ℃", verified: "签到已核实", verifiedAt: "签到已核实，{n} 米", unverified: "签到未核实：{why}",
    about: { "not-home": "无人应答", problem: "有问题", "health-check": "健康检查未通过", unchecked: "未经健康检查就做了服务", "cold-meal": "餐食温度过低", condition: "老人状况有变化", "other-plan": "做了计划里已不归他的单" },
    kind: { "on-way": "出发", arrived: "到达", started: "开始服务", done: "完成", "not-home": "无人应答", problem: "有问题", health: "健康检查", "meal-temperature": "餐食温度", condition: "老人状况变化", photo: "照片" },
  },
  {
    title: "From the road", settle: "Seen to", checks: "At the door", noChecks: "Nothing told from this stop yet.", noneOfDay: "Nothing of the kind was told on this day.", stars: "★ {n} of 5", look: "Look", photo: "Photo", onRecord: "Looking at health or a photo is put on record.",
    passed: "Health check passed", notPassed: "Health check not passed", bloodPressure: "Blood pressure {systolic}/{diastolic}", pulse: "pulse {n}", celsius: "{n} °C", verified: "check-in verified", verifiedAt: "check-in verified, {n} m", unverified: "check-in not verified: {why}",
    about: { "not-home": "Nobody home", problem: "Problem", "health-check": "Health check not passed", unchecked: "Done without a passed health check", "cold-meal": "Meal too cold", condition: "Elder seems changed", "other-plan": "Did what the plan gives to others" },
    kind: { "on-way": "Set out", arrived: "Arrived", started: "Begun", done: "Done", "not-home": "Nobody home", problem: "Problem", health: "Health check", "meal-temperature": "Meal temperature", condition: "Elder seems changed", photo: "Photo" },
  },
);
