// What is left undone, and why, in words and numbers.

import { h } from "./dom.js";
import { number, span } from "./format.js";
import { known, language, say, t } from "./i18n.js";
import { mark } from "./services.js";
import { set, state } from "./store.js";

export function drawUnserved(model) {
  if (model.unserved.length === 0) return h("p", { class: "none none--good" }, "✓ ", t("unserved.none"));
  const byCode = new Map();
  for (const u of model.unserved) byCode.set(u.reasonCode, [...(byCode.get(u.reasonCode) ?? []), u]);
  const sorted = [...byCode].sort((a, b) => b[1].length - a[1].length);
  return h("div", {}, h("div", { class: "list-head" }, h("span", {}, t("unserved.title", { n: number(model.unserved.length) }))),
    sorted.map(([code, list]) => h("section", { class: "group" },
      h("header", { class: "group__head" }, h("span", { class: "count count--alert" }, list.length), h("h2", {}, ruleName(code)), known(`reason.${code}`) ? h("code", { class: "code" }, code) : null),
      h("ul", { class: "unserved" }, list.map((u) => h("li", { class: "undone" }, row(model, u)))))));
}

const ruleName = (code) => (known(`reason.${code}`) ? t(`reason.${code}`) : code);

function row(model, u) {
  const closest = model.byId.get(u.closestStaffId);
  const blocked = Object.entries(u.blockedBy ?? {}).sort((a, b) => b[1] - a[1]);
  const most = blocked[0]?.[1] ?? 1;
  return [
    h("div", { class: "undone__head" },
      h("span", { class: "service-mark", style: { "--colour": u.service.colour }, "aria-hidden": "true" }, mark(u.service)),
      h("span", { class: "undone__who" }, h("b", {}, u.elderName ?? u.ids.join(t("list.join"))), " ", say(u.service.name),
        h("small", {}, [u.placeName, u.windowStart != null ? t("unserved.window", { span: span(u.windowStart, u.windowEnd) }) : null].filter(Boolean).join(" · ")))),
    h("p", { class: "undone__why", lang: language() === "zh" ? "zh-CN" : "en" }, say(u.reason)),
    h("div", { class: "undone__links" },
      u.placeId ? h("button", { type: "button", class: "link", onclick: () => show(u.placeId) }, t("unserved.places")) : null,
      closest ? h("button", { type: "button", class: "link", onclick: () => set({ staff: closest.id, stop: null, depot: null }) }, t("unserved.closest", { name: closest.staff.name })) : null),
    blocked.length ? h("details", {}, h("summary", {}, t("unserved.why")),
      h("p", { class: "hint" }, t("unserved.blocked")),
      h("ul", { class: "bars" }, blocked.map(([code, n]) => h("li", {}, h("span", {}, ruleName(code)), h("i", { style: { "--share": n / most } }), h("b", {}, t("unit.people", { n })))))) : null,
  ];
}

function show(placeId) {
  set({ staff: null, stop: null, depot: null, view: "map" });
  dispatchEvent(new CustomEvent("map:show", { detail: state.model.places.get(placeId) }));
}
