import type { RouteRecordRaw } from "vue-router";

/** What-if. */
export const whatifRoutes: RouteRecordRaw[] = [{ path: "/whatif", component: () => import("./WhatIfPage.vue"), meta: { title: "whatif.title", nav: true, needs: "find-offers" } }];
