import { watch } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { adminRoutes } from "@/admin/routes";
import { boardRoutes } from "@/board/routes";
import { kitchenRoutes } from "@/kitchen/routes";
import { offersRoutes } from "@/offers/routes";
import { streetRoutes } from "@/street/routes";
import { language, t } from "@/shared/i18n";
import { visitsRoutes } from "@/visits/routes";
import { weekRoutes } from "@/week/routes";
import { whatifRoutes } from "@/whatif/routes";

declare module "vue-router" {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string;
    /** Stands in the bar. */
    nav?: boolean;
    /** Permission without which it does not stand in the bar; none: for everybody. */
    needs?: string;
    /** Only for who has a street or a district. */
    ofAreas?: boolean;
    /** Without the bar: sign-in. */
    bare?: boolean;
  }
}

// Each part brings its own pages; a new page is a row in its part's routes.
const pages: RouteRecordRaw[] = [...boardRoutes, ...weekRoutes, ...kitchenRoutes, ...whatifRoutes, ...offersRoutes, ...visitsRoutes, ...streetRoutes, ...adminRoutes];

/** What stands in the bar. */
export const navigation = pages.filter((p) => p.meta?.nav === true).map((p) => ({ path: p.path.replace(/\/:.*/, ""), title: p.meta!.title!, needs: p.meta!.needs, ofAreas: p.meta!.ofAreas === true }));

export const router = createRouter({
  history: createWebHistory(),
  routes: [...pages, { path: "/:rest(.*)*", component: () => import("./NotFound.vue"), meta: { title: "common.notFound" } }],
});

watch(
  [router.currentRoute, language],
  ([route]) => {
    document.title = `${route.meta.title ? `${t(route.meta.title)} · ` : ""}Dispatch`;
  },
  { immediate: true },
);
