// What the board shows and where it got it: the day's plans, the chosen one, how it stands, what is chosen.
import { computed, ref, shallowRef, watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import { sentenceOf } from "@/api/http";
import { listReplans, loadStatus, type DayStatus, type Replan } from "@/api/live";
import { listPlans, loadPlan, type PlanSummary } from "@/api/plans";
import { nowSeconds, plusDays, today } from "@/shared/format";
import { makeBoard, peopleOf, standingsOf, type Board, type Filter, type Person, type Stop } from "./model";

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
  const people = computed(() => (board.value ? peopleOf(board.value, filter.value, standing.value, worstFirst.value) : []));
  const locks = computed(() => status.value?.locks ?? []);

  const select = (person: Person | null, stop: Stop | null = null): void =>
    set({ staff: person?.id ?? null, stop: stop ? String(stop.sequence) : null }, chosenPerson.value !== null && person !== null);

  /** The day shown first: one with a plan, today's where there is one, else the nearest to come, else the latest. */
  async function firstDay(): Promise<string> {
    const all = await listPlans();
    const days = [...new Set(all.filter((p) => p.status !== "scenario").map((p) => p.date))].sort();
    return days.find((d) => d >= today()) ?? days.at(-1) ?? today();
  }

  async function loadDay(): Promise<void> {
    busy.value = true;
    fault.value = "";
    try {
      if (!date.value) {
        set({ day: await firstDay() }, true);
        return;
      }
      const all = await listPlans({ date: date.value });
      const plan = all.find((p) => p.id === planId.value) ?? inForce(all);
      const next = plan ? (board.value?.plan.id === plan.id ? board.value : makeBoard(await loadPlan(plan.id))) : null;
      [plans.value, board.value] = [all, next];
      await news();
    } catch (error) {
      fault.value = sentenceOf(error);
    } finally {
      busy.value = false;
    }
  }

  /** The plan to work by: the published one, else the newest draft; a whole district before its streets. */
  const inForce = (all: PlanSummary[]): PlanSummary | undefined => {
    const widest = [...all].filter((p) => p.status !== "scenario").sort((a, b) => a.scopeCode.length - b.scopeCode.length || b.version - a.version);
    return widest.find((p) => p.status === "published") ?? widest[0];
  };

  async function news(): Promise<void> {
    if (!date.value) return;
    now.value = date.value === today() ? nowSeconds() : null;
    try {
      [status.value, replans.value] = await Promise.all([loadStatus(date.value), listReplans(date.value)]);
      updated.value = nowSeconds();
    } catch (error) {
      if (!board.value) throw error;
    }
  }

  watch([date, planId], () => void loadDay(), { immediate: true });
  const timer = setInterval(() => void (document.visibilityState === "visible" && news().catch(() => undefined)), refresh);

  return {
    plans, board, status, replans, fault, busy, now, updated, filter, worstFirst, date, chosenPerson, chosen, view, summary, standing, people, locks, set, select, loadDay, news,
    moveDay: (days: number) => set({ day: plusDays(date.value || today(), days), plan: null, staff: null, stop: null }),
    stop: () => clearInterval(timer),
  };
}

export type BoardState = ReturnType<typeof useBoard>;
