using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs;
using Dispatch.Jobs.Hosting;
using Dispatch.Storage;
using Dispatch.Web;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch serve: the web host on the loopback address, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var node = new NodeOptions(context);
        var noJobs = new Option<bool>("--no-jobs") { Description = context.Say("只提供网页与接口,任务由别的节点执行", "Pages and interface only; other nodes work on jobs") };
        var port = new Option<int>("--port")
        {
            Description = context.Say("本机端口,0 为任选空闲端口", "Port on this machine, 0 for any free one"),
            DefaultValueFactory = _ => ServeOptions.DefaultPort,
        };
        port.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
                result.AddError(context.Say("--port 应在 0 到 65535 之间", "--port must lie between 0 and 65535"));
        });
        var command = new Command("serve", context.Say(
            "在本机提供派单计划网页与接口,Ctrl-C 结束", "Serve the plans' pages and interface on this machine until Ctrl-C"))
        {
            port, noJobs,
        };
        node.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var storage = DatabaseOptions.Storage(parsed.GetValue(node.Db));
            if (JobSettings.Read(context, storage) is not { } jobs || JobSettings.Solving(context) is not { } solving || JobSettings.Road(context) is not { } road)
                return ExitCodes.BadInput;
            if (Hosting(context, new ServeOptions { Port = parsed.GetValue(port), Storage = storage, Jobs = jobs, Solving = solving, Road = road }) is not { } options)
                return ExitCodes.BadInput;
            if (!jobs.Enabled || parsed.GetValue(noJobs))
                return node.OpenTravel(context, parsed) is { } travel ? await RunAsync(context, options with { Travel = travel }, cancel).ConfigureAwait(false) : ExitCodes.BadInput;
            using var tools = node.Open(context, parsed, cancel);
            return tools is null ? ExitCodes.BadInput : await RunAsync(context, WithNode(options, tools), cancel).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>The options with sign-in and hosting as the settings say; null when these cannot be used, which was told.</summary>
    private static ServeOptions? Hosting(CliContext context, ServeOptions options)
    {
        try
        {
            var settings = HostSettings.Read();
            return options with
            {
                Access = HostingSettings.Access(settings),
                Open = HostingSettings.Open(settings),
                Webhooks = HostingSettings.Webhooks(settings),
                Map = HostingSettings.Map(settings),
                Telemetry = HostingSettings.Telemetry(settings),
                FirstAdministrator = (name, password) => AnnounceFirst(context, name, password),
            };
        }
        catch (ArgumentException wrong)
        {
            HostSettings.Tell(context, wrong);
            return null;
        }
    }

    private static ServeOptions WithNode(ServeOptions options, PlannerTools tools)
    {
        var database = new DispatchDatabase(options.Storage);
        return options with
        {
            Travel = tools.Travel,
            OrTools = () => tools.OrToolsFault,
            Choices = tools.Choices,
            Node = services => services.AddJobNode(database, options.Jobs, () => tools.Planner(database), JobEngines.Services(options.Jobs, database)),
            Pages = JobEngines.Pages(options.Jobs),
        };
    }

    private static async Task<int> RunAsync(CliContext context, ServeOptions options, CancellationToken cancel)
    {
        try
        {
            await DispatchServer.RunAsync(options, address => Announce(context, address), cancel).ConfigureAwait(false);
            return ExitCodes.Ok;
        }
        catch (PortInUseException taken)
        {
            await context.Error.WriteLineAsync(context.Say(
                $"端口 {options.Port} 已被占用;请用 --port 换一个。({taken.Message})", taken.Message)).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (SecondNodeException second)
        {
            await context.Error.WriteLineAsync(context.Say(
                $"{JobErrors.SecondNode} 已有程序在执行此数据库的任务({second.File});请加 --no-jobs。", second.Message)).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }

    private static void AnnounceFirst(CliContext context, string name, string password) => context.Error.WriteLine(context.Say(
        $"首次启动,已建立管理员“{name}”,一次性密码(只显示这一次,首次登录须修改):{password}",
        $"First start: administrator “{name}” was made; one-time password (shown only now, to be changed at the first sign-in): {password}"));

    private static void Announce(CliContext context, Uri address)
    {
        if (address.Query.Length == 0)
        {
            context.Error.WriteLine(context.Say("网页已就绪,请用浏览器打开并登录;Ctrl-C 结束:", "Ready. Open this address and sign in; Ctrl-C ends:"));
            context.Output.WriteLine(address.AbsoluteUri);
            context.Output.Flush();
            return;
        }

        context.Error.WriteLine(context.Say("网页已就绪,请在本机浏览器打开(含本次访问口令,勿外传);Ctrl-C 结束:",
            "Ready. Open this address on this machine (it carries this run's access token, keep it to yourself); Ctrl-C ends:"));
        context.Output.WriteLine(address.AbsoluteUri);
        context.Output.Flush();
    }
}
