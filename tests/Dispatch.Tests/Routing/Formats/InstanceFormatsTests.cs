using System.Text;
using Dispatch.Routing.Formats;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats;

public sealed class InstanceFormatsTests
{
    /// <summary>The content, not the name, decides; a byte order mark and blank lines before it do not matter.</summary>
    [Theory]
    [InlineData("{ \"patients\": [], \"caregivers\": [] }", "hhcrsp")]
    [InlineData("\uFEFF \n{ \"vehicles\": [], \"jobs\": [] }", "vroom")]
    [InlineData("{ \"format\": \"dispatch-problem/1\", \"vehicles\": [], \"jobs\": [] }", "dispatch")]
    [InlineData("NAME : x\nDIMENSION : 3\n", "vrplib")]
    [InlineData("R101\n\nVEHICLE\nNUMBER CAPACITY\n 25 200\n\nCUSTOMER\nCUST NO. XCOORD.\n", "vrplib")]
    public void Format_is_told_by_content(string text, string expected)
    {
        var sketch = ContentSketch.Of(Encoding.UTF8.GetBytes(text));
        InstanceFormats.All.Where(f => f.Recognises(sketch)).Select(f => f.Name).ShouldBe([expected]);
    }

    /// <summary>An empty file, an unknown text and broken JSON have a code each.</summary>
    [Theory]
    [InlineData("  \n", FormatCodes.Empty)]
    [InlineData("hello", FormatCodes.UnknownFormat)]
    [InlineData("{ \"a\": 1 }", FormatCodes.UnknownFormat)]
    [InlineData("{ \"vehicles\": [ { ", FormatCodes.Syntax)]
    [InlineData("{ \"patients\": [ }, \"caregivers\": [] }", FormatCodes.Syntax)]
    public void Hopeless_files_have_a_code(string text, string code) =>
        Reading.Bad(text).Single().Code.ShouldBe(code);

    /// <summary>Names on the command line are unique.</summary>
    [Fact]
    public void Names_are_unique() =>
        InstanceFormats.All.Select(f => f.Name).ShouldBeUnique();
}
