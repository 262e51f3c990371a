namespace Dispatch.Core.Domain.Canteens;

/// <summary>Whether a place cooks.</summary>
public enum CanteenKind
{
    /// <summary>社区长者食堂: cooks (or finishes) meals itself.</summary>
    Canteen,

    /// <summary>助餐点: hands out what a kitchen brings.</summary>
    MealPoint,
}
