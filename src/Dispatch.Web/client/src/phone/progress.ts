// How far each order is: what the server knows and what still waits on this phone, put together by the server's own rule.
import type { Item, Kept, Report, Stop, StopState } from "./types";

const rank: Record<StopState, number> = { planned: 0, "on-way": 1, arrived: 2, done: 3, failed: 3, "not-home": 3 };
const states: Partial<Record<Report["kind"], StopState>> = {
  "on-way": "on-way", arrived: "arrived", started: "arrived", done: "done", "not-home": "not-home", problem: "failed",
};

export const isEnd = (state: StopState): boolean => rank[state] === 3;

/** The state of an order with the reports of this phone in it. */
export function stateOf(item: Item, reports: readonly Kept[]): StopState {
  let state = item.state;
  const mine = reports.filter((k) => k.state !== "refused" && k.report.items.includes(item.id)).map((k) => k.report).sort((a, b) => a.at.localeCompare(b.at));
  for (const report of mine) {
    const told = states[report.kind];
    if (told && (rank[told] > rank[state] || (isEnd(told) && isEnd(state)))) state = told;
  }
  return state;
}

/** Key of what is only ticked off on this phone: a break, a stay, an elder picked up. The same in every plan of the day. */
export const tickOf = (date: string, stop: Stop): string => `${date}/${stop.kind}/${stop.items.map((i) => i.id).join("+") || stop.sequence}`;

/** Whether boxes are taken on board: the first trip's are loaded where the route starts. */
export const isLoad = (stop: Stop): boolean => stop.kind === "load" || (stop.kind === "start" && stop.items.length > 0);

/** Whether nothing is left to do at a stop. */
export function isOver(stop: Stop, date: string, reports: readonly Kept[], ticks: readonly string[]): boolean {
  const told = stop.items.map((i) => stateOf(i, reports));
  if (isLoad(stop) && stop.items.length > 0) return told.every((s) => rank[s] >= 1);
  const isTicked = ticks.includes(tickOf(date, stop));
  switch (stop.kind) {
    case "start": case "end": return true;
    case "load": return isTicked;
    case "break": case "escort-pickup": case "escort-stay": return isTicked || (told.length > 0 && told.every(isEnd));
    default: return told.every(isEnd);
  }
}
