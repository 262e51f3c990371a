import type { RouteRecordRaw } from "vue-router";

/** Kitchen and packing. */
export const kitchenRoutes: RouteRecordRaw[] = [{ path: "/kitchen", component: () => import("./KitchenPage.vue"), meta: { title: "kitchen.title", nav: true, needs: "read-plans" } }];
