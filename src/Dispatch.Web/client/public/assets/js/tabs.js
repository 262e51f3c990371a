// On the phone: the five views, always under the thumb.

import { fill, h } from "./dom.js";
import { onLanguage, t } from "./i18n.js";
import { on, set, state } from "./store.js";

const VIEWS = [["people", "tab.people", "☰"], ["map", "tab.map", "◎"], ["timeline", "tab.timeline", "▤"], ["unserved", "tab.unserved", "!"], ["costs", "tab.costsShort", "¥"]];

export function startTabs(root) {
  const draw = () => {
    root.setAttribute("aria-label", t("nav.views"));
    fill(root, VIEWS.map(([view, words, sign]) => h("button", {
      type: "button", class: "tabs__item", "aria-current": state.view === view ? "page" : null, onclick: () => open(view),
    }, h("span", { class: "tabs__sign", "aria-hidden": "true" }, sign), h("span", {}, t(words)), count(view))));
  };
  on(["view", "model"], draw);
  onLanguage(draw);
  draw();
}

function open(view) {
  const isList = view === "people" || view === "unserved" || view === "costs";
  set({ view, ...(isList ? { tab: view, staff: null, stop: null, depot: null } : {}) });
}

function count(view) {
  const n = view === "unserved" ? state.model?.unserved.length : 0;
  return n ? h("span", { class: "count count--alert" }, n) : null;
}
