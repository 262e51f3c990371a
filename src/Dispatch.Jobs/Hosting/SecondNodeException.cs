namespace Dispatch.Jobs.Hosting;

/// <summary>Another program runs the jobs of this SQLite database; one at a time can.</summary>
/// <param name="file">The lock file.</param>
/// <param name="inner">What the system said.</param>
public sealed class SecondNodeException(string file, Exception inner)
    : Exception($"{JobErrors.SecondNode}: another program runs the jobs of this database ({file}). SQLite takes one node; more need PostgreSQL or SQL Server.", inner)
{
    /// <summary>The lock file.</summary>
    public string File { get; } = file;
}
