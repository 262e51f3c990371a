import type { RouteRecordRaw } from "vue-router";

/** What was told from the doors, and what elders thought. */
export const visitsRoutes: RouteRecordRaw[] = [{ path: "/visits", component: () => import("./VisitsPage.vue"), meta: { title: "visits.title", nav: true, needs: "read-checks" } }];
