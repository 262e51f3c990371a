using Dispatch.Jobs.Engine;
using Dispatch.Jobs.Settings;
using Hangfire;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Jobs.Hangfire;

/// <summary>Adds Hangfire to a host as the engine of its jobs (<c>Jobs:Engine=hangfire</c>), and its dashboard to the pages.</summary>
public static class HangfireSetup
{
    /// <summary>Where the dashboard stands.</summary>
    public const string DashboardPath = "/hangfire";

    /// <summary>The engine on SQL Server, its tables in a schema of their own, made where they are missing.</summary>
    /// <param name="services">The host's services, with those of a job node.</param>
    /// <param name="options">Runs at once.</param>
    /// <param name="connectionString">The installation's SQL Server.</param>
    public static void AddSqlServer(IServiceCollection services, JobsOptions options, string connectionString) => Add(
        services, options, hangfire => hangfire.UseSqlServerStorage(
            connectionString, new SqlServerStorageOptions { SchemaName = "hangfire", QueuePollInterval = options.Poll, SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5) }));

    /// <summary>The engine on whatever storage the host gives it.</summary>
    /// <param name="services">The host's services, with those of a job node.</param>
    /// <param name="options">Runs at once.</param>
    /// <param name="storage">Chooses the storage.</param>
    public static void Add(IServiceCollection services, JobsOptions options, Action<IGlobalConfiguration> storage)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            storage(hangfire);
        });
        services.AddSingleton<HangfireJobEngine>();
        services.AddSingleton<IJobEngine>(provider => provider.GetRequiredService<HangfireJobEngine>());
        services.AddHostedService(provider => provider.GetRequiredService<HangfireJobEngine>());
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = options.AtOnce;
            server.SchedulePollingInterval = options.Poll;
        });
    }

    /// <summary>The dashboard, behind the host's own access control: what comes here has passed it, and is marked as such.</summary>
    /// <param name="app">The pages; their access control must stand before this.</param>
    public static void UseDashboard(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWhen(context => context.Request.Path.StartsWithSegments(DashboardPath, StringComparison.Ordinal), branch => branch.Use((HttpContext context, RequestDelegate next) =>
        {
            DashboardGate.LetIn(context);
            return next(context);
        }));
        app.UseHangfireDashboard(DashboardPath, new DashboardOptions { Authorization = [new DashboardGate()], IsReadOnlyFunc = _ => true, AppPath = "/", DisplayStorageConnectionString = false });
    }
}
