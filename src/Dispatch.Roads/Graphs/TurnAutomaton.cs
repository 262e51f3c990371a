namespace Dispatch.Roads.Graphs;

/// <summary>
/// Remembers, while driving, how much of a banned sequence of headings has been driven: the string-matching automaton of Aho and Corasick
/// (Efficient string matching, CACM 1975) over headings. State 0 remembers nothing.
/// </summary>
internal sealed class TurnAutomaton
{
    private readonly Dictionary<(int State, int Heading), int> _children = [];
    private readonly List<int> _last = [-1];
    private readonly List<int> _fallback = [0];
    private readonly List<bool> _banned = [false];

    /// <summary>Builds the automaton of some sequences, each of two headings or more.</summary>
    public TurnAutomaton(IEnumerable<int[]> sequences)
    {
        foreach (var sequence in sequences)
            Add(sequence);
        LinkFallbacks();
    }

    /// <summary>Number of states.</summary>
    public int Count => _last.Count;

    /// <summary>The heading driven last in a state other than 0.</summary>
    public int LastHeading(int state) => _last[state];

    /// <summary>Whether a state must never be entered.</summary>
    public bool IsBanned(int state) => _banned[state];

    /// <summary>The state after a heading is driven.</summary>
    public int Next(int state, int heading)
    {
        while (true)
        {
            if (_children.TryGetValue((state, heading), out var child))
                return child;
            if (state == 0)
                return 0;
            state = _fallback[state];
        }
    }

    private void Add(int[] sequence)
    {
        var state = 0;
        foreach (var heading in sequence)
        {
            if (!_children.TryGetValue((state, heading), out var child))
            {
                child = _last.Count;
                _children.Add((state, heading), child);
                _last.Add(heading);
                _fallback.Add(0);
                _banned.Add(false);
            }
            state = child;
        }
        _banned[state] = true;
    }

    // Breadth first: a fallback is always nearer to the root than its state.
    private void LinkFallbacks()
    {
        var byParent = _children.ToLookup(c => c.Key.State, c => (c.Key.Heading, State: c.Value));
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var parent))
        {
            foreach (var (heading, state) in byParent[parent])
            {
                if (parent != 0)
                    _fallback[state] = Next(_fallback[parent], heading);
                _banned[state] |= _banned[_fallback[state]];
                queue.Enqueue(state);
            }
        }
    }
}
