// Reads aloud, with voices of the device only: no text about an elder leaves it.
import { ref } from "vue";
import { language } from "@/shared/i18n";

const voices = ref<SpeechSynthesisVoice[]>([]);
const load = (): void => {
  voices.value = window.speechSynthesis?.getVoices().filter((v) => v.localService) ?? [];
};
if ("speechSynthesis" in window) {
  load();
  window.speechSynthesis.addEventListener?.("voiceschanged", load);
}

const fitting = (): SpeechSynthesisVoice | undefined => voices.value.find((v) => v.lang.toLowerCase().startsWith(language.value));

/** Whether there is a voice of this device in the page's language. */
export const canSpeak = (): boolean => fitting() !== undefined;

export function speak(text: string): void {
  const voice = fitting();
  if (!voice) return;
  window.speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = 0.9;
  window.speechSynthesis.speak(said);
}
