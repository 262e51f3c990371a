using System.Runtime.CompilerServices;
using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// Content hashes, so that a stored certificate names what it judged: SHA-256 over a fixed byte form, 64 lower-case hexadecimal digits.
/// Equal content gives equal hashes on every machine; the form starts with a version number.
/// </summary>
public static class PlanHash
{
    private const int FormVersion = 1;

    /// <summary>Problems never change: who checks many solutions of one hashes it once.</summary>
    private static readonly ConditionalWeakTable<Problem, string> _known = [];

    /// <summary>Hash of everything a problem says, names, units and matrices included.</summary>
    /// <exception cref="ArgumentNullException">The problem is null.</exception>
    public static string Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return _known.GetValue(problem, Hashed);
    }

    private static string Hashed(Problem problem)
    {
        using var bytes = new CanonicalBytes();
        bytes.Number(FormVersion);
        bytes.Text(problem.Name);
        bytes.Real(problem.Units.Time);
        bytes.Real(problem.Units.Distance);
        bytes.Real(problem.Units.Cost);
        bytes.Number(problem.MaxLatenessCost);
        bytes.List(problem.Profiles, p => Write(bytes, p));
        bytes.List(problem.Depots, d => Write(bytes, d));
        bytes.List(problem.Vehicles, v => Write(bytes, v));
        bytes.List(problem.Activities, a => Write(bytes, a));
        bytes.List(problem.Requests, r => Write(bytes, r));
        bytes.List(problem.Links, l => Write(bytes, l));
        bytes.List(problem.EquipmentPools, p => Write(bytes, p));

        // Later parts of the form stand only where they say something, so that older problems keep their hashes.
        if (!problem.Conflicts.IsDefaultOrEmpty)
            Named(bytes, "conflicts", () => bytes.List(problem.Conflicts, c => { bytes.Number(c.First); bytes.Number(c.Second); }));
        if (!problem.Zones.IsDefaultOrEmpty)
            Named(bytes, "zones", () => bytes.Numbers(problem.Zones));
        return bytes.Finish();
    }

    /// <summary>Hash of everything a solution says: steps with their clocks, unserved requests with their reasons.</summary>
    /// <exception cref="ArgumentNullException">The solution is null.</exception>
    public static string Of(Solution solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        using var bytes = new CanonicalBytes();
        bytes.Number(FormVersion);
        bytes.List(solution.Routes, r => Write(bytes, r));
        bytes.List(solution.Unserved, u => Write(bytes, u));
        return bytes.Finish();
    }

    private static void Write(CanonicalBytes bytes, Route? route)
    {
        bytes.Flag(route is not null);
        if (route is null)
            return;
        bytes.Number(route.Vehicle);
        bytes.List(route.Steps, s =>
        {
            bytes.Number((long)s.Kind);
            bytes.Number(s.Index);
            bytes.Number(s.Arrival);
            bytes.Number(s.Start);
            bytes.Number(s.Departure);
        });
    }

    private static void Write(CanonicalBytes bytes, UnservedRequest? unserved)
    {
        bytes.Flag(unserved?.Reason is not null);
        bytes.Number(unserved?.Request ?? -1);
        if (unserved?.Reason is not { } reason)
            return;
        bytes.Text(reason.Code);
        bytes.Number(reason.Vehicle);
        bytes.Number(reason.Value);
        bytes.Number(reason.Limit);
        bytes.Number(reason.BlockedBy?.Count ?? 0);
        foreach (var (rule, count) in (reason.BlockedBy ?? ImmutableSortedDictionary<string, int>.Empty).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            bytes.Text(rule);
            bytes.Number(count);
        }
    }

    /// <summary>One band is written as its matrix alone; several begin with their number, negative, which no matrix does.</summary>
    private static void Write(CanonicalBytes bytes, TravelProfile profile)
    {
        if (profile.Bands.Length == 1)
        {
            Write(bytes, profile.First);
            return;
        }

        bytes.Number(-profile.Bands.Length);
        foreach (var band in profile.Bands)
        {
            bytes.Number(band.From);
            Write(bytes, band.Matrix);
        }
    }

    private static void Write(CanonicalBytes bytes, TravelMatrix matrix)
    {
        bytes.Number(matrix.Size);
        bytes.Table(matrix.Durations);
        bytes.Table(matrix.Distances);
    }

    private static void Write(CanonicalBytes bytes, TimeWindow window)
    {
        bytes.Number(window.Earliest);
        bytes.Number(window.Latest);
    }

    private static void Write(CanonicalBytes bytes, Depot depot)
    {
        bytes.Text(depot.Id);
        bytes.Number(depot.Location);
        Write(bytes, depot.Window);
        bytes.Number(depot.LoadTime);
    }

    private static void Write(CanonicalBytes bytes, Vehicle vehicle)
    {
        bytes.Text(vehicle.Id);
        bytes.Number(vehicle.Profile);
        bytes.Maybe(vehicle.StartLocation);
        bytes.Maybe(vehicle.EndLocation);
        Write(bytes, vehicle.Shift);
        foreach (var number in (ReadOnlySpan<long>)[
            vehicle.RegularEnd, vehicle.RegularWork, vehicle.MaxWork, vehicle.MaxDistance, vehicle.MaxTravelTime, vehicle.MaxActivities,
            vehicle.FixedCost, vehicle.TripCost, vehicle.DistanceCost, vehicle.TravelTimeCost, vehicle.WorkCost, vehicle.OvertimeCost])
            bytes.Number(number);
        bytes.Numbers(vehicle.Capacity);
        bytes.Maybe(vehicle.HomeDepot);
        bytes.Numbers(vehicle.ReloadDepots);
        bytes.Number(vehicle.MaxTrips);
        bytes.List(vehicle.Skills, s => Write(bytes, s));
        bytes.Numbers(vehicle.EquipmentPools);
        bytes.List(vehicle.Breaks, b =>
        {
            bytes.Text(b.Id);
            bytes.List(b.Windows, w => Write(bytes, w));
            bytes.Number(b.Duration);
        });
        bytes.Numbers(vehicle.LockedPrefix);
        if (vehicle.Crew is { } crew)
            Named(bytes, "crew", () => bytes.Number(crew));
        if (vehicle.CrossingCost != 0)
            Named(bytes, "crossing", () => bytes.Number(vehicle.CrossingCost));
        if (!vehicle.WorkSteps.IsDefaultOrEmpty)
            Named(bytes, "workSteps", () => bytes.List(vehicle.WorkSteps, s => { bytes.Number(s.From); bytes.Number(s.Cost); }));
    }

    private static void WriteAll(CanonicalBytes bytes, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
            bytes.Number(number);
    }

    private static void Named(CanonicalBytes bytes, string part, Action write)
    {
        bytes.Text(part);
        write();
    }

    private static void Write(CanonicalBytes bytes, SkillLevel skill)
    {
        bytes.Number(skill.Skill);
        bytes.Number(skill.Level);
    }

    private static void Write(CanonicalBytes bytes, Activity activity)
    {
        bytes.Text(activity.Id);
        bytes.Number(activity.Location);
        bytes.List(activity.Windows, w => Write(bytes, w));
        foreach (var number in (ReadOnlySpan<long>)[
            activity.SoftEarliest, activity.SoftLatest, activity.EarlyCost, activity.LateCost, activity.Setup, activity.Service])
            bytes.Number(number);
        bytes.Numbers(activity.Delivery);
        bytes.Numbers(activity.Pickup);
        bytes.Maybe(activity.SourceDepot);
        bytes.Number(activity.Release);
        bytes.Maybe(activity.MaxSinceDepot);
        bytes.Maybe(activity.SoftSinceDepot);
        bytes.Number(activity.StaleCost);
    }

    private static void Write(CanonicalBytes bytes, Request request)
    {
        bytes.Text(request.Id);
        bytes.Number(request.UnservedPenalty);
        bytes.List(request.Roles, role =>
        {
            bytes.Numbers(role.Activities);
            bytes.Flag(role.Contiguous);
            bytes.List(role.Skills, s => Write(bytes, s));
            bytes.Numbers(role.Equipment);
            bytes.Numbers(role.AllowedVehicles);
            bytes.Numbers(role.ForbiddenVehicles);
            bytes.List(role.Preferences, p =>
            {
                bytes.Number(p.Vehicle);
                bytes.Number(p.Cost);
            });
            bytes.Number(role.OtherVehicleCost);
            if (role.Published is { } told)
                Named(bytes, "published", () => WriteAll(bytes, told.Vehicle, told.OtherCost, told.Start, told.Tolerance, told.MovedCost));
        });
    }

    private static void Write(CanonicalBytes bytes, Link link)
    {
        bytes.Number(link.From);
        bytes.Number(link.To);
        bytes.Number(link.MinGap);
        bytes.Number(link.MaxGap);
    }

    private static void Write(CanonicalBytes bytes, EquipmentPool pool)
    {
        bytes.Text(pool.Id);
        bytes.Number(pool.Kind);
        bytes.Number(pool.Units);
    }
}
