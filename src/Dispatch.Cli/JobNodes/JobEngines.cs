using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Settings;
using Dispatch.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
#if FULL_REGISTRY
using Dispatch.Jobs.Hangfire;
#endif

namespace Dispatch.Cli.JobNodes;

/// <summary>The one place that knows which engines of jobs this build has.</summary>
internal static class JobEngines
{
#if FULL_REGISTRY
    private const string ItsDatabase = "SqlServer";

    /// <summary>Adds the engine chosen. Null: Quartz, which a job node brings itself.</summary>
    public static Action<IServiceCollection>? Services(JobsOptions options, DispatchDatabase database) => options.Engine == JobEngineKind.Hangfire
        ? services => HangfireSetup.AddSqlServer(services, options, database.Options.ConnectionString)
        : null;

    /// <summary>Adds the engine's own pages. Null: it has none.</summary>
    public static Action<WebApplication>? Pages(JobsOptions options) => options.Engine == JobEngineKind.Hangfire ? HangfireSetup.UseDashboard : null;

    /// <summary>Why the engine chosen can not be used. Null: it can.</summary>
    public static SettingIssue? Refusal(JobsOptions options, StorageOptions storage) =>
        options.Engine == JobEngineKind.Hangfire && storage.Provider.Name != ItsDatabase
            ? Refuse(new PlanText("Hangfire 需要 SQL Server 数据库。", "Hangfire needs an SQL Server database."))
            : null;
#else
    /// <summary>Adds the engine chosen. Null: Quartz, which a job node brings itself.</summary>
    public static Action<IServiceCollection>? Services(JobsOptions options, DispatchDatabase database) => null;

    /// <summary>Adds the engine's own pages. Null: it has none.</summary>
    public static Action<WebApplication>? Pages(JobsOptions options) => null;

    /// <summary>Why the engine chosen can not be used. Null: it can.</summary>
    public static SettingIssue? Refusal(JobsOptions options, StorageOptions storage) => options.Engine == JobEngineKind.Hangfire
        ? Refuse(new PlanText("此版本不含 Hangfire;请用 -p:FullRegistry=true 编译。", "This build has no Hangfire; build with -p:FullRegistry=true."))
        : null;
#endif

    private static SettingIssue Refuse(PlanText text) => new("Jobs:Engine", "hangfire", text);
}
