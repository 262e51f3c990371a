using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md: who may use whom. A broken one fails here with the file that breaks it.</summary>
public sealed class ArrowTests
{
    /// <summary>What each folder of a layered project may use; "Core" stands for all of Core. A folder's own subfolders are its own affair.</summary>
    private static readonly Dictionary<string, string[]> _folders = new(StringComparer.Ordinal)
    {
        ["Core.Units"] = [],
        ["Core.Geo"] = ["Core.Units"],
        ["Core.Domain"] = ["Core.Units", "Core.Geo"],
        ["Routing.Model"] = ["Core.Units", "Core.Geo"],
        ["Routing.Flat"] = ["Core.Units", "Core.Geo", "Routing.Model"],
        ["Routing.Rules"] = ["Core.Units", "Core.Geo", "Routing.Model", "Routing.Flat"],
        ["Routing.Evaluation"] = ["Core.Units", "Core.Geo", "Routing.Model", "Routing.Flat", "Routing.Rules"],
        ["Routing.Bounds"] = ["Core.Units", "Core.Geo", "Routing.Model", "Routing.Flat", "Routing.Evaluation"],
        ["Routing.Recombination"] = ["Core.Units", "Core.Geo", "Routing.Model", "Routing.Flat", "Routing.Evaluation", "Routing.OrTools"],
        ["Routing.Search"] = ["Core.Units", "Core.Geo", "Routing.Model", "Routing.Flat", "Routing.Rules", "Routing.Evaluation", "Routing.OrTools", "Routing.Recombination", "Routing.Timing", "Routing.Checking"],
        ["Routing.Timing"] = ["Core.Units", "Core.Geo", "Routing.Model"],
        ["Routing.Checking"] = ["Core.Units", "Core.Geo", "Routing.Model"],
        ["Routing.Formats"] = ["Core.Units", "Core.Geo", "Routing.Model"],
        ["Routing.OrTools"] = ["Core.Units", "Core.Geo", "Routing.Model"],
    };

    /// <summary>What each project may use, in code and by reference.</summary>
    private static readonly Dictionary<string, string[]> _projects = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["OrTools.Protocol"] = [],
        ["Routing"] = ["Core", "OrTools.Protocol"],
        ["Roads"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Planning"] = ["Core", "Routing", "Roads", "Storage"],
        ["Jobs"] = ["Core", "Routing", "Roads", "Storage", "Planning"],
        ["Web"] = ["Core", "Routing", "Roads", "Storage", "Planning", "Jobs"],
        // Leaves: what they bring may be missing on a machine, so only hosts use them.
        ["Routing.OrTools.Node"] = ["Routing", "OrTools.Protocol"],
        ["Routing.OrTools.Native"] = ["Routing", "OrTools.Protocol"],
        ["Storage.SqlServer"] = ["Storage", "Microsoft.SqlServer.Server"],
        ["Jobs.Hangfire"] = ["Jobs"],
        // Stands in for an assembly that some package sources lack (decision 0010).
        ["Microsoft.SqlServer.Server"] = [],
        // One program to start: the command line hosts the web host for `serve` (decision 0001).
        ["Cli"] = ["Core", "Routing", "Roads", "Storage", "Planning", "Jobs", "Web", "Storage.SqlServer", "Jobs.Hangfire", "Routing.OrTools.Node", "Routing.OrTools.Native"],
    };

    /// <summary>Folders of Planning that serve several use cases; a use case may use these and no other use case.</summary>
    private static readonly string[] _sharedByUseCases = ["Planning.DailyPlan", "Planning.LiveDays", "Planning.Fulfilment", "Planning.Reach", "Planning.Sheets"];

    /// <summary>Use cases that put answers of others together, and whose.</summary>
    private static readonly Dictionary<string, string[]> _composed = new(StringComparer.Ordinal)
    {
        ["Planning.Monthly"] = ["Planning.Accounts", "Planning.Coverage", "Planning.Exporting", "Planning.Quality"],
    };

    /// <summary>Every project below src has its place in the table, so that a new one is given its arrows on purpose.</summary>
    [Fact]
    public void Every_project_has_its_arrows() =>
        ProjectFiles().Select(p => ProjectName(p)).ShouldBe(_projects.Keys, ignoreOrder: true);

    /// <summary>Project references follow the table.</summary>
    [Fact]
    public void Project_references_follow_the_arrows()
    {
        var broken = from path in ProjectFiles()
                     from reference in Items(path, "ProjectReference")
                     let target = ProjectName(reference)
                     where !_projects[ProjectName(path)].Contains(target)
                     select $"{path} -> {target}";
        broken.ShouldBeEmpty();
    }

    /// <summary>The pure core takes no package but the geometry one.</summary>
    [Fact]
    public void Core_takes_only_the_geometry_package() =>
        Items("src/Dispatch.Core/Dispatch.Core.csproj", "PackageReference").ShouldBe(["NetTopologySuite"]);

    /// <summary>The solver takes no package at all.</summary>
    [Fact]
    public void Routing_takes_no_package() =>
        Items("src/Dispatch.Routing/Dispatch.Routing.csproj", "PackageReference").ShouldBeEmpty();

    /// <summary>Code names only projects that its own may use, even where a transitive reference would let it compile.</summary>
    [Fact]
    public void Code_follows_the_arrows_between_projects()
    {
        var broken = from file in SourceTree.Product
                     from used in file.UsedFolders
                     let target = used.Split('.')[0]
                     where target != file.Project && _projects.ContainsKey(target) && !_projects[file.Project].Contains(target)
                     select $"{file.Path} uses Dispatch.{used}";
        broken.ShouldBeEmpty();
    }

    /// <summary>Inside Core and Routing every folder keeps to its own arrows.</summary>
    [Fact]
    public void Folders_follow_the_arrows()
    {
        var broken = from file in SourceTree.Product
                     where file.Project is "Core" or "Routing"
                     from used in file.UsedFolders
                     where !_folders.TryGetValue(file.Folder, out var allowed) || !allowed.Contains(used)
                     select $"{file.Path} uses Dispatch.{used}";
        broken.ShouldBeEmpty();
    }

    /// <summary>A use case never imports another one; what two of them need has a folder of its own.</summary>
    [Fact]
    public void Use_cases_do_not_import_each_other()
    {
        var broken = from file in SourceTree.Product
                     where file.Project == "Planning" && !_sharedByUseCases.Contains(file.Folder)
                     from used in file.UsedFolders
                     where used.StartsWith("Planning.", StringComparison.Ordinal) && !_sharedByUseCases.Contains(used)
                     where !_composed.GetValueOrDefault(file.Folder, []).Contains(used)
                     select $"{file.Path} uses Dispatch.{used}";
        broken.ShouldBeEmpty();
    }

    /// <summary>No two folders of a project need each other, directly or by way of others.</summary>
    [Fact]
    public void Folders_of_a_project_form_no_circle()
    {
        var edges = SourceTree.Product
            .SelectMany(f => f.UsedFolders.Where(u => u.StartsWith(f.Project + ".", StringComparison.Ordinal)).Select(u => (From: f.Folder, To: u)))
            .Distinct().ToLookup(e => e.From, e => e.To);
        var circles = edges.Select(e => e.Key).Where(folder => Reaches(edges, folder, folder));
        circles.ShouldBeEmpty();
    }

    /// <summary>The solver never hears of elders: nothing in Routing names the domain.</summary>
    [Fact]
    public void Routing_never_names_the_domain() =>
        SourceTree.Product.Where(f => f.Project == "Routing" && f.Uses.Any(u => u.StartsWith("Core.Domain", StringComparison.Ordinal)))
            .Select(f => f.Path).ShouldBeEmpty();

    private static bool Reaches(ILookup<string, string> edges, string from, string goal)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(edges[from]);
        while (open.TryPop(out var at))
        {
            if (at == goal)
                return true;
            if (seen.Add(at))
                foreach (var next in edges[at])
                    open.Push(next);
        }
        return false;
    }

    private static IEnumerable<string> ProjectFiles() => SourceTree.Find("src", "*.csproj");

    private static string ProjectName(string path)
    {
        const string Product = "Dispatch.";
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Product, StringComparison.Ordinal) ? name[Product.Length..] : name;
    }

    private static IEnumerable<string> Items(string project, string element) =>
        XDocument.Parse(SourceTree.Read(project)).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
