using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>How much of a budget a month took.</summary>
/// <param name="StreetCode">The street.</param>
/// <param name="Source">The source.</param>
/// <param name="MonthFen">The budget, fen.</param>
/// <param name="SpentFen">Spent, fen; null: hidden, since too few elders are behind it.</param>
public sealed record BudgetUse(string StreetCode, SubsidySource Source, long MonthFen, long? SpentFen)
{
    /// <summary>Whether more was spent than there was; a hidden one is not told.</summary>
    public bool IsOver => SpentFen > MonthFen;
}
