using Dispatch.Cli;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>Runs the command line in process and keeps what it says.</summary>
internal sealed class CliRun
{
    private CliRun(int exitCode, string output, string error) => (ExitCode, Output, Error) = (exitCode, output, error);

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    /// <summary>Standard output.</summary>
    public string Output { get; }

    /// <summary>Standard error.</summary>
    public string Error { get; }

    /// <summary>The last line of standard output.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    /// <summary>Runs with the given arguments.</summary>
    public static async Task<CliRun> Of(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var clock = TimeProvider.System;
        var language = args.Contains("en") ? Language.En : Language.Zh;
        var code = await Program.RunAsync(args, new CliContext(output, error, clock, language, clock.GetTimestamp()), cancel);
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
