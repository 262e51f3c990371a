// Work that may fail: whether it is going on, and what went wrong in words.
import { ref, type Ref } from "vue";
import { sentenceOf } from "@/api/http";

export interface Task {
  busy: Ref<boolean>;
  fault: Ref<string>;
  /** Does the work; true: it went well. */
  run: (work: () => Promise<void>) => Promise<boolean>;
}

export function useTask(isBusy = false): Task {
  const [busy, fault] = [ref(isBusy), ref("")];
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    [busy.value, fault.value] = [true, ""];
    try {
      await work();
      return true;
    } catch (wrong) {
      fault.value = sentenceOf(wrong);
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, fault, run };
}
