using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Constraints over <see cref="LinearSum"/>, in the words the rules use.</summary>
internal static class SumConstraints
{
    /// <summary>sum ≥ bound where all literals hold.</summary>
    public static void AtLeast(this CpModelBuilder cp, LinearSum sum, long bound, params ReadOnlySpan<int> onlyIf) =>
        cp.AddLinear(sum.Terms, bound - sum.Constant, long.MaxValue, onlyIf);

    /// <summary>sum ≤ bound where all literals hold.</summary>
    public static void AtMost(this CpModelBuilder cp, LinearSum sum, long bound, params ReadOnlySpan<int> onlyIf) =>
        cp.AddLinear(sum.Terms, long.MinValue, bound - sum.Constant, onlyIf);

    /// <summary>sum = value where all literals hold.</summary>
    public static void Equal(this CpModelBuilder cp, LinearSum sum, long value, params ReadOnlySpan<int> onlyIf) =>
        cp.AddLinear(sum.Terms, value - sum.Constant, value - sum.Constant, onlyIf);

    /// <summary>The value of a sum in a solution.</summary>
    public static long ValueOf(this CpResult values, LinearSum sum) => sum.Constant + sum.Terms.Sum(t => t.Coefficient * values.ValueOf(t.Variable));

    /// <summary>Where the first literal holds, so does the second.</summary>
    public static void Implies(this CpModelBuilder cp, int literal, int then) => cp.AddAll([then], literal);

    /// <summary>The literal holds.</summary>
    public static void Fix(this CpModelBuilder cp, int literal) => cp.AddAll([literal]);

    /// <summary>An instant inside one of the windows and not after <paramref name="latest"/>; null when there is none.</summary>
    public static int? AddInstant(this CpModelBuilder cp, ImmutableArray<TimeWindow> windows, int latest)
    {
        var open = windows.Where(w => w.Earliest <= latest).ToList();
        if (open.Count == 0)
            return null;
        var variable = cp.AddInt(open[0].Earliest, Math.Min(open[^1].Latest, latest));
        var domain = cp.Model.Variables[variable].Domain;
        domain.Clear();
        foreach (var window in open)
            domain.Add([window.Earliest, Math.Min(window.Latest, latest)]);
        return variable;
    }
}
