using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>What a street may spend from a source in a month. Passing it stops nobody's meal: it is told.</summary>
/// <param name="StreetCode">The street.</param>
/// <param name="Source">The source.</param>
/// <param name="MonthFen">Fen a month.</param>
public sealed record StreetBudget(string StreetCode, SubsidySource Source, long MonthFen);
