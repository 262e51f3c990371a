using System.Collections.Frozen;

namespace Dispatch.Routing.Checking;

/// <summary>The words of each violation code, and what its subject points at.</summary>
internal static class ViolationMeanings
{
    private static readonly (string Code, SubjectKind Subject, string Zh, string En)[] _wholeAndPeople =
    [
        (ViolationCodes.RouteVehicle, SubjectKind.None, "路线的车辆不存在", "the route's vehicle does not exist"),
        (ViolationCodes.RouteTwice, SubjectKind.None, "同一车辆有多条路线", "the vehicle has more than one route"),
        (ViolationCodes.RouteOrder, SubjectKind.None, "路线没有按车辆排序", "routes are not sorted by vehicle"),
        (ViolationCodes.RouteShape, SubjectKind.None, "路线步骤不完整或次序错误", "steps are missing or not Start … End"),
        (ViolationCodes.StepIndex, SubjectKind.Number, "步骤指向不存在的对象", "a step names something that does not exist"),
        (ViolationCodes.RouteEmpty, SubjectKind.None, "路线没有任何作业", "the route does nothing"),
        (ViolationCodes.UnservedEntry, SubjectKind.None, "未安排列表中有无效项", "the unserved list has an invalid entry"),
        (ViolationCodes.UnservedTwice, SubjectKind.Request, "未安排列表中重复", "listed unserved more than once"),
        (ViolationCodes.UnservedOrder, SubjectKind.Request, "未安排列表没有排序", "the unserved list is not sorted"),
        (ViolationCodes.RequestMissing, SubjectKind.Request, "既未安排也未说明原因", "neither served nor listed unserved"),
        (ViolationCodes.RequestBoth, SubjectKind.Request, "已安排却又列为未安排", "served and listed unserved"),
        (ViolationCodes.RequestPartial, SubjectKind.Request, "只安排了一部分", "served only in part"),
        (ViolationCodes.ActivityTwice, SubjectKind.Activity, "被重复安排", "done more than once"),
        (ViolationCodes.UnservedReason, SubjectKind.Request, "未安排但没有原因代码", "unserved without a reason code"),
        (ViolationCodes.RoleSplit, SubjectKind.Activity, "应由同一人完成却换了人", "must be done by the same person as the rest of its role"),
        (ViolationCodes.RoleOrder, SubjectKind.Activity, "先后次序错误", "done in the wrong order"),
        (ViolationCodes.RoleInterrupted, SubjectKind.Activity, "中间插入了其他步骤", "interrupted by other steps"),
        (ViolationCodes.TeamSameVehicle, SubjectKind.Request, "多个角色由同一人承担", "two roles filled by the same person"),
        (ViolationCodes.Skill, SubjectKind.Request, "技能或级别不足", "skill or level missing"),
        (ViolationCodes.VehicleNotAllowed, SubjectKind.Request, "不在允许的人员之内", "not among the allowed people"),
        (ViolationCodes.VehicleForbidden, SubjectKind.Request, "属于禁止的人员", "done by a refused person"),
        (ViolationCodes.Conflict, SubjectKind.Request, "同一人服务了互斥的两户", "one person serves two that must be kept apart"),
        (ViolationCodes.LockedPrefix, SubjectKind.Activity, "锁定的开头没有保持", "the locked beginning is not kept"),
    ];

    private static readonly (string Code, SubjectKind Subject, string Zh, string En)[] _timesAndLimits =
    [
        (ViolationCodes.Arrival, SubjectKind.None, "到达时间与行程不符", "arrival does not follow from the travel time"),
        (ViolationCodes.StartBeforeArrival, SubjectKind.None, "到达之前就开始", "starts before arriving"),
        (ViolationCodes.Departure, SubjectKind.None, "工作未完成就离开", "leaves before the work is done"),
        (ViolationCodes.Window, SubjectKind.Activity, "开始时间不在时间窗内", "starts outside the time window"),
        (ViolationCodes.Unreachable, SubjectKind.Number, "无路可达", "no way leads there"),
        (ViolationCodes.EndClock, SubjectKind.None, "结束步骤的时间不一致", "the clocks of the end differ"),
        (ViolationCodes.GapShort, SubjectKind.Number, "两项作业间隔过短", "the gap to the linked activity is too short"),
        (ViolationCodes.GapLong, SubjectKind.Number, "两项作业间隔过长", "the gap to the linked activity is too long"),
        (ViolationCodes.BreakMissing, SubjectKind.Break, "没有安排休息", "break not taken"),
        (ViolationCodes.BreakTwice, SubjectKind.Break, "休息重复", "break taken more than once"),
        (ViolationCodes.BreakOrder, SubjectKind.Break, "休息次序错误", "breaks in the wrong order"),
        (ViolationCodes.BreakWindow, SubjectKind.Break, "休息不在允许时间内", "break outside its window"),
        (ViolationCodes.BreakShort, SubjectKind.Break, "休息时间不足", "break too short"),
        (ViolationCodes.DepotNotAllowed, SubjectKind.Depot, "不能在此取货", "may not load at this depot"),
        (ViolationCodes.DepotWindow, SubjectKind.Depot, "取货不在开放时间内", "loading outside the depot's window"),
        (ViolationCodes.LoadTime, SubjectKind.Depot, "装货未完成就离开", "leaves before loading is done"),
        (ViolationCodes.Release, SubjectKind.Activity, "货物尚未就绪就装货", "loaded before it is released"),
        (ViolationCodes.SourceDepot, SubjectKind.Activity, "不是从指定取货点装货", "not loaded at its source depot"),
        (ViolationCodes.Capacity, SubjectKind.Number, "超过载量", "load above capacity"),
        (ViolationCodes.Freshness, SubjectKind.Activity, "离开取货点过久", "too long since the depot"),
        (ViolationCodes.Trips, SubjectKind.None, "趟数过多", "too many trips"),
        (ViolationCodes.ShipmentSplit, SubjectKind.Activity, "取送不在同一趟内", "picked up in another trip"),
        (ViolationCodes.ShiftStart, SubjectKind.None, "早于班次开始", "starts before the shift"),
        (ViolationCodes.ShiftEnd, SubjectKind.None, "晚于班次结束", "ends after the shift"),
        (ViolationCodes.Work, SubjectKind.None, "工作时间过长", "working time too long"),
        (ViolationCodes.Distance, SubjectKind.None, "行驶距离过长", "distance too long"),
        (ViolationCodes.TravelTime, SubjectKind.None, "路上时间过长", "travel time too long"),
        (ViolationCodes.Activities, SubjectKind.None, "作业过多", "too many activities"),
        (ViolationCodes.EquipmentPool, SubjectKind.Number, "没有可用的设备库", "no pool holds the equipment needed"),
        (ViolationCodes.EquipmentUnits, SubjectKind.Pool, "设备数量不足", "more sets needed than there are"),
        (ViolationCodes.Late, SubjectKind.Activity, "晚于期望时间", "later than wished"),
        (ViolationCodes.Early, SubjectKind.Activity, "早于期望时间", "earlier than wished"),
        (ViolationCodes.Stale, SubjectKind.Activity, "离开取货点时间超过目标", "longer since the depot than wished"),
        (ViolationCodes.Overtime, SubjectKind.None, "加班", "overtime"),
        (ViolationCodes.LongWork, SubjectKind.None, "工时超过应分担的份额", "more work than the fair share"),
        (ViolationCodes.Moved, SubjectKind.Activity, "开始时间与已发布的不同", "starts at another time than published"),
    ];

    private static readonly FrozenDictionary<string, (SubjectKind Subject, string Zh, string En)> _byCode =
        _wholeAndPeople.Concat(_timesAndLimits).ToFrozenDictionary(m => m.Code, m => (m.Subject, m.Zh, m.En), StringComparer.Ordinal);

    /// <summary>The meaning of a code; false for one it does not know.</summary>
    public static bool TryGet(string code, out (SubjectKind Subject, string Zh, string En) meaning) => _byCode.TryGetValue(code, out meaning);
}
