import type { RouteRecordRaw } from "vue-router";

/** Slot offers for a caller. */
export const offersRoutes: RouteRecordRaw[] = [{ path: "/offers", component: () => import("./OffersPage.vue"), meta: { title: "offers.title", nav: true, needs: "find-offers" } }];
