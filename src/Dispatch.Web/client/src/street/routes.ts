import type { RouteRecordRaw } from "vue-router";
import { areas } from "@/shared/session";

/** Street offices and the district: coverage, quality, money. */
export const streetRoutes: RouteRecordRaw[] = [{ path: "/street", component: () => import("./StreetPage.vue"), meta: { title: "street.title", nav: true, needs: "read-coverage", kinds: [...areas, "canteen"] } }];
