using System.CommandLine;
using Dispatch.Web;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch serve: the web host on the loopback address, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
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
            db, port,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            context, new ServeOptions { Port = parsed.GetValue(port), Storage = DatabaseOptions.Storage(parsed.GetValue(db)) }, cancel));
        return command;
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
    }

    private static void Announce(CliContext context, Uri address)
    {
        context.Error.WriteLine(context.Say("网页已就绪,请在本机浏览器打开(含本次访问口令,勿外传);Ctrl-C 结束:",
            "Ready. Open this address on this machine (it carries this run's access token, keep it to yourself); Ctrl-C ends:"));
        context.Output.WriteLine(address.AbsoluteUri);
        context.Output.Flush();
    }
}
