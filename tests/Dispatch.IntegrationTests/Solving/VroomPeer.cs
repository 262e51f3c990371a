using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Solving;

/// <summary>A checkout of VROOM beside us: its examples, and its program where it was built. Named by DISPATCH_PEER_VROOM.</summary>
internal static class VroomPeer
{
    private const string Variable = "DISPATCH_PEER_VROOM";

    /// <summary>A file of it; the test is skipped where it is not there.</summary>
    public static string File(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} does not name a checkout of VROOM.");
        var file = Path.Combine([root!, .. path]);
        Assert.SkipUnless(System.IO.File.Exists(file), $"VROOM's {string.Join('/', path)} is not there.");
        return file;
    }

    /// <summary>What VROOM says to a problem whose vehicles state their routes in plan mode (-c). Null: it was built without GLPK and has no plan mode.</summary>
    public static async Task<JsonElement?> JudgeAsync(string problem, CancellationToken cancel)
    {
        var (code, output) = await RunAsync(problem, cancel, "-c");
        if (output.Contains("libglpk", StringComparison.Ordinal))
            return null;
        code.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<(int Code, string Output)> RunAsync(string problem, CancellationToken cancel, params string[] options)
    {
        using var folder = new TempFolder();
        var input = folder.File("planned.json");
        await System.IO.File.WriteAllTextAsync(input, problem, cancel);
        var info = new ProcessStartInfo(File("bin", "vroom")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. options, "-i", input])
            info.ArgumentList.Add(argument);
        using var vroom = Process.Start(info)!;
        var errors = vroom.StandardError.ReadToEndAsync(cancel);
        var output = await vroom.StandardOutput.ReadToEndAsync(cancel);
        await vroom.WaitForExitAsync(cancel);
        var said = await errors;
        return (vroom.ExitCode, vroom.ExitCode == 0 ? output : output + said);
    }
}
