// What it costs, what the checker says, what it was made from.

import { h } from "./dom.js";
import { distance, duration, number, yuan } from "./format.js";
import { t } from "./i18n.js";
import { softWords } from "./route.js";
import { set } from "./store.js";

const MONEY = ["fixed", "trips", "distance", "travelTime", "work", "overtime"];
const PRICES = ["compactness", "fairness", "lateness", "earliness", "staleness", "preference", "change", "maxLateness", "unserved"];
const SOFT_SHOWN = 200;

/** What is really paid: wages and kilometres, without the prices on quality. */
export const moneyOf = (cost) => MONEY.reduce((sum, key) => sum + (cost[key] ?? 0), 0);

/** What one route costs by term, folded away; null for plans that do not say. */
export const routeCosts = (cost) => cost?.total
  ? h("details", { class: "soft" }, h("summary", {}, t("cost.route", { n: yuan(cost.total) })), terms("cost.money", MONEY, cost), terms("cost.price", PRICES, cost, "cost.priceNote"))
  : null;

export function drawCosts(model) {
  const { certificate: c, origin } = model.plan;
  return h("div", { class: "sheet" },
    h("h2", {}, t("cost.title")),
    terms("cost.money", MONEY, c.cost), terms("cost.price", PRICES, c.cost, "cost.priceNote"),
    h("p", { class: "total" }, h("span", {}, t("cost.total")), h("b", {}, yuan(c.cost.total))),
    h("p", { class: "hint" }, t("cost.note")),
    h("h2", {}, t("cert.title")),
    h("p", { class: `verdict ${c.feasible ? "verdict--good" : "verdict--bad"}` }, c.feasible ? "✓ " : "✕ ", t(c.feasible ? "badge.ok" : "badge.bad"), " · ", t("badge.okNote")),
    facts([
      ["cert.served", number(c.served)], ["cert.unserved", number(c.unserved)], ["cert.hard", number(c.hardViolations?.length ?? 0)],
      ["cert.soft", number(c.softViolations?.length ?? 0)], ["cert.people", number(c.people)], ["cert.trips", number(c.trips)],
      ["cert.distance", distance(c.distanceMetres)], ["cert.travel", duration(c.travelSeconds)],
      ["cert.problem", hash(c.problemHash)], ["cert.solution", hash(c.solutionHash)],
    ]),
    h("p", { class: "hint" }, t("cert.note")),
    soft(model, c.softViolations ?? []),
    h("h2", {}, t("origin.title")),
    facts([
      ["origin.engine", `${origin.engine} ${origin.engineVersion}`],
      ["origin.canteens", decided(origin.canteenChoice)], ["origin.kitchens", decided(origin.kitchenChoice)],
      ["origin.bound", gapTo(origin.lowerBound, c.cost.total)],
      ["origin.travel", origin.travelModel === "straight-line" ? t("origin.straight-line") : origin.travelModel],
      ["origin.seed", origin.seed], ["origin.threads", origin.threads],
      ["origin.iterations", origin.iterations == null ? "–" : number(origin.iterations)],
      ["origin.seconds", t("origin.secondsOf", { n: number(origin.solveSeconds, 1) })],
      ["origin.stopped", t(`stopped.${origin.stoppedBy}`)], ["origin.input", hash(origin.inputHash)],
    ].filter(([, value]) => value !== null)));
}

/** Who made an exact choice, and how far from the best it can be at most; null where there was nothing to choose. */
const decided = (choice) => choice
  ? t("decided.by", { who: t(`decided.${choice.by}`), gap: number(100 * choice.gap, 1) })
  : null;

/** Share of the cost that is not proven to be needed. */
const gapTo = (bound, total) => bound == null ? t("origin.unknown") : `${number(total > bound ? (100 * (total - bound)) / total : 0, 1)}%`;

function terms(words, keys, cost, note = null) {
  const shown = keys.filter((key) => cost[key]);
  if (shown.length === 0) return null;
  const most = Math.max(...[...MONEY, ...PRICES].map((key) => cost[key] ?? 0));
  return h("section", {}, h("h3", {}, t(words)), note ? h("p", { class: "hint" }, t(note)) : null,
    h("ul", { class: "bars bars--cost" }, shown.map((key) => h("li", {},
      h("span", {}, t(`cost.${key}`)), h("i", { style: { "--share": cost[key] / most } }), h("b", {}, yuan(cost[key])), h("em", {}, `${number((100 * cost[key]) / cost.total, 1)}%`)))));
}

const facts = (rows) => h("dl", { class: "fact-table" }, rows.map(([key, value]) => h("div", {}, h("dt", {}, t(key)), h("dd", {}, value))));

const hash = (text) => h("code", { class: "hash", title: text }, text.slice(0, 12));

function soft(model, list) {
  if (list.length === 0) return h("p", { class: "none none--good" }, "✓ ", t("soft.none"));
  return h("details", { class: "soft", open: list.length <= 8 }, h("summary", {}, t("soft.title", { n: number(list.length) })),
    h("ul", {}, list.slice(0, SOFT_SHOWN).map((v) => {
      const person = model.byId.get(v.staffId);
      const words = `${person?.staff.name ?? ""} ${softWords(v)}`.trim();
      return h("li", {}, "▲ ", person ? h("button", { type: "button", class: "link", onclick: () => set({ staff: v.staffId, stop: v.sequence ?? null, depot: null }) }, words) : words,
        v.costMilliFen ? h("small", {}, yuan(v.costMilliFen)) : null);
    })));
}
