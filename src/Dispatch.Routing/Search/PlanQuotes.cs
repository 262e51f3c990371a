using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Search;

/// <summary>
/// Asks everybody of a plan about one request: the first rule that blocks with its numbers, or what taking it on would cost. Prepared once for a plan, then each
/// question takes a moment. Not thread safe.
/// </summary>
public sealed class PlanQuotes
{
    private const ulong ProbeSeed = 1;
    private const long NoLimit = long.MaxValue / 4;
    private readonly FlatProblem _p;
    private readonly PlanState _state;
    private readonly AloneProbe _alone;
    private readonly WorkScope _scope;
    private readonly InsertionFinder _finder;

    /// <summary>Prepares; a plan that does not keep the rules is taken as far as it does.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">The plan.</param>
    public PlanQuotes(Problem problem, Solution plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        _p = new FlatProblem(problem);
        _state = new PlanState(_p);
        WarmStart.Load(_state, plan);
        (_alone, _scope) = (new AloneProbe(_p), new WorkScope(_p));
        _finder = new InsertionFinder(_state, scope: _scope);
    }

    /// <summary>What every vehicle says to every role of the request, by role and vehicle; a served one is asked about as if it were not.</summary>
    /// <param name="request">Index of the request.</param>
    public ImmutableArray<VehicleQuote> Of(int request)
    {
        if (!_state.Served(request))
            return Asked(request);
        _state.Begin();
        if (!_state.Remove([request], _finder.Buffer))
            return [];
        var answers = Asked(request);
        _state.Rollback();
        _state.SetServed(request, true);
        return answers;
    }

    private ImmutableArray<VehicleQuote> Asked(int request)
    {
        var quotes = ImmutableArray.CreateBuilder<VehicleQuote>();
        for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
        {
            for (var v = 0; v < _p.VehicleCount; v++)
                quotes.Add(Ask(request, role, v));
        }

        return quotes.DrainToImmutable();
    }

    private VehicleQuote Ask(int request, int role, int vehicle)
    {
        var position = role - _p.FirstRole[request];
        VehicleQuote Blocked(string code, long value, long limit) => new(position, vehicle, code, value, limit, null);
        foreach (var rule in VehicleRules.All)
        {
            var verdict = rule.Judge(_p.Source, _p.Roles[role], vehicle);
            if (!verdict.Allowed)
                return Blocked(rule.Code, verdict.Value, verdict.Limit);
        }

        if (_alone.Block(role, vehicle) is { } alone)
            return Blocked(alone.Code, alone.Value, alone.Limit);
        if (!_state.MayServe(request, vehicle))
            return Blocked(UnservedCodes.Conflict, 1, 0);
        if (_p.Roles[role].Equipment.Length > 0 && !_state.EquipmentFree(role, vehicle))
            return Blocked(UnservedCodes.Equipment, 0, 1);
        if (_p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
            return RoomProbe.Missing(_state, role, vehicle) is > 0 and var missing ? Blocked(UnservedCodes.NoRoom, missing, 0) : new VehicleQuote(position, vehicle, null, 0, 0, null);
        return Cost(role, vehicle) is { } cost
            ? new VehicleQuote(position, vehicle, null, 0, 0, cost)
            : Blocked(UnservedCodes.NoRoom, RoomProbe.Missing(_state, role, vehicle), 0);
    }

    /// <summary>The exact change of cost at the best place in the vehicle's route. Null: there is none.</summary>
    private long? Cost(int role, int vehicle)
    {
        var only = VehicleBits.None(_p.VehicleCount);
        VehicleBits.Put(only, vehicle, true);
        _scope.Narrow(only, []);
        return _finder.Find(role, NoLimit, 0, new Rng(ProbeSeed)) && _finder.Best.Vehicle == vehicle ? _finder.BestCost : null;
    }
}
