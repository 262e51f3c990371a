// Lists of the administrators' pages: one part at a time, with its faults in words.
import { ref, type Ref } from "vue";
import { ask, query, sentenceOf } from "@/api/http";

export interface Listing<T> {
  rows: Ref<T[]>;
  total: Ref<number | null>;
  skip: Ref<number>;
  fault: Ref<string>;
  busy: Ref<boolean>;
  load: () => Promise<void>;
  /** From the first part on, after another filter. */
  look: () => Promise<void>;
  turn: (pages: number) => Promise<void>;
}

/** A list at an address. Answers that come after a later question are dropped. */
export function listing<T>(path: string | (() => string), filter: () => Record<string, string | null>, take = 50): Listing<T> {
  const [rows, total, skip, fault, busy] = [ref<T[]>([]) as Ref<T[]>, ref<number | null>(null), ref(0), ref(""), ref(false)];
  let latest = 0;
  const load = async (): Promise<void> => {
    const mine = ++latest;
    busy.value = true;
    try {
      const answer = await ask(`${typeof path === "string" ? path : path()}${query({ ...filter(), skip: skip.value, take })}`);
      const given = (await answer.json()) as T[];
      if (mine !== latest) return;
      rows.value = given;
      total.value = answer.headers.has("X-Total-Count") ? Number(answer.headers.get("X-Total-Count")) : null;
      fault.value = "";
    } catch (wrong) {
      if (mine === latest) fault.value = sentenceOf(wrong);
    } finally {
      if (mine === latest) busy.value = false;
    }
  };
  const look = (): Promise<void> => {
    skip.value = 0;
    return load();
  };
  const turn = async (pages: number): Promise<void> => {
    skip.value = Math.max(0, skip.value + pages * take);
    await load();
  };
  return { rows, total, skip, fault, busy, load, look, turn };
}
