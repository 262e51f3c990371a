// The day on this phone: the route, what was reported, what waits. Everything is kept before it is shown as done, and sent when there is a way.
import { computed, reactive, readonly } from "vue";
import { ApiError, ask } from "@/api/http";
import { pick, t } from "@/shared/i18n";
import { today } from "@/shared/format";
import { me } from "@/signin/account";
import * as db from "./db";
import { isLoad, isOver, tickOf } from "./progress";
import { signIn } from "./session";
import type { Kept, MyRoute, Outcome, Report, ReportKind, Stop } from "./types";

const mostAtOnce = 50;
const mostLetters = 1_200_000;
/** How long a tap can be taken back, milliseconds. */
const grace = 5_000;
const every = 30_000;

const state = reactive({
  ready: false,
  route: null as MyRoute | null,
  /** When the server last answered, ISO; null: never. */
  synced: null as string | null,
  reports: [] as Kept[],
  ticks: [] as string[],
  busy: false,
  outOfReach: false,
  signedOut: false,
  noStaff: false,
  changed: false,
  said: "",
  takeBack: null as string | null,
});

/** Read by the page; changed only here. */
export const day = readonly(state) as typeof state;

let tag: string | null = null;
let again = false;

export const mine = computed(() => state.reports.filter((k) => k.staffId === state.route?.staffId && k.report.date === state.route?.date));
export const waiting = computed(() => state.reports.filter((k) => k.state === "waiting" && k.staffId === state.route?.staffId));
export const refused = computed(() => state.reports.filter((k) => k.state === "refused" && k.staffId === state.route?.staffId));
export const stops = computed(() => (state.route?.stops ?? []).filter((s) => s.kind !== "end" && (s.kind !== "start" || isLoad(s))));
export const over = (stop: Stop): boolean => state.route !== null && isOver(stop, state.route.date, mine.value, state.ticks);
export const next = computed(() => stops.value.find((s) => !over(s)));

/** Says something at the bottom of the page, also to screen readers. */
export function say(text: string, takeBack: string | null = null): void {
  state.said = text;
  state.takeBack = takeBack;
  const mark = text;
  setTimeout(() => {
    if (state.said === mark) [state.said, state.takeBack] = ["", null];
  }, grace);
}

/** Reads what the phone has, then goes on the net whenever that may help. */
export async function begin(): Promise<void> {
  const kept = await db.readRoute();
  if (kept && kept.route.date >= today()) [state.route, tag, state.synced] = [kept.route, kept.tag, kept.read];
  else if (kept) await db.forgetRoute();
  state.reports = await db.readReports();
  state.ticks = (await db.readTicks()) ?? [];
  const who = state.route ? null : await me().catch(() => null);
  if (who?.unfinished) return signIn();
  [state.ready, state.noStaff] = [true, who !== null && who.staffId === undefined];
  if (state.noStaff) return;
  window.addEventListener("online", () => void sync());
  window.addEventListener("offline", () => (state.outOfReach = true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void sync());
  setInterval(() => void sync(), every);
  await sync();
}

/** Puts a report in the queue; it is on the disk when this returns. */
export async function report(kind: ReportKind, items: string[], more: Partial<Report> = {}, canTakeBack = false): Promise<void> {
  const made: Report = { id: crypto.randomUUID(), kind, date: state.route!.date, items, at: new Date().toISOString(), ...more };
  const kept: Kept = { id: made.id, staffId: state.route!.staffId, report: made, state: "waiting", heldUntil: canTakeBack ? Date.now() + grace : 0 };
  await db.keepReport(kept);
  state.reports.push(kept);
  say(t(`phone.did.${kind}`), canTakeBack ? made.id : null);
  if (canTakeBack) setTimeout(() => void sync(), grace + 100);
  else void sync();
}

/** Takes back a tap that has not been sent. */
export async function takeBack(): Promise<void> {
  const kept = state.reports.find((k) => k.id === state.takeBack);
  if (kept?.state !== "waiting") return;
  await db.dropReport(kept.id);
  state.reports = state.reports.filter((k) => k.id !== kept.id);
  say(t("phone.takenBack"));
}

/** Forgets a report the server refused, once it was read. */
export async function dismiss(id: string): Promise<void> {
  await db.dropReport(id);
  state.reports = state.reports.filter((k) => k.id !== id);
}

/** Ticks off what only this phone knows: a break, a stay at the hospital. */
export async function tick(stop: Stop): Promise<void> {
  state.ticks.push(tickOf(state.route!.date, stop));
  await db.keepTicks([...state.ticks]);
}

/** The new plan was looked at. */
export const seen = (): void => void (state.changed = false);

/** Forgets names and addresses, for the next person at this phone. */
export async function forget(): Promise<void> {
  await db.forgetRoute();
  [state.route, state.ticks, tag, state.synced] = [null, [], null, null];
}

/** Sends what waits, then reads the route. One at a time; asked for meanwhile, it goes once more. */
export async function sync(): Promise<void> {
  if (state.busy) {
    again = true;
    return;
  }
  state.busy = true;
  try {
    do {
      again = false;
      while (await send());
      await read();
    } while (again);
    [state.outOfReach, state.signedOut, state.synced] = [false, false, new Date().toISOString()];
    if (state.route) await db.keepRoute({ route: JSON.parse(JSON.stringify(state.route)) as MyRoute, tag, read: state.synced });
  } catch (fault) {
    if (!(fault instanceof ApiError)) throw fault;
    state.outOfReach = fault.status !== 401 && fault.status !== 403;
    state.signedOut = fault.status === 401;
    state.noStaff = fault.code === "W403_NO_STAFF";
  } finally {
    state.busy = false;
  }
}

/** Sends some of what waits; whether there may be more. */
async function send(): Promise<boolean> {
  const due = state.reports.filter((k) => k.state === "waiting" && k.heldUntil <= Date.now() && (!state.route || k.staffId === state.route.staffId));
  const batch: Kept[] = [];
  for (let letters = 0; batch.length < Math.min(due.length, mostAtOnce); ) {
    const one = due[batch.length]!;
    letters += 500 + (one.report.photo?.length ?? 0);
    if (batch.length > 0 && letters > mostLetters) break;
    batch.push(one);
  }
  if (batch.length === 0) return false;
  const answer = await ask("/my/reports", { method: "POST", body: { sentAt: new Date().toISOString(), reports: batch.map((k) => k.report) } });
  const { results } = (await answer.json()) as { results: Outcome[] };
  for (const [i, outcome] of results.entries()) await settle(batch[i]!, outcome);
  return true;
}

async function settle(kept: Kept, outcome: Outcome): Promise<void> {
  if (outcome.status === "refused") {
    Object.assign(kept, { state: "refused", why: outcome.faults[0]?.text ?? { zh: "未被接受", en: "Not accepted" } });
    await db.keepReport(JSON.parse(JSON.stringify(kept)) as Kept);
    return;
  }
  if (outcome.checkIn) say(told(outcome.checkIn));
  if (kept.report.kind === "health") {
    // The gate needs it for the rest of the day.
    kept.state = "sent";
    await db.keepReport(JSON.parse(JSON.stringify(kept)) as Kept);
    return;
  }
  kept.state = "sent";
  await db.dropReport(kept.id);
}

const told = ({ verified, distanceMetres, text }: NonNullable<Outcome["checkIn"]>): string =>
  !verified ? t("phone.checkIn.unverified", { why: pick(text) }) : distanceMetres === undefined ? t("phone.checkIn.verified") : t("phone.checkIn.verifiedAt", { n: distanceMetres });

async function read(): Promise<void> {
  const asked = await fetch("/api/v1/my/route", {
    headers: { Accept: "application/json", ...(tag ? { "If-None-Match": tag } : {}) }, credentials: "same-origin", cache: "no-store",
  }).catch(() => {
    throw new ApiError(0, "OFFLINE", null);
  });
  if (asked.status === 304) return drop();
  if (!asked.ok) {
    const problem = (await asked.json().catch(() => null)) as { code?: string } | null;
    throw new ApiError(asked.status, problem?.code ?? String(asked.status), null);
  }
  const route = (await asked.json()) as MyRoute;
  const before = state.route;
  state.changed ||= before !== null && before.date === route.date && before.planId !== undefined && route.planId !== before.planId;
  if (before && (before.date !== route.date || before.staffId !== route.staffId)) {
    state.ticks = [];
    await db.keepTicks([]);
  }
  [state.route, tag] = [route, asked.headers.get("ETag")];
  return drop();
}

/** What was sent is in the route by now; health checks of other days are needed no more. */
async function drop(): Promise<void> {
  const gone = state.reports.filter((k) => k.state === "sent" && (k.report.kind !== "health" || k.report.date < today()));
  for (const kept of gone) await db.dropReport(kept.id);
  state.reports = state.reports.filter((k) => !gone.includes(k));
}
