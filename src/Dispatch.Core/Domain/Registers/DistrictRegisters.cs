using System.Collections.Immutable;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;

namespace Dispatch.Core.Domain.Registers;

/// <summary>
/// An immutable snapshot of everything a district has handed over: one list per import table, in no promised order. One that came
/// from an import is consistent: ids are unique, every id named elsewhere exists. Safe to share between threads. Find things with
/// <see cref="RegisterLookup"/>.
/// </summary>
public sealed record DistrictRegisters
{
    /// <summary>Nothing at all.</summary>
    public static readonly DistrictRegisters Empty = new();

    /// <summary>区.</summary>
    public ImmutableArray<District> Districts { get; init; } = [];

    /// <summary>街道/镇.</summary>
    public ImmutableArray<Street> Streets { get; init; } = [];

    /// <summary>小区.</summary>
    public ImmutableArray<Compound> Compounds { get; init; } = [];

    /// <summary>楼栋.</summary>
    public ImmutableArray<Building> Buildings { get; init; } = [];

    /// <summary>老人.</summary>
    public ImmutableArray<Elder> Elders { get; init; } = [];

    /// <summary>老人与人员关系: familiar, preferred, refused.</summary>
    public ImmutableArray<StaffRelation> Relations { get; init; } = [];

    /// <summary>分开照护.</summary>
    public ImmutableArray<Separation> Separations { get; init; } = [];

    /// <summary>服务组织.</summary>
    public ImmutableArray<Provider> Providers { get; init; } = [];

    /// <summary>服务价格.</summary>
    public ImmutableArray<ProviderPrice> Prices { get; init; } = [];

    /// <summary>中央厨房.</summary>
    public ImmutableArray<Kitchen> Kitchens { get; init; } = [];

    /// <summary>配送车辆.</summary>
    public ImmutableArray<TrunkVehicle> TrunkVehicles { get; init; } = [];

    /// <summary>食堂与助餐点.</summary>
    public ImmutableArray<Canteen> Canteens { get; init; } = [];

    /// <summary>供餐时段.</summary>
    public ImmutableArray<CanteenSlot> CanteenSlots { get; init; } = [];

    /// <summary>出餐批次.</summary>
    public ImmutableArray<Batch> Batches { get; init; } = [];

    /// <summary>服务站.</summary>
    public ImmutableArray<Station> Stations { get; init; } = [];

    /// <summary>设备.</summary>
    public ImmutableArray<EquipmentStock> Equipment { get; init; } = [];

    /// <summary>医院.</summary>
    public ImmutableArray<Hospital> Hospitals { get; init; } = [];

    /// <summary>技能.</summary>
    public ImmutableArray<Skill> Skills { get; init; } = [];

    /// <summary>服务目录.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>服务岗位.</summary>
    public ImmutableArray<ServiceRole> ServiceRoles { get; init; } = [];

    /// <summary>服务间隔.</summary>
    public ImmutableArray<SpacingRule> SpacingRules { get; init; } = [];

    /// <summary>人员.</summary>
    public ImmutableArray<StaffMember> Staff { get; init; } = [];

    /// <summary>班次.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    /// <summary>休息.</summary>
    public ImmutableArray<StaffBreak> Breaks { get; init; } = [];

    /// <summary>资质.</summary>
    public ImmutableArray<Qualification> Qualifications { get; init; } = [];

    /// <summary>请假.</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>节假日.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>长期订餐.</summary>
    public ImmutableArray<StandingMeal> StandingMeals { get; init; } = [];

    /// <summary>长期服务.</summary>
    public ImmutableArray<StandingVisit> StandingVisits { get; init; } = [];

    /// <summary>暂停.</summary>
    public ImmutableArray<OrderPause> Pauses { get; init; } = [];

    /// <summary>当日订餐.</summary>
    public ImmutableArray<MealOrder> MealOrders { get; init; } = [];

    /// <summary>当日服务.</summary>
    public ImmutableArray<VisitOrder> VisitOrders { get; init; } = [];

    /// <summary>订单间隔.</summary>
    public ImmutableArray<VisitLink> VisitLinks { get; init; } = [];
}
