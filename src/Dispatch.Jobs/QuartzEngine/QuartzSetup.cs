using System.Data.Common;
using Dispatch.Jobs.Engine;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Dispatch.Jobs.QuartzEngine;

/// <summary>Puts Quartz on the installation's database: its tables are made where they are missing; nodes on a database server form a cluster.</summary>
internal static class QuartzSetup
{
    private const string SchedulerName = "dispatch";
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(1);

    /// <summary>Adds the scheduler and its hosted services, in the order they start.</summary>
    public static void Add(IServiceCollection services, DispatchDatabase database, NodeName node, JobsOptions options)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                if (IsCluster(database))
                    scheduler.InstanceId = node.Value;
                scheduler.IdleWaitTime = _idle;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(options.AtOnce);
            quartz.AddJobType<QuartzRun>();
            quartz.AddJobType<QuartzTick>();
            quartz.UsePersistentStore(store => Store(store, database, options));
        });
        services.AddSingleton<QuartzJobEngine>();
        services.AddSingleton<IJobEngine>(provider => provider.GetRequiredService<QuartzJobEngine>());
        services.AddHostedService(provider => provider.GetRequiredService<QuartzJobEngine>());
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static bool IsCluster(DispatchDatabase database) => database.Options.Provider.IsServer;

    private static void Store(IPersistentStoreBuilder store, DispatchDatabase database, JobsOptions options)
    {
        store.ProvisionSchema();
        store.ConfigureStore(ado => ado.StoreJobDataAsStrings = true);
        using var db = database.Open();
        var factory = DbProviderFactories.GetFactory(db.Database.GetDbConnection())
            ?? throw new InvalidOperationException($"{database.Options.Provider.Name} has no provider factory.");
        var connection = database.Options.ConnectionString;
        switch (database.Options.Provider.Name)
        {
            case StorageOptions.SqliteProvider:
                store.UseSqlite(factory, connection);
                return;
            case "PostgreSql":
                store.UsePostgres(factory, connection);
                break;
            case "SqlServer":
                store.UseSqlServer(factory, connection);
                break;
            case var other:
                throw new NotSupportedException($"Quartz has no store for {other}.");
        }

        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.Heartbeat;
            cluster.CheckinMisfireThreshold = options.Heartbeat;
        });
    }
}
