namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Σ coefficient · variable + constant. A negated literal stands for 1 − its variable.</summary>
internal sealed class LinearSum
{
    private readonly Dictionary<int, long> _terms = [];

    private LinearSum(long constant) => Constant = constant;

    /// <summary>The part without variables.</summary>
    public long Constant { get; private set; }

    /// <summary>Variables and coefficients, each variable once.</summary>
    public IEnumerable<(int Variable, long Coefficient)> Terms => _terms.Select(t => (t.Key, t.Value));

    public static LinearSum operator +(LinearSum left, LinearSum right) => new LinearSum(0).Add(left, 1).Add(right, 1);

    public static LinearSum operator -(LinearSum left, LinearSum right) => new LinearSum(0).Add(left, 1).Add(right, -1);

    public static LinearSum operator +(LinearSum left, long right) => new LinearSum(right).Add(left, 1);

    public static LinearSum operator *(long factor, LinearSum sum) => new LinearSum(0).Add(sum, factor);

    /// <summary>The empty sum, to be added to.</summary>
    public static LinearSum Zero() => new(0);

    /// <summary>A variable or a literal.</summary>
    public static LinearSum Of(int literal) => Zero().Add(literal, 1);

    /// <summary>The number of literals that hold.</summary>
    public static LinearSum Count(IEnumerable<int> literals)
    {
        var sum = Zero();
        foreach (var literal in literals)
            sum.Add(literal, 1);
        return sum;
    }

    /// <summary>Adds coefficient · literal to this sum.</summary>
    public LinearSum Add(int literal, long coefficient)
    {
        var variable = literal >= 0 ? literal : CpModelBuilder.Not(literal);
        Constant += literal >= 0 ? 0 : coefficient;
        _terms[variable] = _terms.GetValueOrDefault(variable) + (literal >= 0 ? coefficient : -coefficient);
        return this;
    }

    /// <summary>Adds factor · other to this sum.</summary>
    public LinearSum Add(LinearSum other, long factor)
    {
        foreach (var (variable, coefficient) in other.Terms)
            Add(variable, factor * coefficient);
        Constant += factor * other.Constant;
        return this;
    }
}
