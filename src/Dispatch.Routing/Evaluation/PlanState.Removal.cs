namespace Dispatch.Routing.Evaluation;

/// <summary>Taking requests out of the plan.</summary>
internal sealed partial class PlanState
{
    /// <summary>
    /// Takes requests out of the plan. False, with nothing changed: the remaining stops could not keep their rules (possible where a matrix
    /// breaks the triangle inequality).
    /// </summary>
    public bool Remove(IReadOnlyList<int> requests, int[] buffer)
    {
        BeginTrial();
        _removing.Clear();
        foreach (var request in requests)
        {
            for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
            {
                foreach (var a in _p.Roles[role].Activities)
                {
                    var v = _links.VehicleOf[a];
                    if (!_removing.Contains(v))
                        _removing.Add(v);
                    _links.Withdraw(a);
                    Trips.Forget(a);
                }
            }
        }

        foreach (var v in _removing)
            Stage(v, buffer.AsSpan(0, Sequences.Remaining(_p, _routes[v], _links.VehicleOf, buffer)));
        if (_p.LooseGaps)
        {
            StageMates(requests);
            UnsettleReached();
        }

        if (RunTrial(MaxRouteRuns * (1 + _trialVehicles.Count)) is null)
        {
            foreach (var v in _removing)
                _links.Commit(_routes[v]);
            return false;
        }

        CommitTrial();
        foreach (var request in requests)
            SetServed(request, false);
        return true;
    }

    /// <summary>Stages the routes of stops that were tied to a removed one.</summary>
    private void StageMates(IReadOnlyList<int> removed)
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

    /// <summary>Stages the routes that hold members of the activity's link group as they are, where they are not staged yet.</summary>
    private void StageGroup(int activity, bool forget)
    {
        if (_p.GroupOf[activity] < 0)
            return;
        foreach (var mate in _p.Groups[_p.GroupOf[activity]].Members)
        {
            var v = _links.VehicleOf[mate];
            if (v < 0)
                continue;
            if (forget)
                _links.Introduce(mate, v);
            if (_trial[v] is null)
                Stage(v, _routes[v].Nodes.AsSpan(0, _routes[v].Count));
        }
    }

    /// <summary>
    /// Forgets the times of all linked stops that the staged routes reach through links. Where a gap may be stretched, two stops can hold each
    /// other late after the cause is gone; from nothing they settle at their earliest.
    /// </summary>
    private void UnsettleReached()
    {
        for (var k = 0; k < _trialVehicles.Count; k++)
        {
            var r = _trial[_trialVehicles[k]]!;
            for (var i = 0; i < r.Count; i++)
            {
                if (_p.IsActivity(r.Nodes[i]))
                    StageGroup(r.Nodes[i], forget: true);
            }
        }
    }
}
