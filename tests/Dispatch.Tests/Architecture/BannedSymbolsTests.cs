using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>The list of banned calls is really read by the compiler, for every project, as errors.</summary>
public sealed class BannedSymbolsTests
{
    /// <summary>The analyzer and the list reach every project by the shared properties.</summary>
    [Fact]
    public void List_is_wired_into_every_project()
    {
        var shared = XDocument.Parse(SourceTree.Read("Directory.Build.props"));
        shared.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value)
            .ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        shared.Descendants("AdditionalFiles").Select(e => e.Attribute("Include")!.Value)
            .ShouldContain("$(MSBuildThisFileDirectory)BannedSymbols.txt");
        SourceTree.Read(".editorconfig").ShouldContain("dotnet_diagnostic.RS0030.severity = error");
    }

    /// <summary>No project takes itself out, by a setting or by a pragma.</summary>
    [Fact]
    public void Nobody_steps_outside()
    {
        var projects = SourceTree.Find("", "*.csproj").Where(p => SourceTree.Read(p).Contains("RS0030", StringComparison.Ordinal));
        var files = SourceTree.Product.Where(f => f.Code.Contains("RS0030", StringComparison.Ordinal)).Select(f => f.Path);
        projects.Concat(files).ShouldBeEmpty();
    }

    /// <summary>Each banned symbol names a member that exists, so that a slip of the pen does not switch the rule off.</summary>
    [Fact]
    public void Every_entry_names_a_member()
    {
        var entries = SourceTree.Read("BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        entries.ShouldContain(e => e.StartsWith("P:System.DateTime.UtcNow;", StringComparison.Ordinal));
        entries.Where(e => !Exists(e.Split(';')[0])).ShouldBeEmpty();
    }

    private static bool Exists(string symbol)
    {
        var name = symbol[2..].Split('(')[0];
        var type = Type.GetType(name[..name.LastIndexOf('.')].Replace(".#ctor", "", StringComparison.Ordinal));
        var member = name[(name.LastIndexOf('.') + 1)..].Replace('#', '.');
        return type?.GetMember(member) is { Length: > 0 };
    }
}
