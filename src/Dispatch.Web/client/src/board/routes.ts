import type { RouteRecordRaw } from "vue-router";

/** Today's board. */
export const boardRoutes: RouteRecordRaw[] = [
  { path: "/board", component: () => import("./BoardPage.vue"), meta: { title: "board.title", nav: true, needs: "read-plans" } },
];
