using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools;

/// <summary>
/// Writes a <see cref="CpModelProto"/> piece by piece. Variables are named by the index that adding them returns; a literal is the index
/// of a boolean variable or its negation by <see cref="Not"/>. Ranges are closed at both ends; long.MinValue and long.MaxValue leave a
/// constraint's end open. Not safe for several threads.
/// </summary>
public sealed class CpModelBuilder
{
    private readonly CpModelProto _model = new();

    /// <summary>The model as built so far; not a copy.</summary>
    public CpModelProto Model => _model;

    /// <summary>Number of variables so far.</summary>
    public int Variables => _model.Variables.Count;

    /// <summary>The negation of a literal; the negation of a negation is the literal itself.</summary>
    public static int Not(int literal) => -literal - 1;

    /// <summary>Adds a variable of 0 or 1.</summary>
    public int AddBool() => AddInt(0, 1);

    /// <summary>Adds a whole-number variable. CP-SAT wants bounds whose sums stay well inside 64 bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lower bound is above the upper.</exception>
    public int AddInt(long min, long max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        _model.Variables.Add(new IntegerVariableProto { Domain = { min, max } });
        return _model.Variables.Count - 1;
    }

    /// <summary>min ≤ Σ coefficient · variable ≤ max. A coefficient belongs to a variable, not to a negated literal.</summary>
    /// <param name="terms">Variable and coefficient of each term.</param>
    /// <param name="min">Lower bound; long.MinValue for none.</param>
    /// <param name="max">Upper bound; long.MaxValue for none.</param>
    /// <param name="onlyIf">Literals that must all hold for the constraint to count; none: it always counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A term names no variable of the model, or min is above max.</exception>
    public void AddLinear(IEnumerable<(int Variable, long Coefficient)> terms, long min, long max, params ReadOnlySpan<int> onlyIf)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        var linear = new LinearConstraintProto { Domain = { min, max } };
        foreach (var (variable, coefficient) in terms)
        {
            linear.Vars.Add(Known(variable));
            linear.Coeffs.Add(coefficient);
        }
        Add(new ConstraintProto { Linear = linear }, onlyIf);
    }

    /// <summary>Exactly one of the literals holds.</summary>
    public void AddExactlyOne(IEnumerable<int> literals) => Add(new ConstraintProto { ExactlyOne = Literals(literals) });

    /// <summary>At most one of the literals holds.</summary>
    public void AddAtMostOne(IEnumerable<int> literals) => Add(new ConstraintProto { AtMostOne = Literals(literals) });

    /// <summary>At least one of the literals holds, where all of <paramref name="onlyIf"/> do.</summary>
    public void AddAtLeastOne(IEnumerable<int> literals, params ReadOnlySpan<int> onlyIf) => Add(new ConstraintProto { BoolOr = Literals(literals) }, onlyIf);

    /// <summary>All of the literals hold, where all of <paramref name="onlyIf"/> do.</summary>
    public void AddAll(IEnumerable<int> literals, params ReadOnlySpan<int> onlyIf) => Add(new ConstraintProto { BoolAnd = Literals(literals) }, onlyIf);

    /// <summary>
    /// The chosen arcs form one circuit through every node; a chosen arc from a node to itself leaves that node out.
    /// </summary>
    /// <param name="arcs">From, to (nodes from 0 on) and the literal that chooses the arc.</param>
    public void AddCircuit(IEnumerable<(int From, int To, int Literal)> arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        var circuit = new CircuitConstraintProto();
        foreach (var (from, to, literal) in arcs)
        {
            circuit.Tails.Add(from);
            circuit.Heads.Add(to);
            circuit.Literals.Add(KnownLiteral(literal));
        }
        Add(new ConstraintProto { Circuit = circuit });
    }

    /// <summary>An interval [start, end) with end = start + size, where all of <paramref name="onlyIf"/> hold; otherwise it is absent.</summary>
    /// <param name="start">Variable of the start.</param>
    /// <param name="size">Length, 0 or more.</param>
    /// <param name="onlyIf">Literals of its presence; none: always present.</param>
    /// <returns>The index to name in <see cref="AddNoOverlap"/>; no variable.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is no variable, or the size is negative.</exception>
    public int AddInterval(int start, long size, params ReadOnlySpan<int> onlyIf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Known(start);
        return Add(new ConstraintProto
        {
            Interval = new IntervalConstraintProto
            {
                Start = new LinearExpressionProto { Vars = { start }, Coeffs = { 1 } },
                Size = new LinearExpressionProto { Offset = size },
                End = new LinearExpressionProto { Vars = { start }, Coeffs = { 1 }, Offset = size },
            },
        }, onlyIf);
    }

    /// <summary>No two of the present intervals overlap.</summary>
    public void AddNoOverlap(IEnumerable<int> intervals) =>
        Add(new ConstraintProto { NoOverlap = new NoOverlapConstraintProto { Intervals = { intervals } } });

    /// <summary>target = variables[index], the index counted from 0.</summary>
    public void AddElement(int index, IEnumerable<int> variables, int target) => Add(new ConstraintProto
    {
        Element = new ElementConstraintProto
        {
            LinearIndex = Of(index),
            LinearTarget = Of(target),
            Exprs = { variables.Select(Of) },
        },
    });

    /// <summary>Sets what is to be made as small as possible: Σ coefficient · variable. Replaces an earlier one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A term names no variable of the model.</exception>
    public void Minimise(IEnumerable<(int Variable, long Coefficient)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var objective = new CpObjectiveProto { ScalingFactor = 1 };
        foreach (var (variable, coefficient) in terms)
        {
            objective.Vars.Add(Known(variable));
            objective.Coeffs.Add(coefficient);
        }
        _model.Objective = objective;
    }

    /// <summary>Sets the complete hint, usually the plan as it stands. Replaces an earlier one.</summary>
    /// <param name="values">The value of every variable, by index.</param>
    /// <exception cref="ArgumentException">Not as many values as variables.</exception>
    public void Hint(IReadOnlyList<long> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != Variables)
            throw new ArgumentException($"A complete hint has {Variables} values, not {values.Count}.", nameof(values));
        _model.SolutionHint = new PartialVariableAssignment { Vars = { Enumerable.Range(0, Variables) }, Values = { values } };
    }

    private int Add(ConstraintProto constraint, params ReadOnlySpan<int> onlyIf)
    {
        foreach (var literal in onlyIf)
            constraint.EnforcementLiteral.Add(KnownLiteral(literal));
        _model.Constraints.Add(constraint);
        return _model.Constraints.Count - 1;
    }

    private BoolArgumentProto Literals(IEnumerable<int> literals) => new() { Literals = { literals.Select(KnownLiteral) } };

    private LinearExpressionProto Of(int variable) => new() { Vars = { Known(variable) }, Coeffs = { 1 } };

    private int KnownLiteral(int literal)
    {
        Known(literal >= 0 ? literal : Not(literal));
        return literal;
    }

    private int Known(int variable)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variable);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(variable, Variables);
        return variable;
    }
}
