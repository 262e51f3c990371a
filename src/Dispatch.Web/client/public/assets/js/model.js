// A plan made ready to be drawn: people with colours and line styles, numbered stops, places with what happens there, sums.

import { decodePolyline } from "./polyline.js";
import { makeServices } from "./services.js";

const WORK = new Set(["meal-drop", "trunk-drop", "visit", "escort-pickup", "escort-stay", "escort-return"]);
const BASES = new Set(["canteen", "central-kitchen", "station"]);
const DASHES = { rider: [], driver: [10, 3], caregiver: [6, 4], nurse: [6, 4], escort: [2, 4], volunteer: [8, 3, 2, 3], property: [8, 3, 2, 3] };

/** Whether something is done for somebody at a stop. */
export const isWork = (stop) => WORK.has(stop.kind);

/** Makes the model of a plan as the API gives it. */
export function makeModel(plan) {
  const service = makeServices(plan.services ?? []);
  const places = new Map((plan.places ?? []).map((p) => [p.id, { ...p, orders: 0, unserved: [] }]));
  const people = (plan.routes ?? []).map((route, i) => makePerson(route, i, places));
  for (const person of people) countOrders(person, places);
  const unserved = (plan.unserved ?? []).map((u, i) => ({ ...u, index: i, service: service(u.serviceCode) }));
  for (const u of unserved) places.get(u.placeId)?.unserved.push(u);
  return {
    plan,
    service,
    places,
    people,
    byId: new Map(people.map((p) => [p.id, p])),
    unserved,
    bases: [...places.values()].filter((p) => BASES.has(p.kind)),
    streets: streetsOf(places),
    kinds: [...new Set(people.map((p) => p.staff.kind))],
    range: rangeOf(people),
    sums: sumsOf(people),
  };
}

function makePerson(route, index, places) {
  let number = 0;
  const stops = route.stops.map((stop) => ({ ...stop, items: stop.items ?? [], line: stop.way ? decodePolyline(stop.way) : [], number: WORK.has(stop.kind) ? ++number : 0 }));
  const work = stops.filter(isWork);
  return {
    id: route.staff.id,
    staff: route.staff,
    route,
    stops,
    trips: route.trips,
    colour: colourOf(index),
    dash: DASHES[route.staff.kind] ?? [4, 3],
    base: places.get(route.staff.baseId) ?? null,
    begins: stops[0]?.departure ?? 0,
    ends: stops.at(-1)?.arrival ?? 0,
    worked: workedOf(stops),
    work: work.length,
    portions: work.filter((s) => s.kind === "meal-drop").reduce((sum, s) => sum + portionsOf(s), 0),
    visits: work.filter((s) => s.kind === "visit" || s.kind === "escort-stay").length,
    soft: stops.reduce((sum, s) => sum + (s.softViolations?.length ?? 0), 0),
    streets: new Set(stops.map((s) => places.get(s.placeId)?.streetCode).filter(Boolean)),
    words: [route.staff.name, route.staff.id, route.staff.providerName, ...stops.map((s) => s.placeName)].filter(Boolean).join(" ").toLowerCase(),
  };
}

/** Seconds between start and end, of each part of a split shift. */
function workedOf(stops) {
  let sum = 0;
  let since = 0;
  for (const stop of stops) {
    if (stop.kind === "start") since = stop.start;
    if (stop.kind === "end") sum += stop.arrival - since;
  }
  return sum;
}

/** Portions handed over at a stop. */
export const portionsOf = (stop) => stop.items.reduce((sum, item) => sum + (item.portions ?? 0), 0);

function countOrders(person, places) {
  for (const stop of person.stops) {
    const place = isWork(stop) && places.get(stop.placeId);
    if (place) place.orders += stop.items.length;
  }
}

/** Hues as far apart as can be, dark enough for white figures on them. */
function colourOf(index) {
  const hue = (205 + index * 137.508) % 360;
  const light = 33 + (index % 3) * 5 - (hue > 45 && hue < 190 ? 5 : 0);
  return `hsl(${hue.toFixed(0)} 58% ${light}%)`;
}

function streetsOf(places) {
  const streets = new Map();
  for (const p of places.values()) {
    if (!p.streetCode) continue;
    if (!streets.has(p.streetCode)) streets.set(p.streetCode, { code: p.streetCode, name: p.streetName ?? p.streetCode, places: [] });
    streets.get(p.streetCode).places.push(p);
  }
  return [...streets.values()];
}

function rangeOf(people) {
  if (people.length === 0) return [8 * 3600, 18 * 3600];
  const from = Math.min(...people.map((p) => Math.min(p.begins, p.staff.shiftStart)));
  const to = Math.max(...people.map((p) => Math.max(p.ends, p.staff.shiftEnd)));
  return [Math.floor(from / 3600) * 3600, Math.ceil(to / 3600) * 3600];
}

function sumsOf(people) {
  const sum = (f) => people.reduce((total, p) => total + f(p), 0);
  const teamVisits = new Set();
  for (const p of people) for (const s of p.stops) if (s.kind === "visit" || s.kind === "escort-stay") for (const i of s.items) teamVisits.add(i.id);
  const late = new Set();
  for (const p of people) for (const s of p.stops) for (const v of s.softViolations ?? []) if (v.code.includes("LATE")) late.add(`${p.id}/${s.sequence}`);
  return { portions: sum((p) => p.portions), visits: teamVisits.size, work: sum((p) => p.work), late: late.size };
}

/** The people that pass the filters, in the plan's order. */
export function filterPeople(model, { search, base, street, kind }) {
  const words = search.trim().toLowerCase();
  return model.people.filter((p) =>
    (!base || p.staff.baseId === base || p.stops.some((s) => s.kind === "load" && s.placeId === base))
    && (!street || p.streets.has(street))
    && (!kind || p.staff.kind === kind)
    && (!words || p.words.includes(words)));
}

/** Trips that leave a canteen or kitchen, by departure. */
export function departuresOf(model, placeId) {
  const found = [];
  for (const person of model.people) {
    for (const [i, stop] of person.stops.entries()) {
      if (stop.placeId !== placeId || (stop.kind !== "load" && !(stop.kind === "start" && stop.boxesAfter > 0))) continue;
      const next = person.stops.findIndex((s, j) => j > i && (s.kind === "load" || s.kind === "end"));
      const drops = person.stops.slice(i + 1, next < 0 ? undefined : next).filter(isWork);
      if (drops.length === 0) continue;
      const diets = new Map();
      for (const d of drops) for (const item of d.items) diets.set(item.diet ?? "", (diets.get(item.diet ?? "") ?? 0) + (item.portions || 1));
      found.push({ person, stop, drops, diets, boxes: drops.reduce((sum, d) => sum + portionsOf(d), 0) });
    }
  }
  return found.sort((a, b) => a.stop.departure - b.stop.departure);
}
