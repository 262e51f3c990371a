namespace Dispatch.Routing.Formats;

/// <summary>A family of problem files. One class a family; all of them stand in <see cref="InstanceFormats.All"/>.</summary>
public abstract class InstanceFormat
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The usual ending of its solution files, with the dot.</summary>
    public abstract string SolutionExtension { get; }

    /// <summary>Whether the content looks like this family; cheap, and true for at most one family.</summary>
    public abstract bool Recognises(ContentSketch sketch);

    /// <summary>
    /// Reads an instance. Null when the file has errors, which are collected, all of them. A byte order mark is skipped.
    /// </summary>
    /// <param name="content">The whole file, UTF-8.</param>
    /// <param name="name">Name for the problem where the file states none.</param>
    /// <param name="issues">Takes errors and warnings.</param>
    public abstract Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues);
}
