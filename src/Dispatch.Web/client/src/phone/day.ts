// The day on this phone: the route, what was reported, what waits. Everything is kept before it is shown as done, and sent when there is a way.
import { computed, reactive, readonly } from "vue";
import { ApiError, ask } from "@/api/http";
import { pick, t } from "@/shared/i18n";
import { nowSeconds, today } from "@/shared/format";
import { me, toSignIn } from "@/signin/account";
import * as db from "./db";
import { isLoad, isOver, tickOf } from "./progress";
import type { Kept, MyRoute, Outcome, Report, ReportKind, Stop } from "./types";

const mostAtOnce = 50;
const mostLetters = 1_200_000;
/** How long a tap can be taken back, milliseconds. */
export const grace = 5_000;
const every = 30_000;
/** How long an answer may take, milliseconds: in a stairwell the network often only seems to be there. */
const patience = 20_000;

const state = reactive({
  /** Whether it is known what there is to do: a page that still asks does not say that there is nothing. */
  ready: false,
  route: null as MyRoute | null,
  /** When the server last answered, ISO; null: never. The route of that time is on the disk. */
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
  /** Seconds after midnight, fresh twice a minute. */
  now: nowSeconds(),
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
  setTimeout(() => {
    if (state.said === text && state.takeBack === takeBack) [state.said, state.takeBack] = ["", null];
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
  if (who?.unfinished) return toSignIn();
  state.noStaff = who !== null && who.staffId === undefined;
  state.ready = state.route !== null || state.noStaff;
  if (state.noStaff) return;
  // What waits must not fall to a browser that makes room.
  void navigator.storage?.persist?.();
  window.addEventListener("online", () => void sync());
  window.addEventListener("offline", () => (state.outOfReach = true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void sync());
  setInterval(() => {
    state.now = nowSeconds();
    void sync();
  }, every);
  await sync();
  state.ready = true;
}

/** Puts a report in the queue; it is on the disk when this returns. Held for some milliseconds, it can be changed or taken back meanwhile. */
export async function report(kind: ReportKind, items: string[], more: Partial<Report> = {}, hold = 0): Promise<string | null> {
  const made: Report = { id: crypto.randomUUID(), kind, date: state.route!.date, items, at: new Date().toISOString(), ...more };
  const kept: Kept = { id: made.id, staffId: state.route!.staffId, report: made, state: "waiting", heldUntil: Date.now() + hold };
  if (!(await keep(kept))) return null;
  state.reports.push(kept);
  say(t(`phone.did.${kind}`), hold > 0 ? made.id : null);
  setTimeout(() => void sync(), hold > 0 ? hold + 100 : 0);
  return made.id;
}

/** Says more in a report that is still held; from now on it goes like any other tap. False: it is gone already. */
export async function amend(id: string, more: Partial<Report>): Promise<boolean> {
  const kept = state.reports.find((k) => k.id === id && k.state === "waiting");
  if (!kept) return false;
  Object.assign(kept, { report: { ...kept.report, ...more }, heldUntil: Date.now() + grace });
  if (!(await keep(kept))) return false;
  say(t(`phone.did.${kept.report.kind}`), id);
  setTimeout(() => void sync(), grace + 100);
  return true;
}

/** On the disk, or said that it is not. */
async function keep(kept: Kept): Promise<boolean> {
  try {
    await db.keepReport(JSON.parse(JSON.stringify(kept)) as Kept);
    return true;
  } catch {
    say(t("phone.notKept"));
    return false;
  }
}

/** Takes back a tap that has not been sent. */
export async function takeBack(id: string): Promise<void> {
  if (!state.reports.some((k) => k.id === id && k.state === "waiting")) return;
  await dismiss(id);
  say(t("phone.takenBack"));
}

/** Forgets a report: taken back, or refused by the server and read. */
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

/** Forgets names, addresses and what was measured, for the next person at this phone. What waits stays. */
export async function forget(): Promise<void> {
  await db.forgetRoute();
  for (const kept of state.reports.filter((k) => k.state === "sent")) await dismiss(kept.id);
  [state.route, state.ticks, tag, state.synced] = [null, [], null, null];
}

/** Reads the route, and with it whose phone this is now; sends what waits of theirs, then reads again. One at a time; asked for meanwhile, it goes once more. */
export async function sync(): Promise<void> {
  if (state.busy) {
    again = true;
    return;
  }
  state.busy = true;
  try {
    do {
      again = false;
      await read();
      let sent = false;
      while (await send()) sent = true;
      if (sent) await read();
    } while (again);
    [state.outOfReach, state.signedOut] = [false, false];
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
  const due = waiting.value.filter((k) => k.heldUntil <= Date.now());
  const batch: Kept[] = [];
  for (let letters = 0; batch.length < Math.min(due.length, mostAtOnce); ) {
    const one = due[batch.length]!;
    letters += 500 + (one.report.photo?.length ?? 0);
    if (batch.length > 0 && letters > mostLetters) break;
    batch.push(one);
  }
  if (batch.length === 0) return false;
  const answer = await ask("/my/reports", { method: "POST", patience, body: { sentAt: new Date().toISOString(), reports: batch.map((k) => k.report) } });
  const { results } = (await answer.json()) as { results: Outcome[] };
  for (const [i, outcome] of results.entries()) await settle(batch[i]!, outcome);
  return true;
}

async function settle(kept: Kept, outcome: Outcome): Promise<void> {
  const isRefused = outcome.status === "refused";
  Object.assign(kept, isRefused ? { state: "refused", why: outcome.faults[0]?.text } : { state: "sent" });
  if (outcome.checkIn) say(told(outcome.checkIn));
  // A refusal is to be read; a health check is needed by the gate for the rest of the day.
  if (isRefused || kept.report.kind === "health") await keep(kept);
  else await db.dropReport(kept.id);
}

const told = ({ verified, distanceMetres, text }: NonNullable<Outcome["checkIn"]>): string =>
  !verified ? t("phone.checkIn.unverified", { why: pick(text) }) : distanceMetres === undefined ? t("phone.checkIn.verified") : t("phone.checkIn.verifiedAt", { n: distanceMetres });

async function read(): Promise<void> {
  const asked = await ask("/my/route", { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store", patience }).catch((fault: unknown) => {
    if (fault instanceof ApiError && fault.status === 304) return null;
    throw fault;
  });
  if (asked) await take(asked);
  await drop();
  const now = new Date().toISOString();
  if (state.route) await db.keepRoute({ route: JSON.parse(JSON.stringify(state.route)) as MyRoute, tag, read: now });
  state.synced = now;
}

async function take(asked: Response): Promise<void> {
  const route = (await asked.json()) as MyRoute;
  const before = state.route;
  state.changed ||= before !== null && before.date === route.date && before.planId !== undefined && route.planId !== before.planId;
  if (before && (before.date !== route.date || before.staffId !== route.staffId)) {
    state.ticks = [];
    await db.keepTicks([]);
  }
  [state.route, tag] = [route, asked.headers.get("ETag")];
}

/** What was sent is in the route by now; health checks of other days are needed no more. */
async function drop(): Promise<void> {
  const gone = state.reports.filter((k) => k.state === "sent" && (k.report.kind !== "health" || k.report.date < today()));
  for (const kept of gone) await db.dropReport(kept.id);
  state.reports = state.reports.filter((k) => !gone.includes(k));
}
