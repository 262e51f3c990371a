import { createApp } from "vue";
import "@/shared/tokens.css";
import "@/shared/element.css";
import "./desk.css";
import { adminWords } from "@/admin/words";
import { boardWords } from "@/board/words";
import { addWords, i18n } from "@/shared/i18n";
import { signInWords } from "@/signin/words";
import { commonWords } from "@/shared/words/common";
import App from "./App.vue";
import { router } from "./router";

addWords("common", commonWords);
addWords("board", boardWords);
addWords("admin", adminWords);
addWords("signIn", signInWords);
createApp(App).use(i18n).use(router).mount("#app");
