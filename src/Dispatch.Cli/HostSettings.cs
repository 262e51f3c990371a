using Microsoft.Extensions.Configuration;

namespace Dispatch.Cli;

/// <summary>Settings of the installation: appsettings.json of the working directory, and over it the environment (Section__Name).</summary>
internal static class HostSettings
{
    private const string File = "appsettings.json";

    /// <summary>Tells the person which setting cannot be used.</summary>
    public static void Tell(CliContext context, ArgumentException wrong) =>
        context.Error.WriteLine(context.Say($"配置项不可用:{wrong.Message}", $"A setting cannot be used: {wrong.Message}"));

    /// <summary>Reads them.</summary>
    public static IConfiguration Read() =>
        new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile(File, optional: true).AddEnvironmentVariables().Build();
}
