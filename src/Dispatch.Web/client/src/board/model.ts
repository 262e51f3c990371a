// A plan made ready to be shown: people with their stops, what each is about, how it stands.
import type { DayStatus, ItemLock, StopReport } from "@/api/live";
import { isWork, type DayPlan, type PlanPlace, type PlanRoute, type PlanStaff, type PlanStop, type PlanUnserved } from "@/api/plans";

/** How a stop stands: what was reported, or what is to be feared. */
export type Standing = "planned" | "on-the-way" | "arrived" | "done" | "failed" | "late" | "risk";

export interface Stop extends PlanStop {
  /** Number among the stops with work, from 1; 0: no work. */
  number: number;
  /** Its bar in the timeline. */
  key: string;
}

export interface Person {
  id: string;
  index: number;
  staff: PlanStaff;
  route: PlanRoute;
  stops: Stop[];
  colour: string;
  begins: number;
  ends: number;
  work: number;
  portions: number;
  late: number;
  streets: Set<string>;
  words: string;
}

export interface Board {
  plan: DayPlan;
  people: Person[];
  /** People on call without any work: somebody can be given some. */
  idle: Person[];
  byId: Map<string, Person>;
  places: Map<string, PlanPlace>;
  serviceName: (code: string, language: "zh" | "en") => string;
  bases: PlanPlace[];
  streets: { code: string; name: string }[];
  kinds: string[];
  range: [number, number];
  unserved: PlanUnserved[];
}

/** Portions handed over at a stop. */
const portionsOf = (stop: PlanStop): number => stop.items.reduce((sum, item) => sum + (item.portions ?? 0), 0);

/** Hues as far apart as can be, dark enough for white figures on them. */
const colourOf = (index: number): string => {
  const hue = (205 + index * 137.508) % 360;
  const light = 33 + (index % 3) * 5 - (hue > 45 && hue < 190 ? 5 : 0);
  return `hsl(${hue.toFixed(0)} 58% ${light}%)`;
};

const isLate = (stop: PlanStop): boolean => (stop.softViolations ?? []).some((v) => v.code.includes("LATE"));

function personOf(route: PlanRoute, index: number, places: Map<string, PlanPlace>): Person {
  let number = 0;
  const stops = route.stops.map((stop): Stop => ({
    ...stop, items: stop.items ?? [], number: isWork(stop) ? ++number : 0, key: `${route.staff.id}/${stop.sequence}`,
  }));
  const work = stops.filter(isWork);
  return {
    id: route.staff.id,
    index,
    staff: route.staff,
    route,
    stops,
    colour: stops.length ? colourOf(index) : "#98a5a0",
    begins: stops[0]?.departure ?? route.staff.shiftStart,
    ends: stops.at(-1)?.arrival ?? route.staff.shiftEnd,
    work: work.length,
    portions: work.filter((s) => s.kind === "meal-drop").reduce((sum, s) => sum + portionsOf(s), 0),
    late: work.filter(isLate).length,
    streets: new Set(stops.map((s) => places.get(s.placeId ?? "")?.streetCode).filter((c): c is string => Boolean(c))),
    words: [route.staff.name, route.staff.id, route.staff.providerName, ...stops.map((s) => s.placeName)].filter(Boolean).join(" ").toLowerCase(),
  };
}

/** Makes the board of a plan as the API gives it. */
export function makeBoard(plan: DayPlan): Board {
  const places = new Map((plan.places ?? []).map((p) => [p.id, p]));
  const people = (plan.routes ?? []).map((route, i) => personOf(route, i, places));
  const idle = (plan.idleStaff ?? []).map((staff, i) => personOf({ staff, trips: 0, distanceMetres: 0, travelSeconds: 0, workSeconds: 0, stops: [] }, people.length + i, places));
  const names = new Map((plan.services ?? []).map((s) => [s.code, s.name]));
  const streets = new Map<string, string>();
  for (const p of places.values()) if (p.streetCode) streets.set(p.streetCode, p.streetName ?? p.streetCode);
  const from = Math.min(...people.map((p) => Math.min(p.begins, p.staff.shiftStart)), 9 * 3600);
  const to = Math.max(...people.map((p) => Math.max(p.ends, p.staff.shiftEnd)), 17 * 3600);
  return {
    plan,
    people,
    idle,
    byId: new Map([...people, ...idle].map((p) => [p.id, p])),
    places,
    serviceName: (code, language) => names.get(code)?.[language] ?? code,
    bases: [...places.values()].filter((p) => p.kind === "canteen" || p.kind === "central-kitchen" || p.kind === "station"),
    streets: [...streets].map(([code, name]) => ({ code, name })),
    kinds: [...new Set(people.map((p) => p.staff.kind))],
    range: [Math.floor(from / 3600) * 3600, Math.ceil(to / 3600) * 3600],
    unserved: plan.unserved ?? [],
  };
}

/** What of the people is shown. */
export interface Filter {
  search: string;
  base: string;
  street: string;
  kind: string;
}

/** The people with work that pass the filter, those with late or endangered stops first where asked; or those without. */
export function peopleOf(all: Person[], filter: Filter, standing: Map<string, Standing>, worstFirst: boolean): Person[] {
  const words = filter.search.trim().toLowerCase();
  const found = all.filter((p) =>
    (!filter.base || p.staff.baseId === filter.base || p.stops.some((s) => s.kind === "load" && s.placeId === filter.base))
    && (!filter.street || p.streets.has(filter.street))
    && (!filter.kind || p.staff.kind === filter.kind)
    && (!words || p.words.includes(words)));
  if (!worstFirst) return found;
  const bad = (p: Person): number => p.stops.reduce((sum, s) => sum + (rank[standing.get(s.key) ?? "planned"] ?? 0), 0);
  const weights = new Map(found.map((p) => [p.id, bad(p)]));
  return [...found].sort((a, b) => weights.get(b.id)! - weights.get(a.id)! || a.index - b.index);
}

const rank: Partial<Record<Standing, number>> = { failed: 1000, late: 100, risk: 10 };

/** Minutes without a word after which a stop that should have begun is in danger. */
const silence = 10 * 60;

/**
 * How every stop stands. Reports count first; then, on the day itself, what is later than promised by the delays heard of (less the waiting on the way), or
 * should have begun without a word; then what the plan itself has late. now: seconds after midnight, null: not that day.
 */
export function standingsOf(board: Board, status: DayStatus | null, now: number | null): Map<string, Standing> {
  const reports = new Map<string, StopReport>();
  for (const r of status?.reports ?? []) reports.set(`${r.staffId}|${r.itemId}`, r);
  const standing = new Map<string, Standing>();
  for (const person of board.people) {
    let delay = 0;
    let heard = reports.size > 0 && person.stops.some((s) => s.items.some((i) => reports.has(`${person.id}|${i.id}`)));
    for (const stop of person.stops) {
      if (!isWork(stop)) {
        delay = Math.max(0, delay - Math.max(0, stop.start - stop.arrival));
        continue;
      }
      const told = stop.items.map((i) => reports.get(`${person.id}|${i.id}`)).filter((r): r is StopReport => r !== undefined);
      const last = told.at(-1);
      if (last) {
        const end = last.done ?? last.arrived ?? last.heard;
        delay = Math.max(0, end - (last.done !== undefined ? stop.departure : stop.start));
        heard = true;
      }
      standing.set(stop.key, stateOf(stop, told, delay, now, heard));
      if (!last) delay = Math.max(0, delay - Math.max(0, stop.start - stop.arrival));
    }
  }
  return standing;
}

function stateOf(stop: PlanStop, told: StopReport[], delay: number, now: number | null, heard: boolean): Standing {
  const promised = Math.min(...stop.items.map((i) => i.windowEnd ?? Infinity));
  if (told.some((r) => r.state === "failed" || r.state === "not-home")) return "failed";
  if (told.length > 0 && told.length >= stop.items.length && told.every((r) => r.state === "done")) return "done";
  if (told.some((r) => r.state === "arrived" || r.state === "done")) return "arrived";
  if (isLate(stop) || stop.start + delay > promised) return "late";
  if (told.some((r) => r.state === "on-way")) return "on-the-way";
  if (now !== null && heard && now > stop.start + silence) return "risk";
  return delay > 0 && stop.start + delay > promised - 5 * 60 ? "risk" : "planned";
}

/** Locks by the order or visit they hold. */
export type Locks = ReadonlyMap<string, ItemLock>;

/** The lock that holds something of a stop. */
export function lockOf(stop: PlanStop, locks: Locks): ItemLock | undefined {
  for (const item of locks.size ? stop.items : []) {
    const lock = locks.get(item.id);
    if (lock) return lock;
  }
  return undefined;
}
