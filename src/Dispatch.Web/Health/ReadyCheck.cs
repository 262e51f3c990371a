using Dispatch.Jobs.Engine;
using Dispatch.Jobs.Settings;
using Dispatch.Storage;

namespace Dispatch.Web.Health;

/// <summary>Looks whether this host can do its work. Words only: who asks is not known.</summary>
/// <param name="database">The database.</param>
/// <param name="jobs">How often a node looks for work.</param>
/// <param name="options">Whether there is a node, and OR-Tools.</param>
/// <param name="services">For the node's meters, where there is a node.</param>
internal sealed class ReadyCheck(DispatchDatabase database, JobsOptions jobs, ServeOptions options, IServiceProvider services)
{
    private const int MissedLooks = 10;
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(30);

    /// <summary>The parts and whether all that are needed are well.</summary>
    public async Task<(bool IsReady, object Parts)> LookAsync(CancellationToken cancel)
    {
        var isStored = await database.IsReadyAsync(cancel);
        var node = Node();
        var orTools = options.OrTools is null ? "off" : options.OrTools() is null ? "ok" : "unavailable";
        return (isStored && node != "silent", new { database = isStored ? "ok" : "unavailable", jobs = node, orTools });
    }

    /// <summary>off: others work on jobs; silent: this node has not looked for work for long. A node that has just begun has time to look.</summary>
    private string Node()
    {
        if (services.GetService<JobMeters>() is not { } meters)
            return "off";
        var patience = TimeSpan.FromTicks(Math.Max(MissedLooks * jobs.Poll.Ticks, s_least.Ticks));
        return meters.SinceLook is { } since && since > patience ? "silent" : "ok";
    }
}
