import { words } from "../i18n";

/** Words for what people on the road report: the phone asks them, the board shows the answers. */
export const roadWords = words(
  {
    concern: { unwell: "今天发热或不舒服？", chest: "胸痛、气短或心慌？", dizzy: "头晕，或一天内摔过？", skin: "皮肤有伤口、皮疹或压疮？", meal: "一小时内刚吃过饭，或空腹很久？", alcohol: "今天喝过酒？", declines: "本人今天不想做？" },
    fault: { "not-measured": "没有量血压", systolic: "高压 {value}，界限 {limit}", diastolic: "低压 {value}，界限 {limit}", pulse: "脉搏 {value}，界限 {limit}", temperature: "体温 {value} ℃，界限 {limit} ℃" },
    problem: { declined: "老人今天不要", "no-access": "进不去", "wrong-address": "地址不对", damaged: "餐食或器具坏了、少了", unwell: "老人身体不适", vehicle: "车坏了或出了事故", other: "其他" },
    sign: { fall: "摔倒或受伤", confused: "糊涂，或特别嗜睡", unwell: "气短或疼痛", "not-eating": "不吃饭，上次的餐没动", "low-mood": "情绪低落、害怕", "unsafe-home": "家里不安全：燃气、寒冷、脏乱", other: "其他" },
  },
  {
    concern: { unwell: "Fever, or unwell today?", chest: "Chest pain, short of breath, palpitations?", dizzy: "Dizzy, or fell within a day?", skin: "Wound, rash or sore on the skin?", meal: "Ate within the hour, or nothing for long?", alcohol: "Drank alcohol today?", declines: "Does not want it today?" },
    fault: { "not-measured": "Blood pressure was not measured", systolic: "Systolic {value}, limit {limit}", diastolic: "Diastolic {value}, limit {limit}", pulse: "Pulse {value}, limit {limit}", temperature: "{value} °C, limit {limit} °C" },
    problem: { declined: "The elder does not want it today", "no-access": "Cannot get in", "wrong-address": "Wrong address", damaged: "Meal or equipment damaged or missing", unwell: "The elder is unwell", vehicle: "Vehicle broken, or an accident", other: "Something else" },
    sign: { fall: "Fell, or is hurt", confused: "Confused, or very sleepy", unwell: "Short of breath, or in pain", "not-eating": "Does not eat; last meal untouched", "low-mood": "Low or frightened", "unsafe-home": "Home not safe: gas, cold, dirt", other: "Something else" },
  },
);
