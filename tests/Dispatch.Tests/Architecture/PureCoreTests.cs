using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

/// <summary>Core and the solver read no file, open no connection and look at no clock of their own.</summary>
public sealed partial class PureCoreTests
{
    /// <summary>Nothing in Core touches the outside world.</summary>
    [Fact]
    public void Core_does_no_input_or_output() =>
        Offenders(SourceTree.Product.Where(f => f.Project == "Core")).ShouldBeEmpty();

    /// <summary>Nothing in Routing does either; its readers and writers of formats are handed text or streams.</summary>
    [Fact]
    public void Routing_does_no_input_or_output() =>
        Offenders(SourceTree.Product.Where(f => f.Project == "Routing")).ShouldBeEmpty();

    /// <summary>Only Core's Geo folder and the areas of reach see the geometry package, whose x is the longitude.</summary>
    [Fact]
    public void Only_geo_and_isochrones_see_the_geometry_package() =>
        SourceTree.Product.Where(f => f.Folder is not ("Core.Geo" or "Roads.Isochrones") && f.Code.Contains("NetTopologySuite", StringComparison.Ordinal))
            .Select(f => f.Path).ShouldBeEmpty();

    private static IEnumerable<string> Offenders(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in OutsideWorld().Matches(file.Code)
        select $"{file.Path}: {match.Value}";

    [GeneratedRegex(@"\b(?:(?:File|Directory|Console|Environment|Process|Stopwatch)\.\w+|FileStream|FileInfo|HttpClient|Socket|using\s+(?:Microsoft|System\.(?:Net|Data|Diagnostics))\b[\w.]*)")]
    private static partial Regex OutsideWorld();
}
