// Left side of the desktop, the lists of the phone: people, unserved, cost and check. Also what is shown while there is no plan.

import { drawCosts } from "./costs.js";
import { fill, h } from "./dom.js";
import { onLanguage, t } from "./i18n.js";
import { drawPeople } from "./people.js";
import { on, set, state } from "./store.js";
import { drawUnserved } from "./unserved.js";

const PANELS = { people: drawPeople, unserved: drawUnserved, costs: drawCosts };

export function startSide(root, load) {
  const body = h("div", { class: "side__body", role: "tabpanel", id: "panel-people", tabindex: -1 });
  const bar = h("div", { class: "side__tabs", role: "tablist" });
  const draw = () => {
    drawBar(bar);
    if (state.phase === "ready") {
      const kept = body.dataset.tab === state.tab ? body.scrollTop : 0;
      body.dataset.tab = state.tab;
      fill(body, PANELS[state.tab](state.model));
      body.scrollTop = kept;
    } else fill(body, message(load));
  };
  fill(root, bar, body);
  on(["phase", "model", "tab", "base", "street", "kind"], draw);
  on(["search"], () => state.tab === "people" && refreshPeople(body));
  on(["staff"], () => mark(body));
  onLanguage(draw);
  draw();
}

/** While typing only the list below the filters is drawn anew: the cursor stays where it is. */
function refreshPeople(body) {
  const list = body.querySelector("[data-list]");
  const fresh = drawPeople(state.model).querySelector("[data-list]");
  if (list) list.replaceWith(fresh);
}

function mark(body) {
  for (const row of body.querySelectorAll("[data-staff]")) {
    const isChosen = row.dataset.staff === state.staff;
    row.setAttribute("aria-pressed", String(isChosen));
    if (isChosen) row.scrollIntoView({ block: "nearest" });
  }
}

function drawBar(bar) {
  const items = ["people", "unserved", "costs"];
  fill(bar, items.map((tab) => h("button", {
    type: "button", role: "tab", "aria-selected": String(state.tab === tab), tabindex: state.tab === tab ? 0 : -1, class: "side__tab",
    onclick: () => set({ tab }),
    onkeydown: (e) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
      if (!step) return;
      set({ tab: items[(items.indexOf(tab) + step + items.length) % items.length] });
      bar.querySelector("[aria-selected=true]").focus();
    },
  }, t(tab === "costs" ? "tab.costs" : `tab.${tab}`), tab === "unserved" && state.model?.unserved.length
    ? h("span", { class: "count count--alert" }, state.model.unserved.length) : null)));
}

function message(load) {
  if (state.phase === "loading") {
    return h("div", { class: "message" }, h("p", {}, t("state.loading")), h("div", { class: "bones", "aria-hidden": "true" }, [1, 2, 3, 4, 5, 6].map(() => h("i"))));
  }
  if (state.phase === "empty") {
    return h("div", { class: "message" }, h("h2", {}, t("state.empty")), h("p", {}, t("state.emptyNote")),
      h("pre", {}, "dispatch import …\ndispatch plan --day 2026-11-24"), retry(load));
  }
  const words = { offline: "state.offline", token: "state.token" }[state.error];
  return h("div", { class: "message message--alert", role: "alert" }, h("h2", {}, t("state.error")), h("p", {}, words ? t(words) : state.error), retry(load));
}

const retry = (load) => h("button", { type: "button", class: "button", onclick: () => load() }, t("state.retry"));
