// What the board shows and where it got it: the day's plans, the chosen one, how it stands, what is chosen.
import { computed, ref, shallowRef, watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import { sentenceOf } from "@/api/http";
import { listReplans, loadStatus, type DayStatus, type Replan } from "@/api/live";
import { listPlans, loadPlan, type PlanSummary } from "@/api/plans";
import { inForce, nearestDay } from "@/plans/days";
import { nowSeconds, plusDays, today } from "@/shared/format";
import { makeBoard, peopleOf, standingsOf, type Board, type Filter, type Locks, type Person, type Stop } from "./model";

/** How often the day is asked for news, milliseconds. */
const refresh = 15_000;

export type ViewName = "list" | "timeline" | "map" | "both";

export function useBoard() {
  const [route, router] = [useRoute(), useRouter()];
  const plans = ref<PlanSummary[]>([]);
  const board = shallowRef<Board | null>(null);
  const status = shallowRef<DayStatus | null>(null);
  const replans = ref<Replan[]>([]);
  const fault = ref("");
  const busy = ref(true);
  const now = ref<number | null>(null);
  const updated = ref(0);
  const filter = ref<Filter>({ search: "", base: "", street: "", kind: "" });
  const worstFirst = ref(true);

  const text = (key: string): string | null => (typeof route.query[key] === "string" ? (route.query[key] as string) : null);
  const date = computed(() => text("day") ?? "");
  const planId = computed(() => text("plan"));
  const chosenPerson = computed(() => text("staff"));
  const chosen = computed(() => (chosenPerson.value && text("stop") ? `${chosenPerson.value}/${text("stop")}` : null));
  const view = computed<ViewName>(() => (["list", "timeline", "map", "both"].find((v) => v === text("view")) as ViewName | undefined) ?? (innerWidth < 700 ? "list" : "both"));

  const set = (query: Record<string, string | null>, replace = false): void => {
    const next = { ...route.query, ...query };
    for (const [key, value] of Object.entries(next)) if (value === null) delete next[key];
    void router[replace ? "replace" : "push"]({ query: next });
  };

  const summary = computed(() => plans.value.find((p) => p.id === board.value?.plan.id) ?? null);
  const standing = computed(() => (board.value ? standingsOf(board.value, status.value, now.value) : new Map<string, never>()));
  const people = computed(() => (board.value ? peopleOf(board.value.people, filter.value, standing.value, worstFirst.value) : []));
  const rows = computed(() => [...people.value, ...(board.value ? peopleOf(board.value.idle, filter.value, standing.value, false) : [])]);
  const locks = computed<Locks>(() => new Map(status.value?.locks.map((l) => [l.itemId, l])));

  const select = (person: Person | null, stop: Stop | null = null): void =>
    set({ staff: person?.id ?? null, stop: stop ? String(stop.sequence) : null }, chosenPerson.value !== null && person !== null);

  let asked = 0;

  /** Loads the day of the address; an answer that a later question overtook is dropped. */
  async function loadDay(): Promise<void> {
    const mine = ++asked;
    busy.value = true;
    fault.value = "";
    try {
      if (!date.value) {
        const first = nearestDay(await listPlans());
        if (mine === asked) set({ day: first }, true);
        return;
      }
      const all = await listPlans({ date: date.value });
      const plan = all.find((p) => p.id === planId.value) ?? inForce(all);
      const next = plan ? (board.value?.plan.id === plan.id ? board.value : makeBoard(await loadPlan(plan.id))) : null;
      if (mine !== asked) return;
      // Orders of standing orders have the same ids on every day: what is known of another day must not be shown for this one.
      if (next?.plan.date !== board.value?.plan.date) status.value = null;
      [plans.value, board.value] = [all, next];
      await news(all);
    } catch (error) {
      if (mine === asked) fault.value = sentenceOf(error);
    } finally {
      if (mine === asked) busy.value = false;
    }
  }

  /** How the day stands now; where nobody chose a plan, a newly published one takes the place of the one that is shown. */
  async function news(known?: PlanSummary[]): Promise<void> {
    const on = date.value;
    if (!on) return;
    now.value = on === today() ? nowSeconds() : null;
    try {
      const [all, told, proposed] = await Promise.all([known ?? listPlans({ date: on }), loadStatus(on), listReplans(on)]);
      if (on !== date.value) return;
      [plans.value, status.value, replans.value, updated.value] = [all, told, proposed, nowSeconds()];
      if (!planId.value && inForce(all)?.id !== board.value?.plan.id) await loadDay();
    } catch (error) {
      if (!board.value) throw error;
    }
  }

  watch([date, planId], () => void loadDay(), { immediate: true });
  const timer = setInterval(() => void (document.visibilityState === "visible" && news().catch(() => undefined)), refresh);

  return {
    plans, board, status, replans, fault, busy, now, updated, filter, worstFirst, date, chosenPerson, chosen, view, summary, standing, people, rows, locks, set, select, loadDay, news,
    moveDay: (days: number) => set({ day: plusDays(date.value || today(), days), plan: null, staff: null, stop: null }),
    stop: () => clearInterval(timer),
  };
}
