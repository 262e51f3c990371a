// Calls an elder: the number is shown for this one call only, and the server writes down that it was.
import { ApiError, json } from "@/api/http";
import { t } from "@/shared/i18n";
import { day, say } from "./day";

export async function call(item: string): Promise<void> {
  try {
    const { phone } = await json<{ phone: string }>("/my/calls", { method: "POST", body: { date: day.route!.date, item } });
    location.href = `tel:${phone}`;
  } catch (fault) {
    say(fault instanceof ApiError && fault.status !== 0 ? fault.sentence : t("phone.callNeedsNet"));
  }
}
