// Which day and which plan a page shows where nobody chose.
import type { PlanSummary } from "@/api/plans";
import { today } from "@/shared/format";

/** Today where it has a plan, else the nearest day to come, else the latest; today where there is none at all. What-ifs do not count. */
export function nearestDay(plans: PlanSummary[]): string {
  const days = [...new Set(plans.filter((p) => p.status !== "scenario").map((p) => p.date))].sort();
  return days.find((d) => d >= today()) ?? days.at(-1) ?? today();
}

/** The plan to work by of a day: the published one, else the newest draft; a whole district before its streets. */
export function inForce(plans: PlanSummary[]): PlanSummary | undefined {
  const widest = plans.filter((p) => p.status !== "scenario").sort((a, b) => a.scopeCode.length - b.scopeCode.length || b.version - a.version);
  return widest.find((p) => p.status === "published") ?? widest[0];
}
