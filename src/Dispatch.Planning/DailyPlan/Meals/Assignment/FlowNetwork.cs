using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// The assignment of single portions as a flow: group → class of demand at a slot → batch → slot → sink, or from the group straight to the sink for a
/// portion without canteen. Nodes are numbered in that order. Holds the flow and tells where more can go.
/// </summary>
internal sealed class FlowNetwork
{
    private const int Endless = int.MaxValue;
    private readonly AssignmentProblem _problem;
    private readonly DrawClasses _classes;
    private readonly int[][] _orders;
    private readonly int[][,] _drawn;
    private readonly int[][] _left;
    private readonly int[][] _given;
    private readonly int[] _room;
    private readonly int[] _firstClass;
    private readonly int[] _firstBatch;
    private readonly int _firstSlot;
    private readonly (int Slot, int Index)[] _place;
    private readonly List<(int Group, int Choice)>[] _members;

    /// <param name="problem">The problem.</param>
    /// <param name="classes">Its classes of demand.</param>
    /// <param name="taken">What other orders take from each slot; they stay.</param>
    public FlowNetwork(AssignmentProblem problem, DrawClasses classes, BatchDraw[] taken)
    {
        (_problem, _classes) = (problem, classes);
        _orders = [.. problem.Groups.Select(g => new int[g.Choices.Length])];
        _drawn = [.. problem.Slots.Select((slot, s) => new int[classes.BySlot[s].Length, slot.Batches.Length])];
        _left = [.. problem.Slots.Select((slot, s) => slot.Batches.Select((b, i) => b.Portions - Sum(taken[s], s, i)).ToArray())];
        _given = [.. problem.Slots.Select(slot => new int[slot.Batches.Length])];
        _room = [.. taken.Select(t => t.Room)];
        var places = new List<(int, int)>();
        _firstClass = Number(places, s => classes.BySlot[s].Length);
        _members = [.. places.Select(_ => new List<(int, int)>())];
        _firstBatch = Number(places, s => problem.Slots[s].Batches.Length);
        _firstSlot = problem.Groups.Length + places.Count;
        _place = [.. places];
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            for (var c = 0; c < problem.Groups[g].Choices.Length; c++)
                _members[ClassNode(g, c) - problem.Groups.Length].Add((g, c));
        }
    }

    /// <summary>Number of nodes.</summary>
    public int Nodes => Sink + 1;

    /// <summary>The node where all flow ends.</summary>
    public int Sink => _firstSlot + _problem.Slots.Length;

    /// <summary>Orders of a group at each of its choices.</summary>
    public ImmutableArray<int> OrdersOf(int group) => [.. _orders[group]];

    /// <summary>Where flow can still go from a node.</summary>
    public IEnumerable<FlowArc> Arcs(int node)
    {
        var groups = _problem.Groups.Length;
        if (node < groups)
            return FromGroup(node);
        if (node >= _firstSlot)
            return FromSlot(node - _firstSlot);
        return node < groups + _members.Length ? FromClass(node) : FromBatch(node);
    }

    /// <summary>Sends flow along an arc that has room for it.</summary>
    public void Push(int from, int to, int amount)
    {
        var groups = _problem.Groups.Length;
        if (from < groups && to != Sink)
            _orders[from][ChoiceAt(from, to)] += amount;
        else if (to < groups)
            _orders[to][ChoiceAt(to, from)] -= amount;
        else if (to == Sink && from >= _firstSlot)
            _room[from - _firstSlot] -= amount;
        else if (to >= _firstSlot && from >= groups)
            Give(from, amount);
        else if (from >= _firstSlot)
            Give(to, -amount);
        else if (from >= groups && from < groups + _members.Length)
            Draw(from, to, amount);
        else if (from >= groups)
            Draw(to, from, -amount);
    }

    private IEnumerable<FlowArc> FromGroup(int g)
    {
        for (var c = 0; c < _orders[g].Length; c++)
            yield return new FlowArc(ClassNode(g, c), _problem.Groups[g].Choices[c].Cost, Endless);
        yield return new FlowArc(Sink, _problem.Groups[g].Unassigned, Endless);
    }

    private IEnumerable<FlowArc> FromClass(int node)
    {
        var (s, k) = _place[node - _problem.Groups.Length];
        for (var b = 0; b < _left[s].Length; b++)
        {
            if (_classes.BySlot[s][k].Prices[b] is { } price)
                yield return new FlowArc(_firstBatch[s] + b, price, Endless);
        }

        foreach (var (g, c) in _members[node - _problem.Groups.Length])
        {
            if (_orders[g][c] > 0)
                yield return new FlowArc(g, -_problem.Groups[g].Choices[c].Cost, _orders[g][c]);
        }
    }

    private IEnumerable<FlowArc> FromBatch(int node)
    {
        var (s, b) = _place[node - _problem.Groups.Length];
        if (_left[s][b] > 0)
            yield return new FlowArc(_firstSlot + s, 0, _left[s][b]);
        for (var k = 0; k < _classes.BySlot[s].Length; k++)
        {
            if (_drawn[s][k, b] > 0)
                yield return new FlowArc(_firstClass[s] + k, -_classes.BySlot[s][k].Prices[b]!.Value, _drawn[s][k, b]);
        }
    }

    private IEnumerable<FlowArc> FromSlot(int s)
    {
        if (s == _problem.Slots.Length)
            yield break;
        if (_room[s] > 0)
            yield return new FlowArc(Sink, 0, _room[s]);
        for (var b = 0; b < _given[s].Length; b++)
        {
            if (_given[s][b] > 0)
                yield return new FlowArc(_firstBatch[s] + b, 0, _given[s][b]);
        }
    }

    private void Give(int batchNode, int amount)
    {
        var (s, b) = _place[batchNode - _problem.Groups.Length];
        _given[s][b] += amount;
        _left[s][b] -= amount;
    }

    private void Draw(int classNode, int batchNode, int amount)
    {
        var (s, k) = _place[classNode - _problem.Groups.Length];
        _drawn[s][k, _place[batchNode - _problem.Groups.Length].Index] += amount;
    }

    private int ClassNode(int g, int c) => _firstClass[_problem.Groups[g].Choices[c].Slot] + _classes.Of(g, c);

    private int ChoiceAt(int g, int classNode) => Enumerable.Range(0, _orders[g].Length).First(c => ClassNode(g, c) == classNode);

    private int Sum(BatchDraw draw, int slot, int batch) => Enumerable.Range(0, _classes.BySlot[slot].Length).Sum(k => draw.Drawn(k, batch));

    private int[] Number(List<(int, int)> places, Func<int, int> count)
    {
        var first = new int[_problem.Slots.Length];
        for (var s = 0; s < first.Length; s++)
        {
            first[s] = _problem.Groups.Length + places.Count;
            places.AddRange(Enumerable.Range(0, count(s)).Select(i => (s, i)));
        }

        return first;
    }
}
