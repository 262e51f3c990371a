// The day as it goes: reports from the road, locks, edits, proposals, jobs, offers.
import { json, query } from "./http";
import { nowSeconds, today } from "@/shared/format";
import type { PlanSummary, PlanUnserved, Text } from "./plans";

export type StopState = "planned" | "on-way" | "arrived" | "done" | "failed" | "not-home";

export interface StopReport {
  itemId: string;
  staffId: string;
  state: StopState;
  arrived?: number;
  done?: number;
  /** When the last word came in, seconds after local midnight. */
  heard: number;
}

export interface ItemLock {
  itemId: string;
  staffId?: string;
  start?: number;
  lockedBy: string;
  reason: string;
}

export interface DayStatus {
  reports: StopReport[];
  locks: ItemLock[];
}

export type EditKind = "move" | "swap" | "reorder" | "unassign" | "lock" | "unlock";

export interface PlanEdit {
  kind: EditKind;
  itemId: string;
  staffId?: string;
  fromStaffId?: string;
  beforeItemId?: string;
  otherItemId?: string;
  start?: number;
}

export interface EditFinding {
  code: string;
  staffId?: string;
  staffName?: string;
  itemId?: string;
  costMilliFen: number;
  text: Text;
}

export interface EditRipple {
  itemId: string;
  orders: number;
  elderName?: string;
  placeName?: string;
  staffId?: string;
  staffName?: string;
  oldStart?: number;
  newStart?: number;
  lateSeconds: number;
  edited: boolean;
}

export interface EditPreview {
  hard: EditFinding[];
  soft: EditFinding[];
  ripple: EditRipple[];
  faults: EditFinding[];
  costMilliFen: number;
}

export interface TeamMate {
  staffId: string;
  name: string;
}

export interface PlanMove {
  itemId: string;
  elderName?: string;
  serviceCode: string;
  from: TeamMate[];
  to: TeamMate[];
  oldStart?: number;
  newStart?: number;
  otherPeople: boolean;
}

export interface PhoneCall {
  id: string;
  name: string;
  text: Text;
}

export interface PlanDiff {
  moves: PlanMove[];
  elders: PhoneCall[];
  staff: PhoneCall[];
  unserved: PlanUnserved[];
  unchangedShare: number;
  before: Record<string, number>;
  after: Record<string, number>;
}

export interface Replan {
  id: string;
  date: string;
  planId: string;
  basePlanId: string;
  state: "proposed" | "accepted" | "rejected" | "stale";
  createdUtc: string;
  decidedUtc?: string;
  decidedBy?: string;
}

export interface Job {
  id: string;
  kind: string;
  date?: string;
  scope: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  progress?: { stage?: string; seconds?: number; share?: number; bestCostMilliFen?: number; unserved?: number };
  queuedUtc: string;
  startedUtc?: string;
  endedUtc?: string;
  requestedBy: string;
  cancelRequested: boolean;
  fault?: { code: string; text: Text };
  planId?: string;
}

export interface SlotOffer {
  staff: TeamMate[];
  start: number;
  costMilliFen: number;
  ripple: { itemId: string; staffId: string; oldStart: number; newStart: number }[];
}

export const loadStatus = (date: string): Promise<DayStatus> => json(`/days/${date}/status`);

export const previewEdits = async (planId: string, edits: PlanEdit[], signal?: AbortSignal): Promise<EditPreview> =>
  (await json<{ preview: EditPreview }>(`/plans/${planId}/edits/preview`, { method: "POST", body: { edits }, signal })).preview;

export const saveEdits = (planId: string, edits: PlanEdit[], how: { revision?: number; override?: boolean; reason?: string }): Promise<{ plan: PlanSummary }> =>
  json(`/plans/${planId}/edits`, { method: "POST", body: { edits, ...how } });

export const proposeReplan = (date: string, scope?: string): Promise<{ id: string; planId: string; diff: PlanDiff }> =>
  json(`/days/${date}/replans${query({ scope })}`, { method: "POST" });

export const listReplans = (date: string): Promise<Replan[]> => json(`/days/${date}/replans`);

export const loadReplan = (id: string): Promise<{ replan: Replan; diff: PlanDiff }> => json(`/replans/${id}`);

export const decideReplan = (id: string, word: "accept" | "reject"): Promise<Replan> => json(`/replans/${id}/${word}`, { method: "POST" });

export const sendEvent = (body: Record<string, unknown>, scope?: string): Promise<unknown> => json(`/events${query({ scope })}`, { method: "POST", body });

/** Orders a visit as it was offered: by these people at this time. It comes into the plan with the next replan. */
export const takeOffer = (date: string, asked: { elder: string; service: string }, offer: SlotOffer): Promise<unknown> => sendEvent({
  kind: "order-added", id: crypto.randomUUID(), date, at: date === today() ? nowSeconds() : 0,
  visit: { id: `CALL-${crypto.randomUUID().slice(0, 8)}`, elderId: asked.elder, date, terms: { serviceCode: asked.service, fixedStaffIds: offer.staff.map((s) => s.staffId), fixedStart: offer.start } },
});

export const listJobs = (asked: { date?: string; state?: string; take?: number }): Promise<Job[]> => json(`/jobs${query(asked)}`);

export const loadJob = (id: string): Promise<Job> => json(`/jobs/${id}`);

export const askPlan = (body: { date: string; scope?: string; timeLimitSeconds?: number; publish?: string }): Promise<Job> =>
  json("/jobs/plan", { method: "POST", body });

export const cancelJob = (id: string): Promise<Job> => json(`/jobs/${id}/cancel`, { method: "POST" });

export const findOffers = (
  date: string, asked: { elder: string; service: string; from?: number; to?: number; at?: number; count?: number; scope?: string },
): Promise<{ offers: SlotOffer[]; refusal?: string; refusalText?: Text }> => json(`/days/${date}/offers${query(asked)}`);
