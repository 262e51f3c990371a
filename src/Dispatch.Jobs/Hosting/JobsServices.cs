using Dispatch.Jobs.Engine;
using Dispatch.Jobs.QuartzEngine;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Schedule;
using Dispatch.Jobs.Settings;
using Dispatch.Jobs.Work;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Events;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Outlook;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Solves;
using Dispatch.Storage.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dispatch.Jobs.Hosting;

/// <summary>Adds jobs to a host.</summary>
public static class JobsServices
{
    /// <summary>What is needed to ask for runs and to look at them: every host may do that.</summary>
    /// <param name="services">The host's services; the database must be among them, and where travel times come from, if not from straight lines.</param>
    /// <param name="options">The timetable.</param>
    public static IServiceCollection AddJobRequests(this IServiceCollection services, JobsOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PlanStore>();
        services.TryAddSingleton<KeptPlans>();
        services.TryAddSingleton<RegisterStore>();
        services.TryAddSingleton<ISolver>(new RuinRecreateSolver());
        services.TryAddSingleton<ITravelTimeSource>(new StraightLineSource());
        services.TryAddSingleton<SolveProblem>();
        services.TryAddSingleton<SolveStore>();
        return services.AddSingleton(options).AddSingleton<LocalDay>().AddSingleton<JobStore>().AddSingleton<JobRequests>();
    }

    /// <summary>Makes the host a node: it fires the timetable and works on runs. Comes after <see cref="AddJobRequests"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">The database, prepared.</param>
    /// <param name="options">How the node works.</param>
    /// <param name="planner">Makes the planner of one plan.</param>
    /// <param name="engine">Adds another engine than Quartz: an <see cref="IJobEngine"/>. Null: Quartz.</param>
    /// <exception cref="SecondNodeException">Another program runs the jobs of this SQLite database.</exception>
    public static IServiceCollection AddJobNode(
        this IServiceCollection services, DispatchDatabase database, JobsOptions options, Func<MakeDailyPlan> planner, Action<IServiceCollection>? engine = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        var (only, node) = (OnlyNode.Take(database), NodeName.OfThisProcess());
        services.AddSingleton(_ => only).AddSingleton(node).AddSingleton(planner);
        services.AddSingleton<OutlookStore>().AddSingleton<PlanPublisher>();
        services.TryAddSingleton<DayAccountStore>();
        services.TryAddSingleton<DayEventStore>();
        services.TryAddSingleton<AccountStore>();
        services.TryAddSingleton<CloseMonth>();
        services.TryAddSingleton<PublishedDays>();
        services.TryAddSingleton<StopActualStore>();
        services.TryAddSingleton<RatingStore>();
        services.TryAddSingleton<StudyQuality>();
        services.AddSingleton<IJobWork, PlanDayWork>().AddSingleton<IJobWork, ExpandOrdersWork>().AddSingleton<IJobWork, CheckQualificationsWork>()
            .AddSingleton<IJobWork, CloseAccountsWork>().AddSingleton<IJobWork, CloseMonthWork>().AddSingleton<IJobWork, AfterImportWork>().AddSingleton<IJobWork, SolveWork>();
        services.AddSingleton<JobMeters>().AddSingleton<RunExecutor>().AddSingleton<Timetable>();
        services.AddHostedService<NodeStart>();
        if (engine is null)
            QuartzSetup.Add(services, database, node, options);
        else
            engine(services);
        return services.AddHostedService<JobPump>();
    }
}
