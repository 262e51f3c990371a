using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>Compares lists of diets by what is in them.</summary>
internal static class ImmutableDiets
{
    public static IEqualityComparer<ImmutableArray<Diet>> Equality { get; } = EqualityComparer<ImmutableArray<Diet>>.Create(
        (a, b) => a.SequenceEqual(b), a => a.Aggregate(17, (hash, diet) => (hash * 31) + (int)diet));
}
