// Signing in and out happens on the sign-in page; the phone comes back here afterwards.
import { ask } from "@/api/http";

export const signIn = (): void => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);

export async function signOut(): Promise<void> {
  await ask("/session", { method: "DELETE" }).catch(() => null);
  signIn();
}
