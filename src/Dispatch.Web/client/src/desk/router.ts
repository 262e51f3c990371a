import { watch } from "vue";
import { createRouter, createWebHistory, type RouteMeta, type RouteRecordRaw } from "vue-router";
import { adminRoutes } from "@/admin/routes";
import { boardRoutes } from "@/board/routes";
import { kitchenRoutes } from "@/kitchen/routes";
import { offersRoutes } from "@/offers/routes";
import { streetRoutes } from "@/street/routes";
import { language, t } from "@/shared/i18n";
import { holds, load, may, who } from "@/shared/session";
import { homeOf } from "@/signin/account";
import { visitsRoutes } from "@/visits/routes";
import { weekRoutes } from "@/week/routes";
import { whatifRoutes } from "@/whatif/routes";

declare module "vue-router" {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string;
    /** Stands in the bar. */
    nav?: boolean;
    /** Permission without which it does not open; none: for everybody. */
    needs?: string;
    /** Kinds a role must hold for, one of them; none: any. */
    kinds?: readonly string[];
  }
}

// Each part brings its own pages; a new page is a row in its part's routes.
const pages: RouteRecordRaw[] = [...boardRoutes, ...weekRoutes, ...kitchenRoutes, ...whatifRoutes, ...offersRoutes, ...visitsRoutes, ...streetRoutes, ...adminRoutes];

/** What stands in the bar. */
export const navigation = pages.filter((p) => p.meta?.nav === true).map((p) => ({ path: p.path.replace(/\/:.*$/, ""), meta: p.meta! }));

/** Whether the person may open a page. */
export const opens = ({ needs, kinds }: RouteMeta): boolean => (needs === undefined || may(needs)) && (kinds === undefined || holds(kinds));

const unknown = Symbol("unknown");

export const router = createRouter({
  history: createWebHistory(),
  routes: [...pages, { path: "/:rest(.*)*", name: unknown, component: () => import("./NotFound.vue"), meta: { title: "common.notFound" } }],
});

// The bare address leads to where the person works: maybe the phone's pages, which are not ours.
router.beforeEach(async (to) => {
  if (to.path !== "/") return true;
  await load();
  const home = who.value ? homeOf(who.value) : "/board";
  if (router.resolve(home).name !== unknown) return { path: home, query: to.query };
  location.assign(home);
  return false;
});
// No page asks for anything before it is known who looks; its files are read meanwhile.
void load();
router.beforeResolve(async () => {
  await load();
});

watch(
  [router.currentRoute, language],
  ([route]) => {
    document.title = `${route.meta.title ? `${t(route.meta.title)} · ` : ""}Dispatch`;
  },
  { immediate: true },
);
