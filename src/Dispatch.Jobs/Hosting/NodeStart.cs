using Dispatch.Jobs.Runs;
using Dispatch.Storage;
using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Jobs.Hosting;

/// <summary>
/// First thing a node does. On SQLite it is the only one: whatever is still marked as running belonged to a program that died, and is freed at once
/// instead of after a silence.
/// </summary>
/// <param name="only">Held as long as the host lives.</param>
/// <param name="database">Which database.</param>
/// <param name="runs">Where runs lie.</param>
/// <param name="node">This node.</param>
/// <param name="log">Told of the start.</param>
internal sealed partial class NodeStart(OnlyNode only, DispatchDatabase database, JobStore runs, NodeName node, ILogger<NodeStart> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(only);
        var freed = database.Options.Provider.IsServer ? 0 : await runs.FreeAllAsync(cancellationToken).ConfigureAwait(false);
        Begins(log, node.Value, freed);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Node {Node} begins; {Freed} runs of a dead node were freed")]
    private static partial void Begins(ILogger log, string node, int freed);
}
