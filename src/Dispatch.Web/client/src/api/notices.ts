// What people on the road want a dispatcher to look at.
import { json } from "./http";

export type NoticeAbout = "not-home" | "problem" | "health-check" | "unchecked" | "cold-meal" | "condition" | "other-plan";

export interface Notice {
  id: string;
  /** Seconds after local midnight. */
  at: number;
  staffId: string;
  about: NoticeAbout;
  orderIds: string[];
  note: string;
  isSettled: boolean;
}

export const listNotices = (date: string): Promise<Notice[]> => json(`/days/${date}/notices`);

export const settleNotice = (id: string): Promise<Notice> => json(`/notices/${id}/settle`, { method: "POST" });
