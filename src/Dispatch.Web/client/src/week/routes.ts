import type { RouteRecordRaw } from "vue-router";

/** Tomorrow and the week: plans to come, import, registers. */
export const weekRoutes: RouteRecordRaw[] = [
  { path: "/week", component: () => import("./WeekPage.vue"), meta: { title: "week.title", nav: true, needs: "read-plans" } },
  { path: "/import", component: () => import("./ImportPage.vue"), meta: { title: "week.importTitle", nav: true, needs: "import" } },
  { path: "/registers/:table?", component: () => import("./RegistersPage.vue"), meta: { title: "week.registersTitle", nav: true, needs: "read-registers" } },
];
