import { words } from "@/shared/i18n";

/** Words of today's board. */
export const boardWords = words({ title: "今日", noPlan: "还没有计划", served: "已排 {n} 项", unserved: "未服务 {n} 项" }, { title: "Today", noPlan: "No plan yet", served: "{n} served", unserved: "{n} not served" });
