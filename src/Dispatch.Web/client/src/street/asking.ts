import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { json, sentenceOf, type Asked } from "@/api/http";

/** One question to the server: its latest answer, what went wrong, whether it is under way. */
export interface Asking<T> {
  answer: ShallowRef<T | null>;
  fault: Ref<string>;
  busy: Ref<boolean>;
  ask: (path: string, asked?: Asked) => Promise<void>;
}

/** Answers that come after a later question are dropped. */
export function asking<T>(): Asking<T> {
  const [answer, fault, busy] = [shallowRef<T | null>(null), ref(""), ref(false)];
  let latest = 0;
  async function ask(path: string, asked?: Asked): Promise<void> {
    const mine = ++latest;
    [busy.value, fault.value] = [true, ""];
    try {
      const given = await json<T>(path, asked);
      if (mine === latest) answer.value = given;
    } catch (wrong) {
      if (mine === latest) [answer.value, fault.value] = [null, sentenceOf(wrong)];
    } finally {
      if (mine === latest) busy.value = false;
    }
  }
  return { answer, fault, busy, ask };
}
