import { createApp, watch } from "vue";
import "@/shared/tokens.css";
import "@/shared/elder.css";
import "./phone.css";
import { addWords, i18n, language, t } from "@/shared/i18n";
import { commonWords } from "@/shared/words/common";
import { roadWords } from "@/shared/words/road";
import App from "./App.vue";
import { phoneWords } from "./words";

addWords("common", commonWords);
addWords("road", roadWords);
addWords("phone", phoneWords);
watch(language, () => (document.title = `${t("phone.title")} · Dispatch`), { immediate: true });
createApp(App).use(i18n).mount("#app");
// The page itself is kept too, so that it opens without a network.
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/phone-worker.js", { scope: "/m" });
