using Dispatch.Cli.Solving;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Writes solutions of runs in their family's format.</summary>
internal static class SolutionFiles
{
    /// <summary>Writes one; the folder is made where there is none.</summary>
    public static void Write(Judged judged, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        judged.Instance.WriteSolution(judged.Solution, judged.Cost, stream);
    }

    /// <summary>Name of a run's solution below a folder: FAMILY/INSTANCE-sSEED, with a mark for runs without OR-Tools.</summary>
    public static string Name(string folder, BenchTask task, Judged judged) =>
        Path.Combine(folder, task.Case.Family, $"{task.Case.Name}-s{task.Seed}{(task.WithOrTools ? "" : "-alone")}{judged.Instance.Format.SolutionExtension}");
}
