// What the addresses of street offices answer.
export interface CoverageRow { streetCode: string; streetName: string; service: string; minutes: number; elders?: number | null; covered?: number | null; share?: number | null; outside: Record<string, number | null> }
export interface Coverage { date: string; travelModel: string; options: { walkMetresPerSecond: number }; rows: CoverageRow[] }
export interface Sums { code: string; planned: number; done: number; onTimeShare?: number; hotShare?: number; missedShare?: number; stars?: number; ratings: number }
export interface Quality {
  total: Sums; days: Sums[]; streets: Sums[]; canteens: { canteenId: string; name: string; sums: Sums; stars?: number }[];
  continuity: { elders: number; meanCaregivers: number; mostCaregivers: number; above: number }; alerts: { kind: string; code: string; text: { zh: string; en: string } }[];
}
export interface AccountRow { streetCode: string; serviceCode: string; providerId: string; orders: number; portions: number; shares: { self: number; sum: number }; costFenEach?: number }
export interface Account { month: string; isClosed: boolean; total: AccountRow; rows: AccountRow[]; budgets: { streetCode: string; source: string; monthFen: number; spentFen: number; isOver: boolean }[] }
export interface Areas { features: { properties: { service: string; minutes: number }; geometry: { coordinates: number[][][][] } }[] }
