namespace Dispatch.Routing.OrTools.Node;

/// <summary>The program and the script that make a worker.</summary>
/// <param name="Node">Path of the Node.js program.</param>
/// <param name="Folder">Folder of the script and its package.</param>
internal sealed record WorkerFiles(string Node, string Folder)
{
    private const string ScriptName = "worker.mjs";
    private const string FolderName = "ortools-worker";
    private static readonly string _package = Path.Combine("node_modules", "or-tools-wasm", "package.json");

    /// <summary>Path of the script.</summary>
    public string Script => Path.Combine(Folder, ScriptName);

    /// <summary>Finds both, or says what is missing.</summary>
    public static (WorkerFiles? Files, CpFault? Fault) Find(CpHostOptions options)
    {
        if (FindNode(options.Node) is not { } node)
            return (null, new CpFault(CpCodes.NoNode, options.Node ?? ""));
        var folders = Folders(options.WorkerFolder).Where(f => File.Exists(Path.Combine(f, ScriptName))).ToList();
        var folder = folders.Find(f => File.Exists(Path.Combine(f, _package)));
        return folder is null
            ? (null, new CpFault(CpCodes.NoPackage, folders.FirstOrDefault() ?? options.WorkerFolder ?? FolderName))
            : (new WorkerFiles(node, folder), null);
    }

    private static string? FindNode(string? named)
    {
        if (named is not null)
            return File.Exists(named) ? named : null;
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    // A program run from its build folder stands somewhere below the repository, whose own worker folder is then used.
    private static IEnumerable<string> Folders(string? named)
    {
        if (named is not null)
            return [named];
        var beside = Path.Combine(AppContext.BaseDirectory, FolderName);
        return Above(AppContext.BaseDirectory).Select(f => Path.Combine(f, "src", FolderName)).Prepend(beside);
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
