using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Intake.Messages;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>
/// Hundreds of broken files, made by seed: none crashes the import, every error names code, file and row, and the registers stay as they
/// were: an import gives either a complete snapshot or only errors.
/// </summary>
public sealed class MutationTests
{
    private const int Seeds = 16;

    // Errors of a whole file, which have no row: too large, wrong kind, unknown table, damaged, unpacks too much, nothing there, more errors.
    private static readonly string[] _wholeFile = ["I101", "I102", "I104", "I105", "I106", "I108", "I109"];

    public static TheoryData<string> Kinds => [.. Mutations.Csv.Keys, .. Mutations.Workbook.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Broken_files_give_errors_with_code_file_and_row(string kind)
    {
        var before = RegisterFiles.Make(SmallDistrict.Registers).Select(f => f.Content).ToList();
        var refused = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            var files = Files(kind, new Rng(seed));

            var result = SmallDistrict.Import(files, seed % 2 == 0 ? SmallDistrict.Registers : DistrictRegisters.Empty);

            refused += result.Succeeded ? 0 : 1;
            Judge(result, files, $"{kind} with seed {seed}");
        }
        RegisterFiles.Make(SmallDistrict.Registers).Select(f => f.Content).ShouldBe(before, "the snapshot handed in is what it was");
        refused.ShouldBeGreaterThanOrEqualTo(Seeds / 2, $"{kind} breaks most files");
    }

    [Fact]
    public void There_are_more_than_three_hundred_of_them() => (Kinds.Count * Seeds).ShouldBeGreaterThan(300);

    /// <summary>Any bytes at all, under a name the import takes.</summary>
    [Theory]
    [InlineData("elders.csv")]
    [InlineData("elders.xlsx")]
    public void No_bytes_crash_the_import(string name)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var rng = new Rng(seed);
            var content = new byte[rng.Next(2000)];
            foreach (ref var b in content.AsSpan())
                b = (byte)rng.Next(256);

            var result = SmallDistrict.Import([new(name, content)], SmallDistrict.Registers);

            result.Errors.ShouldNotBeEmpty();
            result.Registers.ShouldBeNull();
        }
    }

    private static List<ImportFile> Files(string kind, Rng rng)
    {
        if (Mutations.Workbook.TryGetValue(kind, out var breakBook))
            return [new(RegisterFiles.WorkbookName, breakBook(RegisterFiles.Make(SmallDistrict.Registers, RegisterFormat.Xlsx).Single().Content, rng))];
        var files = SmallDistrict.Csv.ToList();
        var chosen = rng.Next(files.Count);
        files[chosen] = files[chosen] with { Content = Mutations.Csv[kind](files[chosen].Content, rng) };
        return files;
    }

    private static void Judge(ImportResult result, List<ImportFile> files, string which)
    {
        if (result.Succeeded)
            result.Errors.ShouldBeEmpty(which);
        else
            result.Errors.ShouldNotBeEmpty(which);
        foreach (var message in result.Errors.Concat(result.Warnings))
        {
            ImportCodes.All.ShouldContain(c => c.Id == message.Code, which);
            files.ShouldContain(f => f.Name == message.File, $"{which}: {message}");
            if (message.Severity == ImportSeverity.Error && !_wholeFile.Contains(message.Code))
                message.Row.ShouldBeGreaterThan(0, $"{which}: {message}");
        }
    }
}
