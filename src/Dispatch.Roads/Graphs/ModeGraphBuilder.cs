using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>Builds a <see cref="ModeGraph"/>: lays out all arcs with the copies that turn restrictions need, then keeps the largest strongly connected part.</summary>
internal sealed class ModeGraphBuilder
{
    private readonly RoadGraph _roads;
    private readonly SpeedTable _speeds;
    private readonly RoadMode _mode;
    private readonly int _band;
    private readonly ArcTimes _times;
    private readonly TurnAutomaton _turns;
    private readonly int[] _firstOut;
    private readonly int[] _out;
    private readonly int _restrictions;

    public ModeGraphBuilder(RoadGraph roads, SpeedTable speeds, RoadMode mode, int band)
    {
        (_roads, _speeds, _mode, _band) = (roads, speeds, mode, band);
        _times = new ArcTimes(roads, speeds, mode, band);
        (_firstOut, _out) = HeadingsByTail();
        var sequences = roads.Restrictions.Where(r => r.Users.HasFlag(mode.Users())).Select(Headings).OfType<int[]>().ToList();
        _restrictions = sequences.Count;
        _turns = new TurnAutomaton(sequences);
    }

    /// <summary>Builds it.</summary>
    public ModeGraph Build()
    {
        var states = _roads.VertexCount + _turns.Count - 1;
        var firstArc = new int[states + 1];
        var heads = new List<int>(_out.Length);
        var headings = new List<int>(_out.Length);
        for (var state = 0; state < states; state++)
        {
            AddArcs(state, heads, headings);
            firstArc[state + 1] = heads.Count;
        }
        var part = StronglyConnected.Largest(firstArc, CollectionsMarshal.AsSpan(heads));
        return Keep(part, firstArc, heads, headings);
    }

    private int Tail(int heading) => Heading.IsForward(heading) ? _roads.EdgeFrom[Heading.Edge(heading)] : _roads.EdgeTo[Heading.Edge(heading)];

    private int HeadVertex(int heading) => Tail(heading ^ 1);

    // States are the vertices, then the automaton's states but its first.
    private int RoadVertexOf(int state) => state < _roads.VertexCount ? state : HeadVertex(_turns.LastHeading(state - _roads.VertexCount + 1));

    private void AddArcs(int state, List<int> heads, List<int> headings)
    {
        var memory = state < _roads.VertexCount ? 0 : state - _roads.VertexCount + 1;
        if (_turns.IsBanned(memory))
            return;
        var vertex = RoadVertexOf(state);
        for (var i = _firstOut[vertex]; i < _firstOut[vertex + 1]; i++)
        {
            var next = _turns.Next(memory, _out[i]);
            if (_turns.IsBanned(next))
                continue;
            heads.Add(next == 0 ? HeadVertex(_out[i]) : _roads.VertexCount + next - 1);
            headings.Add(_out[i]);
        }
    }

    private (int[] First, int[] Headings) HeadingsByTail()
    {
        var first = new int[_roads.VertexCount + 1];
        ForEachHeading(h => first[Tail(h) + 1]++);
        for (var v = 0; v < _roads.VertexCount; v++)
            first[v + 1] += first[v];
        var next = first.AsSpan(0, _roads.VertexCount).ToArray();
        var headings = new int[first[^1]];
        ForEachHeading(h => headings[next[Tail(h)]++] = h);
        return (first, headings);
    }

    private void ForEachHeading(Action<int> action)
    {
        for (var edge = 0; edge < _roads.EdgeCount; edge++)
        {
            if (_roads.Allows(edge, forward: true, _mode))
                action(Heading.Of(edge, forward: true));
            if (_roads.Allows(edge, forward: false, _mode))
                action(Heading.Of(edge, forward: false));
        }
    }

    // Null where the mode cannot drive the sequence anyway.
    private int[]? Headings(TurnRestriction restriction)
    {
        var headings = new int[restriction.Edges.Length];
        // The first edge ends at the via vertex; every other one begins where the one before ended.
        headings[0] = Heading.Of(restriction.Edges[0], _roads.EdgeTo[restriction.Edges[0]] == restriction.Via);
        for (var i = 1; i < headings.Length; i++)
            headings[i] = Heading.Of(restriction.Edges[i], _roads.EdgeFrom[restriction.Edges[i]] == HeadVertex(headings[i - 1]));
        return Array.TrueForAll(headings, h => _roads.Allows(Heading.Edge(h), Heading.IsForward(h), _mode)) ? headings : null;
    }

    private ModeGraph Keep(bool[] part, int[] firstArc, List<int> heads, List<int> headings)
    {
        var renumber = Renumber(part, out var roadVertex);
        var arcs = new ArcLists(_out.Length);
        var kept = new int[roadVertex.Length + 1];
        for (var state = 0; state < part.Length; state++)
        {
            if (!part[state])
                continue;
            for (var arc = firstArc[state]; arc < firstArc[state + 1]; arc++)
            {
                if (part[heads[arc]])
                    arcs.Add(renumber[heads[arc]], headings[arc], _times.Milliseconds(headings[arc]), _roads.EdgeLength[Heading.Edge(headings[arc])]);
            }
            kept[renumber[state] + 1] = arcs.Count;
        }
        var (firstHeading, byHeading) = arcs.ByHeading(2 * _roads.EdgeCount);
        return new ModeGraph
        {
            Roads = _roads,
            Mode = _mode,
            Band = _band,
            Key = $"{_roads.ContentHash[..16]}-{_mode.Name()}-{_speeds.Fingerprint(_mode, _band)}",
            FirstArc = ImmutableCollectionsMarshal.AsImmutableArray(kept),
            Head = arcs.Heads,
            Weight = arcs.Weights,
            Length = arcs.Lengths,
            ArcHeading = arcs.Headings,
            RoadVertex = ImmutableCollectionsMarshal.AsImmutableArray(roadVertex),
            FirstHeadingArc = firstHeading,
            HeadingArcs = byHeading,
            Figures = Count(roadVertex, firstHeading),
        };
    }

    private int[] Renumber(bool[] part, out int[] roadVertex)
    {
        var renumber = new int[part.Length];
        var kept = new List<int>();
        for (var state = 0; state < part.Length; state++)
        {
            renumber[state] = kept.Count;
            if (part[state])
                kept.Add(RoadVertexOf(state));
        }
        roadVertex = [.. kept];
        return renumber;
    }

    private ModeFigures Count(int[] roadVertex, ImmutableArray<int> firstHeading)
    {
        var used = new HashSet<int>();
        var (arcs, connected) = (0, 0);
        ForEachHeading(h =>
        {
            used.Add(Tail(h));
            used.Add(HeadVertex(h));
            arcs++;
            if (firstHeading[h + 1] > firstHeading[h])
                connected++;
        });
        return new ModeFigures(used.Count, roadVertex.Distinct().Count(), arcs, connected, _restrictions);
    }
}
