namespace Dispatch.Core.Domain.Accounts;

/// <summary>What the age subsidy adds from an age on.</summary>
/// <param name="FromAge">First age, years.</param>
/// <param name="MealFen">For each portion, fen.</param>
/// <param name="VisitPercent">Share of a visit's price, percent.</param>
public sealed record AgeBand(int FromAge, long MealFen, int VisitPercent);
