// The notices of a day that nobody has seen to yet, fresh every quarter of a minute.
import { computed, onBeforeUnmount, shallowRef, watch, type Ref } from "vue";
import { listNotices, settleNotice, type Notice } from "@/api/notices";

const every = 15_000;

export function useNotices(date: Ref<string>) {
  const all = shallowRef<Notice[]>([]);
  async function load(): Promise<void> {
    const asked = date.value;
    if (!asked) return;
    const found = await listNotices(asked).catch(() => null);
    if (found && asked === date.value) all.value = found;
  }
  async function settle(notice: Notice): Promise<void> {
    const settled = await settleNotice(notice.id);
    all.value = all.value.map((n) => (n.id === settled.id ? settled : n));
  }
  watch(date, () => {
    all.value = [];
    void load();
  }, { immediate: true });
  const timer = setInterval(() => document.visibilityState === "visible" && void load(), every);
  onBeforeUnmount(() => clearInterval(timer));
  return { open: computed(() => all.value.filter((n) => !n.isSettled)), settle };
}
