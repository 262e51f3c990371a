import { words } from "../i18n";

/** Words every page uses. */
export const commonWords = words(
  {
    app: "派单", otherLanguage: "English", switchLanguage: "Switch to English", skip: "跳到内容", menu: "主菜单",
    nextDay: "次日 {time}", minutes: "{n} 分", hours: "{h} 小时", hoursMinutes: "{h} 小时 {n} 分", metres: "{n} 米", km: "{n} 公里", join: "、",
    textSize: "字号", textSizeIs: "字号 {n}", smaller: "小一点", larger: "大一点",
    loading: "正在读取…", retry: "重试", close: "关闭", cancel: "取消", confirm: "确定", save: "保存", edit: "修改", search: "查找", all: "全部", none: "无",
    back: "返回", day: "日期", nothing: "没有内容。",
    offline: "连不上服务，请检查网络或确认服务仍在运行。", signedOut: "登录已失效，请重新登录。", pair: "{what}：{how}",
    notFound: "没有这个页面", notFoundNote: "地址可能写错了，或者页面已经搬走。", forbidden: "您不能查看这个页面", forbiddenNote: "您的角色用不到它；需要时请联系管理员。",
  },
  {
    app: "Dispatch", otherLanguage: "中文", switchLanguage: "切换到中文", skip: "Skip to content", menu: "Main menu",
    nextDay: "{time} next day", minutes: "{n} min", hours: "{h} h", hoursMinutes: "{h} h {n} min", metres: "{n} m", km: "{n} km", join: ", ",
    textSize: "Text size", textSizeIs: "Text size {n}", smaller: "Smaller", larger: "Larger",
    loading: "Loading…", retry: "Try again", close: "Close", cancel: "Cancel", confirm: "OK", save: "Save", edit: "Edit", search: "Search", all: "All", none: "None",
    back: "Back", day: "Day", nothing: "Nothing here.",
    offline: "The server cannot be reached. Check the network, or whether it is still running.", signedOut: "You are signed out; please sign in again.", pair: "{what}: {how}",
    notFound: "No such page", notFoundNote: "The address may be wrong, or the page has moved.", forbidden: "This page is not yours to see", forbiddenNote: "Your role does not need it; ask an administrator if you do.",
  },
);
