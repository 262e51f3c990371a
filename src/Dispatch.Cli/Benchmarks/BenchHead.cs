using System.Globalization;
using System.Runtime.InteropServices;

namespace Dispatch.Cli.Benchmarks;

/// <summary>What is needed to repeat the runs of a table.</summary>
/// <param name="Set">The set.</param>
/// <param name="Limit">The limit of one run, in words.</param>
/// <param name="Threads">Threads of the search.</param>
/// <param name="Commit">Short hash of the commit.</param>
/// <param name="At">When the table was made, UTC.</param>
internal sealed record BenchHead(string Set, string Limit, int Threads, string Commit, DateTimeOffset At)
{
    /// <summary>How many instances were solved at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>What must be the same for two runs to belong to one measurement.</summary>
    public string Key => Invariant($"{Limit}, {Threads} thread(s), {Jobs} at once, {Commit}");

    /// <summary>Title and first points of the document.</summary>
    public string Markdown() =>
        Invariant($"# bench {Set}\n\n")
        + Invariant($"- {Limit} per run, reading and checking included; {Threads} thread(s){(Jobs > 1 ? Invariant($", {Jobs} instances at once") : "")}\n")
        + Invariant($"- {Machine()}; .NET {Environment.Version}\n")
        + Invariant($"- commit {Commit}, {At:yyyy-MM-dd HH:mm} UTC\n");

    private static string Machine()
    {
        const string Info = "/proc/cpuinfo";
        var model = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return Invariant($"{model ?? "processor unknown"}, {Environment.ProcessorCount} processor(s), {RuntimeInformation.OSArchitecture}, {(OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription)}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
