using System.Collections.Immutable;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// The CP-SAT model of one part of an assignment problem. Variables: orders of each group at each of its canteens, orders without canteen, and portions
/// each class of demand draws from each batch. Rules: every order counted once; a slot's capacity; what a class takes is drawn from batches that will
/// do; a batch's portions. The objective is the evaluator's sum.
/// </summary>
internal sealed class AssignmentModel
{
    private readonly AssignmentProblem _problem;
    private readonly DrawClasses _classes;
    private readonly ImmutableArray<int> _groups;
    private readonly CpModelBuilder _model = new();
    private readonly Dictionary<(int Group, int Choice), int> _taken = [];
    private readonly Dictionary<int, int> _without = [];
    private readonly Dictionary<(int Slot, int Class, int Batch), int> _drawn = [];

    private AssignmentModel(AssignmentProblem problem, DrawClasses classes, ImmutableArray<int> groups) =>
        (_problem, _classes, _groups) = (problem, classes, groups);

    /// <summary>The model, with its hint.</summary>
    public CpModelBuilder Builder => _model;

    /// <summary>Writes the model.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="classes">Its classes of demand.</param>
    /// <param name="groups">The groups of the part.</param>
    public static AssignmentModel Of(AssignmentProblem problem, DrawClasses classes, ImmutableArray<int> groups)
    {
        var model = new AssignmentModel(problem, classes, groups);
        var objective = new List<(int, long)>();
        model.AddDemand(objective);
        model.AddSupply(objective);
        model._model.Minimise(objective);
        return model;
    }

    /// <summary>The values of all variables in an assignment that breaks no rule, by index: a complete hint.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="draws">What its slots' batches give to whom.</param>
    public long[] Values(CanteenAssignment assignment, BatchDraw[] draws)
    {
        var values = new long[_model.Variables];
        foreach (var ((g, c), variable) in _taken)
            values[variable] = assignment.Orders[g][c];
        foreach (var (g, variable) in _without)
            values[variable] = assignment.Unassigned(_problem, g);
        foreach (var ((slot, drawClass, batch), variable) in _drawn)
            values[variable] = draws[slot].Drawn(drawClass, batch);
        return values;
    }

    /// <summary>Puts the part's answer into an assignment of the whole.</summary>
    public void Read(CpResult result, int[][] orders)
    {
        foreach (var ((g, c), variable) in _taken)
            orders[g][c] = (int)result.ValueOf(variable);
    }

    private void AddDemand(List<(int, long)> objective)
    {
        foreach (var g in _groups)
        {
            var group = _problem.Groups[g];
            var terms = new List<(int, long)> { (_without[g] = _model.AddInt(0, group.Orders), 1) };
            objective.Add((_without[g], group.Unassigned));
            for (var c = 0; c < group.Choices.Length; c++)
            {
                var variable = _taken[(g, c)] = _model.AddInt(0, group.Orders);
                terms.Add((variable, 1));
                objective.Add((variable, group.Choices[c].Cost));
            }

            _model.AddLinear(terms, group.Orders, group.Orders);
        }
    }

    private void AddSupply(List<(int, long)> objective)
    {
        var takers = from entry in _taken
                     let demand = _problem.Groups[entry.Key.Group]
                     let slot = demand.Choices[entry.Key.Choice].Slot
                     group (Class: _classes.Of(entry.Key.Group, entry.Key.Choice), entry.Value, demand.Portions) by slot;
        foreach (var slot in takers.OrderBy(s => s.Key))
        {
            _model.AddLinear(slot.Select(t => (t.Value, (long)t.Portions)), 0, _problem.Slots[slot.Key].Capacity);
            foreach (var drawClass in slot.GroupBy(t => t.Class).OrderBy(c => c.Key))
                AddDraw(slot.Key, drawClass.Key, drawClass.Select(t => (t.Value, (long)t.Portions)), objective);
            for (var b = 0; b < _problem.Slots[slot.Key].Batches.Length; b++)
            {
                var drawn = _drawn.Where(d => d.Key.Slot == slot.Key && d.Key.Batch == b).Select(d => (d.Value, 1L)).ToList();
                _model.AddLinear(drawn, 0, _problem.Slots[slot.Key].Batches[b].Portions);
            }
        }
    }

    /// <summary>What a class takes, it draws from batches that will do.</summary>
    private void AddDraw(int slot, int drawClass, IEnumerable<(int, long)> taken, List<(int, long)> objective)
    {
        var terms = taken.ToList();
        for (var b = 0; b < _problem.Slots[slot].Batches.Length; b++)
        {
            if (_classes.BySlot[slot][drawClass].Prices[b] is not { } price)
                continue;
            var variable = _drawn[(slot, drawClass, b)] = _model.AddInt(0, _problem.Slots[slot].Batches[b].Portions);
            terms.Add((variable, -1));
            if (price > 0)
                objective.Add((variable, price));
        }

        _model.AddLinear(terms, 0, 0);
    }
}
