// How services look: a colour and a one-letter mark each, so that colour is never the only sign. Unknown services get both from their name.

import { language } from "./i18n.js";

const KNOWN = [
  { match: /^(MEAL)/, colour: "#a05a00", mark: "餐", order: 0 },
  { match: /^(TRUNK)/, colour: "#7a5a12", mark: "运", order: 1 },
  { match: /^(BATH)/, colour: "#1b6fa8", mark: "浴", order: 2 },
  { match: /^(ESCORT)/, colour: "#7446ad", mark: "陪", order: 3 },
  { match: /^(WELFARE|CALL|VISIT)/, colour: "#a83a72", mark: "访", order: 5 },
  { match: /^(CLEAN)/, colour: "#5e7314", mark: "洁", order: 6 },
  { match: /^(WALK)/, colour: "#3d6b8f", mark: "行", order: 7 },
  { match: /^(ERRAND|ONE)/, colour: "#a04a1f", mark: "急", order: 8 },
  { match: /^(STAIR|CLIMB|AID|RENT)/, colour: "#4f5d75", mark: "械", order: 9 },
  { match: /(CARE|BED|NURS)/, colour: "#0b6e5f", mark: "护", order: 4 },
];
const SPARE = ["#8a3b3b", "#2f6f3e", "#5b4a8a", "#80631c", "#28647a", "#7b3f6b"];

/** { code, name, colour, mark, order } of a service code. */
export function makeServices(services) {
  const byCode = new Map();
  services.forEach((service, i) => {
    const known = KNOWN.find((k) => k.match.test(service.code.toUpperCase()));
    byCode.set(service.code, {
      code: service.code,
      name: service.name,
      colour: known?.colour ?? SPARE[i % SPARE.length],
      zh: known?.mark ?? service.name.zh.slice(0, 1),
      order: known?.order ?? 20 + i,
    });
  });
  return (code) => byCode.get(code) ?? { code, name: { zh: code, en: code }, colour: "#55636a", zh: code.slice(0, 1), order: 99 };
}

/** The mark of a service in the language shown. */
export const mark = (service) => (language() === "zh" ? service.zh : (service.name.en || service.code).slice(0, 1).toUpperCase());
