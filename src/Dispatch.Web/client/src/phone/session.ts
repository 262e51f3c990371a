// Signing in and out: the sign-in page comes back here afterwards.
import { leave } from "@/signin/account";

export const signIn = (): void => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname)}`);

export async function signOut(): Promise<void> {
  await leave().catch(() => null);
  signIn();
}
