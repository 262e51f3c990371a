// What the addresses of street offices answer. A null, or nothing, where something is hidden or not known.
export interface Text { zh: string; en: string }
export interface CoverageRow { streetCode: string; streetName: string; service: string; minutes: number; elders?: number | null; covered?: number | null; share?: number | null; outside: Record<string, number | null> }
export interface Coverage { date: string; travelModel: string; options: { walkMetresPerSecond: number }; rows: CoverageRow[] }
export interface Outside { elderId: string; name: string; streetCode: string; reason: string; text: Text }
export interface Sums { code: string; planned: number; done: number; onTimeShare?: number; hotShare?: number; missedShare?: number; stars?: number; ratings: number }
export interface Canteen { canteenId: string; name: string; sums: Sums; stars?: number }
export interface Load { kind: string; people: number; meanHours: number; mostHours: number; unevenness: number }
export interface Quality {
  total?: Sums; days: Sums[]; streets: Sums[]; services: Sums[]; canteens: Canteen[]; load: Load[];
  continuity: { elders: number; meanCaregivers: number; mostCaregivers: number; above?: number }; alerts: { kind: string; code: string; text: Text }[];
}
export interface AccountRow { streetCode: string; serviceCode: string; providerId: string; orders: number; portions: number; shares: { self: number; sum: number }; costFenEach?: number }
export interface Budget { streetCode: string; source: string; monthFen: number; spentFen?: number; isOver: boolean }
export interface Account { month: string; isClosed: boolean; total?: AccountRow; rows: AccountRow[]; budgets: Budget[] }
export interface Areas { features: { properties: { service: string; minutes: number }; geometry: { coordinates: number[][][][] } }[] }
export interface Slot { canteenId: string; name: string; meal: string; capacity: number; planned?: number; share?: number }
export interface HourNeed { kind: string; hour: number; onShift: number; working: number; busyPeople: number }
export interface SkillNeed { skillCode: string; level: number; demandHours?: number; supplyHours: number; people: number; endingSoon: number; unservedHours?: number }
export interface Staffing { targetMeals: number; capacityMeals: number; plannedMeals?: number; slots: Slot[]; hours: HourNeed[]; skills: SkillNeed[] }
export interface NextStep { isTraining: boolean; kind: string; baseId: string; staffId?: string; from: number; to: number; skills: string[]; servedMore: number; costMoreMilliFen: number }
export interface Site { id: string; name: string; point: { longitude: number; latitude: number } }
export interface Siting {
  elders: number; valueToday: number; value: number; greedyValue: number; bound: number; gap: number; seconds: number; by: string; fault?: string; open: Site[]; closing: { id: string; name: string; loss: number }[];
}
export interface Recalled {
  itemId: string; elderId: string; elderName: string; phone: string; place: string; canteenId: string; meal: string; batches: number[]; likely?: number; portions: number; staffName: string;
  loadedAt: number; plannedAt: number; arrivedUtc?: string;
}
export interface Recall { canteens: string[]; meals: Recalled[] }
export interface Revealed { id: string; name: string }
