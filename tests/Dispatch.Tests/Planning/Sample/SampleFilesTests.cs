using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;
using Dispatch.Tests.Architecture;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>The written samples import as they are, and the shipped one is never stale.</summary>
public sealed class SampleFilesTests
{
    private const string Shipped = "data/samples/street";

    /// <summary>The files import without an error and give back the registers they were written from.</summary>
    [Theory]
    [InlineData(SampleSize.Street, RegisterFormat.Csv)]
    [InlineData(SampleSize.Street, RegisterFormat.Xlsx)]
    [InlineData(SampleSize.District, RegisterFormat.Csv)]
    public void Files_import_and_give_back_the_registers(SampleSize size, RegisterFormat format)
    {
        var sample = SampleFixture.Of(size);
        var files = RegisterFiles.Make(sample.WithoutCatalogue, format, asSurveyed: true);
        var result = ImportRegisters.Run(files, DistrictRegisters.Empty, new ImportOptions { Today = sample.Options.Day }, TestContext.Current.CancellationToken);
        result.Errors.ShouldBeEmpty();
        Texts(result.Registers!).ShouldBe(Texts(sample.Registers));
    }

    /// <summary>Importing the same files again changes nothing.</summary>
    [Fact]
    public void Second_import_changes_nothing()
    {
        var sample = SampleFixture.Street;
        var files = RegisterFiles.Make(sample.WithoutCatalogue, asSurveyed: true);
        var result = ImportRegisters.Run(files, sample.Registers, new ImportOptions { Today = sample.Options.Day }, TestContext.Current.CancellationToken);
        result.Errors.ShouldBeEmpty();
        result.Preview.HasChanges.ShouldBeFalse();
    }

    /// <summary>What lies in data/samples/street is what the generator makes now, byte for byte, nothing less and nothing more.</summary>
    [Fact]
    public void Shipped_street_is_fresh()
    {
        var root = Path.Combine(SourceTree.Root, Shipped);
        // A road graph that somebody made here is not shipped.
        var shipped = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".roads", StringComparison.Ordinal))
            .ToDictionary(p => Path.GetRelativePath(root, p).Replace('\\', '/'), File.ReadAllBytes);
        var made = SampleFixture.Files(SampleFixture.Street);
        shipped.Keys.ShouldBe(made.Keys, ignoreOrder: true);
        made.Where(f => !f.Value.AsSpan().SequenceEqual(shipped[f.Key])).Select(f => f.Key)
            .ShouldBeEmpty("Make it again: dispatch sample --size street --out data/samples/street");
        shipped.Values.Sum(v => v.Length).ShouldBeLessThan(1_000_000);
    }

    // Registers compare by what they say: every table written out in full.
    private static string[] Texts(DistrictRegisters registers) =>
        [.. RegisterFiles.Make(registers).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name + "\n" + System.Text.Encoding.UTF8.GetString(f.Content))];
}
