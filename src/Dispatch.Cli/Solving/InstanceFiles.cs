using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>Reads instance and solution files and tells everything that is wrong with them.</summary>
internal sealed class InstanceFiles(CliContext context, bool json)
{
    /// <summary>The value of --format that lets the content decide.</summary>
    public const string Auto = "auto";

    /// <summary>Values of --format.</summary>
    public static string[] FormatNames => [Auto, .. InstanceFormats.All.Select(f => f.Name)];

    /// <summary>Reads an instance; null when it has errors, which were told.</summary>
    public async Task<Instance?> ReadAsync(FileInfo file, string format, CancellationToken cancel)
    {
        var content = await ContentAsync(file, cancel).ConfigureAwait(false);
        if (content is null)
            return null;
        var issues = new FormatIssues();
        var instance = InstanceFormats.Read(content, Path.GetFileNameWithoutExtension(file.Name), InstanceFormats.Named(format), issues);
        Tell(file, issues);
        return instance;
    }

    /// <summary>Reads a solution of the instance; null when it has errors, which were told.</summary>
    public async Task<Solution?> ReadSolutionAsync(Instance instance, FileInfo file, CancellationToken cancel)
    {
        var content = await ContentAsync(file, cancel).ConfigureAwait(false);
        if (content is null)
            return null;
        var issues = new FormatIssues();
        var solution = InstanceFormats.ReadSolution(instance, content, issues);
        Tell(file, issues);
        return solution;
    }

    private async Task<byte[]?> ContentAsync(FileInfo file, CancellationToken cancel)
    {
        if (file.Exists)
            return await File.ReadAllBytesAsync(file.FullName, cancel).ConfigureAwait(false);
        await context.Error.WriteLineAsync(context.Say($"找不到文件:{file}", $"There is no file {file}")).ConfigureAwait(false);
        return null;
    }

    private void Tell(FileInfo file, FormatIssues issues) => IssueText.Write(context, file.Name, issues.ToImmutable(), json);
}
