import type { RouteRecordRaw } from "vue-router";

/** Street offices and the district: coverage, quality, money. */
export const streetRoutes: RouteRecordRaw[] = [{ path: "/street", component: () => import("./StreetPage.vue"), meta: { title: "street.title", nav: true, needs: "read-coverage", ofAreas: true } }];
