// What a canteen cooks and packs: counts by batch and diet, and each trip's boxes in the order in which they are loaded.
import type { DayPlan, PlanRoute, PlanStop } from "@/api/plans";

export interface Drop {
  number: number;
  place: string;
  arrival: number;
  boxes: number;
  diets: Map<string, number>;
}

export interface Trip {
  key: string;
  staff: string;
  leaves: number;
  boxes: number;
  diets: Map<string, number>;
  /** The last stop first: it lies at the bottom. */
  loading: Drop[];
}

export interface Batch {
  name: "lunch" | "dinner";
  diets: Map<string, number>;
  total: number;
  trips: Trip[];
}

/** Meals that leave from 15:00 on are dinner. */
const dinnerFrom = 15 * 3600;

const add = (to: Map<string, number>, diet: string, portions: number): void => void to.set(diet, (to.get(diet) ?? 0) + portions);

function dropsOf(stops: PlanStop[]): Drop[] {
  return stops.filter((s) => s.kind === "meal-drop").map((s, i) => {
    const diets = new Map<string, number>();
    for (const item of s.items ?? []) add(diets, item.diet ?? "", item.portions || 1);
    return { number: i + 1, place: s.placeName ?? "", arrival: s.arrival, boxes: [...diets.values()].reduce((a, b) => a + b, 0), diets };
  });
}

function tripsOf(route: PlanRoute, canteen: string): Trip[] {
  const found: Trip[] = [];
  route.stops.forEach((stop, i) => {
    if (stop.placeId !== canteen || (stop.kind !== "load" && stop.kind !== "start")) return;
    const next = route.stops.findIndex((s, j) => j > i && (s.kind === "load" || s.kind === "end"));
    const drops = dropsOf(route.stops.slice(i + 1, next < 0 ? undefined : next));
    if (drops.length === 0) return;
    const diets = new Map<string, number>();
    for (const drop of drops) for (const [diet, n] of drop.diets) add(diets, diet, n);
    found.push({ key: `${route.staff.id}/${stop.sequence}`, staff: route.staff.name, leaves: stop.departure, boxes: drops.reduce((a, d) => a + d.boxes, 0), diets, loading: [...drops].reverse() });
  });
  return found;
}

/** The batches of a canteen on a day; those without meals are left out. */
export function packingOf(plan: DayPlan, canteen: string): Batch[] {
  const trips = plan.routes.flatMap((r) => tripsOf(r, canteen)).sort((a, b) => a.leaves - b.leaves);
  return (["lunch", "dinner"] as const).map((name) => {
    const own = trips.filter((t) => (name === "dinner") === t.leaves >= dinnerFrom);
    const diets = new Map<string, number>();
    for (const trip of own) for (const [diet, n] of trip.diets) add(diets, diet, n);
    return { name, diets, total: own.reduce((a, t) => a + t.boxes, 0), trips: own };
  }).filter((b) => b.total > 0);
}
