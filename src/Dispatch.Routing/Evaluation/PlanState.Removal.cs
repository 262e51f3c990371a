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

        if (!RunRemaining(requests, buffer))
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

    /// <summary>Runs the routes without what was withdrawn; from nothing where stops might hold each other late.</summary>
    private bool RunRemaining(IReadOnlyList<int> withdrawn, int[] buffer)
    {
        StageRemaining(withdrawn, buffer);
        var done = RunTrial(MaxRouteRuns * (1 + _trialVehicles.Count)) is not null;
        if (!_p.LooseGaps || (done && !_tied.MayHold()))
            return done;
        BeginTrial();
        StageRemaining(withdrawn, buffer);
        _tied.Unsettle();
        return RunTrial(MaxRouteRuns * (1 + _trialVehicles.Count)) is not null;
    }

    private void StageRemaining(IReadOnlyList<int> withdrawn, int[] buffer)
    {
        foreach (var v in _removing)
            Stage(v, buffer.AsSpan(0, Sequences.Remaining(_p, _routes[v], _links.VehicleOf, buffer)));
        if (_p.LooseGaps)
            _tied.StageMates(withdrawn);
    }
}
