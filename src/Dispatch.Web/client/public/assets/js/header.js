// Top of the page: whose day it is, what the checker says, the figures that matter, the language.

import { fill, h } from "./dom.js";
import { day, distance, instant, number, yuan } from "./format.js";
import { language, onLanguage, setLanguage, t } from "./i18n.js";
import { moneyOf } from "./costs.js";
import { on, set, state } from "./store.js";

export function startHeader(root, load) {
  const draw = () => fill(root, brand(), state.model ? [choice(load), badge(state.model.plan.certificate)] : h("span", { class: "grow" }), languageButton(),
    state.model ? figures(state.model) : null);
  on(["model", "plans", "tab"], draw);
  onLanguage(draw);
  draw();
}

const brand = () => h("div", { class: "brand" }, h("img", { src: "/assets/icon.svg", alt: "", width: 30, height: 30 }), h("strong", {}, t("app.name")));

function choice(load) {
  const { plan } = state.model;
  const name = (p) => `${day(p.date)} · ${p.scopeName} · ${t("plan.version", { n: p.version })} · ${t(`status.${p.status}`)}`;
  return h("div", { class: "choice" },
    h("h1", { class: "choice__title" }, h("span", {}, plan.scope.streetName ?? plan.scope.districtName), h("span", { class: "choice__day" }, day(plan.date))),
    h("label", { class: "choice__pick" }, h("span", { class: "hidden" }, t("plan.choose")),
      h("select", { onchange: (e) => load(e.target.value) },
        state.plans.map((p) => h("option", { value: p.id, selected: p.id === plan.id }, name(p))))),
    h("span", { class: "choice__made" }, t("plan.made", { time: instant(plan.createdUtc) })));
}

function badge(certificate) {
  const isGood = certificate?.feasible;
  return h("button", { type: "button", class: `badge ${isGood ? "badge--good" : "badge--bad"}`, onclick: () => set({ tab: "costs", view: "costs" }) },
    h("span", { class: "badge__sign", "aria-hidden": "true" }, isGood ? "✓" : "✕"),
    h("span", { class: "badge__words" }, h("b", {}, t(isGood ? "badge.ok" : "badge.bad")), isGood ? h("small", {}, t("badge.okNote")) : null));
}

const languageButton = () => h("button", {
  type: "button", class: "button language", lang: language() === "zh" ? "en" : "zh-CN", "aria-label": t("language.switch"),
  onclick: () => setLanguage(language() === "zh" ? "en" : "zh"),
}, t("language.other"));

function figures({ plan, sums, people, unserved }) {
  const c = plan.certificate;
  const go = (tab) => () => set({ tab, view: tab });
  const idle = plan.idleStaff?.length ?? 0;
  return h("dl", { class: "figures" },
    figure("kpi.meals", number(sums.portions), t("kpi.trips", { n: number(people.filter((p) => p.portions > 0).reduce((n, p) => n + p.trips, 0)) })),
    figure("kpi.visits", number(sums.visits)),
    figure("kpi.unserved", number(unserved.length), null, go("unserved"), unserved.length > 0 ? "alert" : "good"),
    figure("kpi.late", number(sums.late), null, go("costs"), sums.late > 0 ? "warn" : "good"),
    figure("kpi.people", t("unit.people", { n: number(people.length) }), idle ? t("kpi.idle", { n: idle }) : null, go("people")),
    figure("kpi.distance", distance(c.distanceMetres), sums.work ? t("kpi.perStop", { n: distance(c.distanceMetres / sums.work) }) : null),
    figure("kpi.cost", yuan(moneyOf(c.cost)), t("kpi.priced", { n: yuan(c.cost.total) }), go("costs")));
}

function figure(words, value, note = null, onclick = null, tone = "") {
  const inside = [h("dt", {}, t(words)), h("dd", {}, h("span", { class: "figure__value" }, value), note ? h("span", { class: "figure__note" }, note) : null)];
  return onclick
    ? h("div", { class: `figure figure--link ${tone}`, role: "button", tabindex: 0, onclick, onkeydown: (e) => (e.key === "Enter" || e.key === " ") && (e.preventDefault(), onclick()) }, inside)
    : h("div", { class: `figure ${tone}` }, inside);
}
