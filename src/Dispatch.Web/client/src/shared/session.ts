// Who is at the desk. Asked once; what somebody may not do is not shown, and the server refuses it besides.
import { ref } from "vue";
import { me, type Me } from "@/signin/account";

export const who = ref<Me | null>(null);

let asked: Promise<void> | null = null;

/** Asks who is signed in, once. */
export const load = (): Promise<void> =>
  (asked ??= me().then((answer) => {
    if (answer.unfinished) location.assign(`/sign-in?to=${encodeURIComponent(location.pathname)}`);
    who.value = answer;
  }, () => undefined));

/** Whether the person has a street, a district or everything; who has a canteen or a provider has no area. */
export const hasArea = (): boolean => who.value !== null && (who.value.kind === "operator" || who.value.grants.some((g) => ["street", "district", "all"].includes(g.kind)));

/** Whether the person may do it anywhere; before the answer is there: no. */
export const may = (permission: string): boolean => who.value?.permissions.includes(permission) ?? false;
