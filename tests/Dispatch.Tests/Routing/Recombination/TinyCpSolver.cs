using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Tests.Routing.Recombination;

/// <summary>
/// Stands in for CP-SAT on tiny models: depth-first search with bound propagation over linear, exactly-one and at-most-one constraints, from the
/// hint on. Deterministic; gives the best it has after a number of nodes.
/// </summary>
internal sealed class TinyCpSolver(int maxNodes = 60) : ICpSolver
{
    /// <inheritdoc/>
    public CpFault? Unavailable => null;

    /// <summary>Models solved.</summary>
    public int Solved { get; private set; }

    /// <summary>Models whose hint kept every constraint.</summary>
    public int SoundHints { get; private set; }

    /// <summary>Models whose answer cost less than the hint.</summary>
    public int Improved { get; private set; }

    /// <inheritdoc/>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
    {
        // The exact model of a small day is beyond it.
        if (model.Constraints.Any(c => c.ConstraintCase == ConstraintProto.ConstraintOneofCase.Circuit))
            return CpResult.Answered(new CpSolverResponse { Status = CpSolverStatus.Unknown });
        var search = new Search(model, maxNodes);
        var hint = search.HintCost;
        search.Run();
        Solved++;
        SoundHints += hint < long.MaxValue ? 1 : 0;
        Improved += search.BestCost < hint ? 1 : 0;
        var response = new CpSolverResponse { Status = search.Best is null ? CpSolverStatus.Unknown : CpSolverStatus.Optimal, ObjectiveValue = search.BestCost };
        response.Solution.AddRange(search.Best ?? []);
        return new CpResult(CpOutcome.Answered, response, null);
    }

    private sealed class Search
    {
        private readonly CpModelProto _model;
        private readonly List<(int[] Vars, long[] Coeffs, long Min, long Max)> _rows = [];
        private int _nodes;

        public Search(CpModelProto model, int nodes)
        {
            (_model, _nodes) = (model, nodes);
            foreach (var c in model.Constraints)
                _rows.Add(Row(c));
            var hint = model.SolutionHint.Values.ToArray();
            if (_rows.TrueForAll(r => Sum(r.Vars, r.Coeffs, hint) is var s && s >= r.Min && s <= r.Max))
                (Best, BestCost) = (hint, Cost(hint));
            HintCost = BestCost;
        }

        public long[]? Best { get; private set; }

        public long BestCost { get; private set; } = long.MaxValue;

        public long HintCost { get; }

        public void Run() => Dive([.. _model.Variables.Select(v => v.Domain[0])], [.. _model.Variables.Select(v => v.Domain[^1])]);

        private static (int[], long[], long, long) Row(ConstraintProto c) => c.ConstraintCase switch
        {
            ConstraintProto.ConstraintOneofCase.Linear => ([.. c.Linear.Vars], [.. c.Linear.Coeffs], c.Linear.Domain[0], c.Linear.Domain[^1]),
            ConstraintProto.ConstraintOneofCase.ExactlyOne => ([.. c.ExactlyOne.Literals], [.. c.ExactlyOne.Literals.Select(_ => 1L)], 1, 1),
            ConstraintProto.ConstraintOneofCase.AtMostOne => ([.. c.AtMostOne.Literals], [.. c.AtMostOne.Literals.Select(_ => 1L)], 0, 1),
            _ => throw new NotSupportedException(c.ConstraintCase.ToString()),
        };

        private static long Sum(IReadOnlyList<int> vars, IReadOnlyList<long> coeffs, long[] values)
        {
            long sum = 0;
            for (var i = 0; i < vars.Count; i++)
                sum += coeffs[i] * values[vars[i]];
            return sum;
        }

        private long Cost(long[] values) => Sum(_model.Objective.Vars, _model.Objective.Coeffs, values);

        private void Dive(long[] min, long[] max)
        {
            if (_nodes-- <= 0 || !Propagate(min, max) || Cost(min) >= BestCost)
                return;
            var variable = Open(min, max);
            if (variable < 0)
            {
                (Best, BestCost) = (min, Cost(min));
                return;
            }

            foreach (var value in new[] { max[variable], min[variable] })
            {
                long[] lower = [.. min], upper = [.. max];
                lower[variable] = upper[variable] = value;
                Dive(lower, upper);
            }
        }

        /// <summary>A variable that is not fixed yet, of a row that asks for exactly one where there is such; −1 = all are.</summary>
        private int Open(long[] min, long[] max)
        {
            foreach (var row in _rows)
            {
                if (row.Min == 1 && row.Max == 1 && Array.FindIndex(row.Vars, v => min[v] < max[v]) is var i and >= 0)
                    return row.Vars[i];
            }

            for (var v = 0; v < min.Length; v++)
            {
                if (min[v] < max[v])
                    return v;
            }

            return -1;
        }

        private bool Propagate(long[] min, long[] max)
        {
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var row in _rows)
                {
                    for (var again = true; again;)
                    {
                        again = false;
                        if (!Tighten(row, min, max, ref again))
                            return false;
                        changed |= again;
                    }
                }
            }

            return true;
        }

        private static bool Tighten((int[] Vars, long[] Coeffs, long Min, long Max) row, long[] min, long[] max, ref bool changed)
        {
            long low = 0, high = 0;
            for (var i = 0; i < row.Vars.Length; i++)
            {
                var (a, b) = (row.Coeffs[i] * min[row.Vars[i]], row.Coeffs[i] * max[row.Vars[i]]);
                low += Math.Min(a, b);
                high += Math.Max(a, b);
            }

            if (low > row.Max || high < row.Min)
                return false;
            for (var i = 0; i < row.Vars.Length; i++)
            {
                var (v, coefficient) = (row.Vars[i], row.Coeffs[i]);
                if (min[v] == max[v])
                    continue;
                // Would this end of the variable's range break the row whatever the others are?
                var (atMin, atMax) = (coefficient * min[v], coefficient * max[v]);
                var (least, most) = (low - Math.Min(atMin, atMax), high - Math.Max(atMin, atMax));
                if (least + atMin > row.Max || most + atMin < row.Min)
                    min[v]++;
                else if (least + atMax > row.Max || most + atMax < row.Min)
                    max[v]--;
                else
                    continue;
                changed = true;
            }

            return true;
        }
    }
}
