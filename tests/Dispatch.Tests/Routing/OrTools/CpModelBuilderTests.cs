using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.OrTools;

public sealed class CpModelBuilderTests
{
    private readonly CpModelBuilder _builder = new();

    /// <summary>Variables are numbered from 0; negating a literal twice gives it back.</summary>
    [Fact]
    public void Variables_and_literals_are_indices()
    {
        _builder.AddBool().ShouldBe(0);
        _builder.AddInt(-3, 7).ShouldBe(1);
        _builder.Variables.ShouldBe(2);
        _builder.Model.Variables[1].Domain.ShouldBe([-3, 7]);
        CpModelBuilder.Not(0).ShouldBe(-1);
        CpModelBuilder.Not(CpModelBuilder.Not(5)).ShouldBe(5);
    }

    /// <summary>A linear constraint holds its terms, its range and the literals that switch it on.</summary>
    [Fact]
    public void Linear_with_enforcement()
    {
        var (on, x, y) = (_builder.AddBool(), _builder.AddInt(0, 9), _builder.AddInt(0, 9));
        _builder.AddLinear([(x, 2), (y, -1)], long.MinValue, 4, CpModelBuilder.Not(on));
        var made = _builder.Model.Constraints.ShouldHaveSingleItem();
        made.Linear.Vars.ShouldBe([x, y]);
        made.Linear.Coeffs.ShouldBe([2, -1]);
        made.Linear.Domain.ShouldBe([long.MinValue, 4]);
        made.EnforcementLiteral.ShouldBe([-1]);
    }

    /// <summary>Each kind of constraint becomes its own message.</summary>
    [Fact]
    public void Every_kind_of_constraint()
    {
        var (a, b, start) = (_builder.AddBool(), _builder.AddBool(), _builder.AddInt(0, 100));
        _builder.AddExactlyOne([a, b]);
        _builder.AddAtMostOne([a, b]);
        _builder.AddAtLeastOne([a, b]);
        _builder.AddAll([b], a);
        _builder.AddCircuit([(0, 1, a), (1, 0, b)]);
        var interval = _builder.AddInterval(start, 5, a);
        _builder.AddNoOverlap([interval]);
        _builder.AddElement(a, [b, start], start);
        _builder.Model.Constraints.Select(c => c.ConstraintCase).ShouldBe(
        [
            ConstraintProto.ConstraintOneofCase.ExactlyOne, ConstraintProto.ConstraintOneofCase.AtMostOne, ConstraintProto.ConstraintOneofCase.BoolOr,
            ConstraintProto.ConstraintOneofCase.BoolAnd, ConstraintProto.ConstraintOneofCase.Circuit, ConstraintProto.ConstraintOneofCase.Interval,
            ConstraintProto.ConstraintOneofCase.NoOverlap, ConstraintProto.ConstraintOneofCase.Element,
        ]);
        _builder.Model.Constraints[interval].Interval.End.Offset.ShouldBe(5);
    }

    /// <summary>What names no variable, a range upside down and an incomplete hint are slips of the caller and thrown.</summary>
    [Fact]
    public void Slips_are_thrown()
    {
        var x = _builder.AddBool();
        Should.Throw<ArgumentOutOfRangeException>(() => _builder.AddLinear([(x + 1, 1)], 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => _builder.AddLinear([(CpModelBuilder.Not(x), 1)], 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => _builder.AddExactlyOne([7]));
        Should.Throw<ArgumentOutOfRangeException>(() => _builder.AddInt(2, 1));
        Should.Throw<ArgumentException>(() => _builder.Hint([]));
    }

    /// <summary>The last objective and the last complete hint count.</summary>
    [Fact]
    public void Objective_and_hint()
    {
        var x = _builder.AddInt(0, 9);
        _builder.Minimise([(x, 1)]);
        _builder.Minimise([(x, -3)]);
        _builder.Hint([1]);
        _builder.Hint([8]);
        _builder.Model.Objective.Coeffs.ShouldBe([-3]);
        _builder.Model.SolutionHint.Values.ShouldBe([8]);
    }
}
