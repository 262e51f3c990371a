// What was checked and measured at stops. Lists say nothing about health; looking at that or at a photo is put on record.
import type { GateFault, HealthCheck, Pair, Problem, ReportKind, Sign } from "@/phone/types";
import { json, query } from "./http";

export interface Check {
  id: string;
  kind: ReportKind;
  items: string[];
  elderId?: string;
  staffId: string;
  atUtc: string;
  note?: string;
  problem?: Problem;
  checkIn?: { verified: boolean; distanceMetres?: number; text?: Pair };
  celsius?: number;
  isPassed?: boolean;
  health?: HealthCheck;
  gate?: GateFault[];
  signs?: Sign[];
  /** Address of the picture. */
  photo?: string;
}

/** Whether there is something about health in it, shown only when asked for. */
export const isHealth = (check: Check): boolean => check.kind === "health" || check.kind === "condition";

/** What one person told on a day, the newest first. */
export const listChecks = (date: string, staffId: string): Promise<Check[]> => json(`/days/${date}/checks${query({ staffId, take: 500 })}`);

export const loadCheck = (id: string): Promise<Check> => json(`/checks/${id}`);
