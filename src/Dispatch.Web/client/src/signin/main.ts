import { createApp } from "vue";
import "@/shared/tokens.css";
import "@/shared/elder.css";
import "./signin.css";
import { addWords, i18n } from "@/shared/i18n";
import { commonWords } from "@/shared/words/common";
import App from "./App.vue";
import { signInWords } from "./words";

addWords("common", commonWords);
addWords("signIn", signInWords);
createApp(App).use(i18n).mount("#app");
