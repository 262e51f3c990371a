import type { RouteRecordRaw } from "vue-router";

/** Today's board: the desk's first page. */
export const boardRoutes: RouteRecordRaw[] = [
  { path: "/", redirect: (to) => ({ path: "/board", query: to.query }) },
  { path: "/board", component: () => import("./BoardPage.vue"), meta: { title: "board.title", nav: true, needs: "read-plans" } },
];
