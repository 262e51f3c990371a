import { words } from "@/shared/i18n";

/** Words of the sign-in page. */
export const signInWords = words(
  {
    name: { title: "登录", note: "请用管理员给您的用户名登录。" }, code: { title: "动态验证码", note: "请打开验证器应用，输入 6 位数字。", label: "6 位验证码" },
    password: { title: "请设置新密码", note: "一次性密码只能用一次。新密码至少 10 个字符，不要用别处用过的。" },
    factor: { title: "设置动态验证码", note: "您的角色需要第二道验证：用手机上的验证器应用扫描下面的二维码，再输入它显示的 6 位数字。" },
    who: "用户名", word: "密码", show: "显示密码", old: "现在的密码", new: "新密码", again: "再输一次新密码", differ: "两次输入不一样。", qr: "验证器应用用的二维码", byHand: "不能扫码时，手工输入：",
    go: "登录", on: "继续", outside: "用{name}登录", operator: "本机操作员：请打开运行 dispatch serve 的窗口里显示的完整地址。",
  },
  {
    name: { title: "Sign in", note: "Use the name an administrator gave you." }, code: { title: "Code", note: "Open your authenticator app and type its 6 digits.", label: "6-digit code" },
    password: { title: "Set a new password", note: "A one-time password works once. The new one has at least 10 letters; use one you use nowhere else." },
    factor: { title: "Set up the second factor", note: "Your role needs a second proof: scan the code with an authenticator app, then type the 6 digits it shows." },
    who: "Name", word: "Password", show: "Show the password", old: "Present password", new: "New password", again: "New password again", differ: "The two differ.", qr: "QR code for an authenticator app", byHand: "If it cannot be scanned, type:",
    go: "Sign in", on: "Continue", outside: "Sign in with {name}", operator: "Operator of this machine: open the whole address that dispatch serve printed when it started.",
  },
);
