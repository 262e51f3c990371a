import type { RouteRecordRaw } from "vue-router";

/** Users, keys, the audit record, jobs, the own account. */
export const adminRoutes: RouteRecordRaw[] = [
  { path: "/jobs", component: () => import("./JobsPage.vue"), meta: { title: "admin.jobs.title", nav: true, needs: "read-jobs" } },
  { path: "/users", component: () => import("./UsersPage.vue"), meta: { title: "admin.users.title", nav: true, needs: "manage-users" } },
  { path: "/keys", component: () => import("./KeysPage.vue"), meta: { title: "admin.keys.title", nav: true, needs: "manage-keys" } },
  { path: "/audit", component: () => import("./AuditPage.vue"), meta: { title: "admin.audit.title", nav: true, needs: "read-audit" } },
  { path: "/account", component: () => import("./AccountPage.vue"), meta: { title: "admin.account.title" } },
];
