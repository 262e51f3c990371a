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

/** Whether the person may do it anywhere; before the answer is there: no. */
export const may = (permission: string): boolean => who.value?.permissions.includes(permission) ?? false;
