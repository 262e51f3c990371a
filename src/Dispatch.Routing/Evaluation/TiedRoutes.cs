namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Stages the routes that a removal reaches through ties. Where a gap may be stretched, two stops can hold each other late after the cause is gone;
/// such ones are timed from nothing, so that they settle at their earliest.
/// </summary>
internal sealed class TiedRoutes(FlatProblem problem, PlanState state, LinkClock links)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Stages the routes of stops that were tied to a removed one.</summary>
    public void StageMates(IReadOnlyList<int> removed)
    {
        foreach (var request in removed)
        {
            for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
            {
                foreach (var a in _p.RoleActivities[role])
                    StageGroup(a, forget: false);
            }
        }
    }

    /// <summary>
    /// Whether stops of the routes just run may hold each other late. That takes a circle of ties and routes, and a circle is only held by a gap at its
    /// longest, or by one that is fixed and not 0: with none of these every start has a cause outside.
    /// </summary>
    public bool MayHold()
    {
        foreach (var v in state.TrialVehicles)
        {
            var r = state.Trial(v);
            for (var i = 0; i < r.Count && r.HasLinks; i++)
            {
                if (_p.IsActivity(r.Nodes[i]) && _p.GroupOf[r.Nodes[i]] >= 0 && Array.Exists(_p.Groups[_p.GroupOf[r.Nodes[i]]].Links, links.IsAtLongest))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Forgets the times of all stops that the staged routes reach through ties, and stages their routes.</summary>
    public void Unsettle()
    {
        for (var k = 0; k < state.TrialVehicles.Count; k++)
        {
            var r = state.Trial(state.TrialVehicles[k]);
            for (var i = 0; i < r.Count; i++)
            {
                if (_p.IsActivity(r.Nodes[i]))
                    StageGroup(r.Nodes[i], forget: true);
            }
        }
    }

    /// <summary>Stages the routes that hold members of the activity's link group as they are, where they are not staged yet.</summary>
    private void StageGroup(int activity, bool forget)
    {
        if (_p.GroupOf[activity] < 0)
            return;
        foreach (var mate in _p.Groups[_p.GroupOf[activity]].Members)
        {
            var v = links.VehicleOf[mate];
            if (v < 0)
                continue;
            if (forget)
                links.Introduce(mate, v);
            if (!state.TrialVehicles.Contains(v))
                state.Stage(v, state.Route(v).Nodes.AsSpan(0, state.Route(v).Count));
        }
    }
}
