// Signing out.
import { ApiError } from "@/api/http";
import { t } from "@/shared/i18n";
import { leave, toSignIn } from "@/signin/account";
import { forget, say } from "./day";

/** Ends the sign-in and wipes the phone. Out of reach neither: the next person could not sign in either. */
export async function signOut(): Promise<void> {
  try {
    await leave();
  } catch (fault) {
    if (fault instanceof ApiError && fault.status === 0) return say(t("phone.leaveNeedsNet"));
  }
  await forget();
  toSignIn();
}
