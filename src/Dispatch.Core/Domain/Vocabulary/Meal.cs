namespace Dispatch.Core.Domain.Vocabulary;

/// <summary>Meal slots of a day.</summary>
public enum Meal
{
    /// <summary>午餐.</summary>
    Lunch,

    /// <summary>晚餐.</summary>
    Dinner,
}
