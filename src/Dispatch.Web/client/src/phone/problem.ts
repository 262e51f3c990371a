// A problem is told by one tap; which one may be said while the report is held.
import { ref } from "vue";
import { amend, grace, report, takeBack } from "./day";
import type { Problem } from "./types";

/** How long somebody may think about the reason, milliseconds; then it goes without one. */
const thinking = 60_000;

/** The report whose reason is being asked for, and the order it is about. */
export const asked = ref<{ id: string; item: string } | null>(null);

export async function problem(item: string): Promise<void> {
  const id = await report("problem", [item], { problem: "other" }, thinking);
  asked.value = id ? { id, item } : null;
}

/** The reason. Who thought for too long tells it anew: of two the later counts. */
export async function explain(why: Problem, note: string): Promise<void> {
  const { id, item } = asked.value!;
  const more = { problem: why, note: note.trim() || undefined };
  asked.value = null;
  if (!(await amend(id, more)) && (why !== "other" || more.note)) await report("problem", [item], more, grace);
}

export async function noProblem(): Promise<void> {
  const { id } = asked.value!;
  asked.value = null;
  await takeBack(id);
}
