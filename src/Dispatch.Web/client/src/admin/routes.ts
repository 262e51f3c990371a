import type { RouteRecordRaw } from "vue-router";

/** Sign-in, users, audit and jobs. */
export const adminRoutes: RouteRecordRaw[] = [];
