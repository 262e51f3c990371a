// A stop as one would say it.
import { clock } from "@/shared/format";
import { pick, t } from "@/shared/i18n";
import { isLoad } from "./progress";
import type { Stop } from "./types";

export const sentence = (stop: Stop): string =>
  [
    t("phone.say.next", { place: stop.placeName ?? t(`phone.kind.${stop.kind}`), time: clock(stop.arrival) }), stop.gateNote,
    ...(isLoad(stop) ? [t("phone.load", { n: stop.items.reduce((n, i) => n + i.portions, 0) })] : stop.items.flatMap((i) => [i.name, pick(i.door), i.doorNote, pick(i.service), i.portions > 1 ? t("phone.portions", { n: i.portions }) : null])),
  ].filter(Boolean).join(t("phone.say.join"));
