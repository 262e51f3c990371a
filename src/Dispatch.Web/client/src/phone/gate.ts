// The health gate, judged on the phone by the server's rule and limits: in a stairwell there is nobody to ask.
import type { Gate, GateFault, HealthCheck, Kept } from "./types";

export function faultsOf(check: HealthCheck, gate: Gate): GateFault[] {
  const faults: GateFault[] = check.concerns.map((concern) => ({ rule: "concern", concern }));
  if (check.systolic === undefined || check.diastolic === undefined) faults.push({ rule: "not-measured" });
  const within = (rule: GateFault["rule"], value: number | undefined, min: number | null, max: number): void => {
    if (value === undefined) return;
    if (min !== null && value < min) faults.push({ rule, value, limit: min });
    else if (value > max) faults.push({ rule, value, limit: max });
  };
  within("systolic", check.systolic, gate.systolicMin, gate.systolicMax);
  within("diastolic", check.diastolic, gate.diastolicMin, gate.diastolicMax);
  within("pulse", check.pulse, gate.pulseMin, gate.pulseMax);
  within("temperature", check.celsius, null, gate.celsiusMax);
  return faults;
}

/** The newest check of a visit made on this phone. */
export const newestCheck = (item: string, reports: readonly Kept[]): HealthCheck | undefined =>
  reports.filter((k) => k.state !== "refused" && k.report.kind === "health" && k.report.items.includes(item)).sort((a, b) => b.report.at.localeCompare(a.report.at))[0]?.report.health;
