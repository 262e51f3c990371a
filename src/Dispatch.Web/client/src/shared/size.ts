// Size of the text: 18 px and more, up to 30 (the ministry's rules for elder-friendly pages; riders with gloves on like them too).
import { ref } from "vue";

export const smallest = 18;
export const largest = 30;
export const step = 2;
const kept = "dispatch.phone.size";

const stored = (): number => {
  try {
    const n = Number(localStorage.getItem(kept));
    return n >= smallest && n <= largest ? n : smallest;
  } catch {
    return smallest;
  }
};

export const size = ref(stored());
const show = (): void => void (document.documentElement.style.fontSize = `${size.value}px`);
show();

export function setSize(to: number): void {
  size.value = Math.min(largest, Math.max(smallest, to));
  show();
  try {
    localStorage.setItem(kept, String(size.value));
  } catch {
    // Kept for this visit only.
  }
}
