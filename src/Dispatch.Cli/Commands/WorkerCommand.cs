using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Settings;
using Dispatch.Storage;
using Dispatch.Web;
using Dispatch.Web.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch worker: a node that works on jobs, without pages, until Ctrl-C.</summary>
internal static class WorkerCommand
{
    private static readonly TimeSpan _longestStop = TimeSpan.FromSeconds(30);

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var node = new NodeOptions(context);
        var command = new Command("worker", context.Say("执行后台任务的节点(不含网页),Ctrl-C 结束", "A node that works on jobs, without pages, until Ctrl-C"));
        node.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(context, node, parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, NodeOptions node, ParseResult parsed, CancellationToken cancel)
    {
        var storage = DatabaseOptions.Storage(parsed.GetValue(node.Db));
        if (JobSettings.Read(context, storage) is not { } options || Messages(context, storage) is not { } messages)
            return ExitCodes.BadInput;
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(node.Db), cancel).ConfigureAwait(false);
        using var tools = node.Open(context, parsed, cancel);
        if (tools is null)
            return ExitCodes.BadInput;
        try
        {
            using var host = Host(database, options, tools, messages);
            return await RunAsync(context, host, cancel).ConfigureAwait(false);
        }
        catch (SecondNodeException second)
        {
            await context.Error.WriteLineAsync(context.Say($"{JobErrors.SecondNode} 已有程序在执行此数据库的任务({second.File})。", second.Message)).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }

    private static async Task<int> RunAsync(CliContext context, IHost host, CancellationToken cancel)
    {
        await host.StartAsync(cancel).ConfigureAwait(false);
        await context.Error.WriteLineAsync(context.Say("节点已就绪,Ctrl-C 结束。", "The node is ready; Ctrl-C ends it.")).ConfigureAwait(false);
        await host.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    /// <summary>The sending of messages to other systems as the settings say; null when these cannot be used, which was told.</summary>
    private static Action<IServiceCollection>? Messages(CliContext context, StorageOptions storage)
    {
        try
        {
            var settings = HostSettings.Read();
            var (webhooks, access) = (HostingSettings.Webhooks(settings), HostingSettings.Access(settings));
            return services => services.AddWebhookSending(webhooks, access, storage);
        }
        catch (ArgumentException wrong)
        {
            HostSettings.Tell(context, wrong);
            return null;
        }
    }

    private static IHost Host(DispatchDatabase database, JobsOptions options, PlannerTools tools, Action<IServiceCollection> messages)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Dispatch", LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddSimpleConsole(line => line.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = _longestStop);
        builder.Services.AddSingleton(database).AddSingleton(tools.Travel).AddJobRequests(options).AddJobNode(
            database, options, () => tools.Planner(database), JobEngines.Services(options, database));
        messages(builder.Services);
        return builder.Build();
    }
}
