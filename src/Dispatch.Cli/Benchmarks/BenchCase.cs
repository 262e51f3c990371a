namespace Dispatch.Cli.Benchmarks;

/// <summary>An instance of a benchmark set.</summary>
/// <param name="Family">Its family.</param>
/// <param name="File">The instance file.</param>
/// <param name="Best">Best known cost in the family's unit; null when there is none.</param>
internal sealed record BenchCase(string Family, string File, double? Best)
{
    /// <summary>What the instance is called; by default its file's name without the ending.</summary>
    public string Name { get; init; } = Path.GetFileNameWithoutExtension(File);

    /// <summary>The best known cost is a published one, so that a cheaper solution is news. False for figures of our own or of another engine.</summary>
    public bool Published { get; init; } = true;
}
