// Who is at the desk. Asked once; what somebody may not do is not shown, and the server refuses it besides.
import { ref } from "vue";
import { me, toSignIn, type Me } from "@/signin/account";

export const who = ref<Me | null>(null);

let asked: Promise<void> | null = null;

/** Asks who is signed in, once. */
export const load = (): Promise<void> =>
  (asked ??= me().then((answer) => {
    if (answer.unfinished) toSignIn();
    who.value = answer;
  }, () => undefined));

/** Whether the person may do it anywhere; before the answer is there: no. */
export const may = (permission: string): boolean => who.value?.permissions.includes(permission) ?? false;

/** Whether one of the person's roles holds for one of these kinds; the operator of the machine has all. */
export const holds = (kinds: readonly string[]): boolean => who.value?.kind === "operator" || (who.value?.grants.some((g) => kinds.includes(g.kind)) ?? false);

/** What is an area: who has a canteen or a provider has none. */
export const areas: readonly string[] = ["all", "district", "street"];

/** Whether the person has a street, a district or everything. */
export const hasArea = (): boolean => holds(areas);
