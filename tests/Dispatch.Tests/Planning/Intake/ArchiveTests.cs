using System.IO.Compression;
using System.Text;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>Archives and workbooks that come in as one file: what goes out comes back, and what is made to do harm is refused.</summary>
public sealed class ArchiveTests
{
    private const int Seeds = 60;

    private static readonly string[] _pieces =
        ["=1+1", "+86 21", "-3", "@SUM(A1)", "'", "''", "\t", "＝HYPERLINK", "\"", ",", ";", "\n", "|", "张", "𠮷", "é", "cmd|' /C calc'!A0", "#N", " 门", "1e9", "0012"];

    /// <summary>Whatever people typed, formulas among it, comes back letter for letter in every format.</summary>
    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.CsvGb18030)]
    [InlineData(RegisterFormat.Xlsx)]
    public void What_is_exported_as_one_file_imports_without_a_change(RegisterFormat format)
    {
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            var registers = Typed(new Rng(seed));
            var file = RegisterFiles.MakeOne(registers, format);

            var again = SmallDistrict.Import([file], registers);
            var anew = SmallDistrict.Import([file], DistrictRegisters.Empty);

            again.Errors.ShouldBeEmpty($"seed {seed}");
            again.Preview.HasChanges.ShouldBeFalse($"seed {seed}: {string.Join("; ", again.Preview.Tables.SelectMany(t => t.Changed))}");
            ImportPreview.Of(registers, anew.Registers!).HasChanges.ShouldBeFalse($"seed {seed}");
        }
    }

    /// <summary>No cell of an exported csv begins as a spreadsheet's formula does.</summary>
    [Fact]
    public void Nothing_exported_is_taken_for_a_formula()
    {
        var elders = SmallDistrict.Registers.Elders.Select((e, i) => e with { Name = "=1+" + i, AccessNotes = "@x", Phone = "+8621" });
        var file = RegisterFiles.Make(SmallDistrict.Registers with { Elders = [.. elders] }).Single(f => f.Name == "elders.csv");
        var text = Encoding.UTF8.GetString(file.Content);
        text.ShouldContain("'=1+0");
        foreach (var cell in text.Split('\n').Skip(1).SelectMany(line => line.Split(',')))
            cell.TrimStart('"').ShouldNotMatch("^[=@+\t]");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_unpacks()
    {
        var bomb = Zip(("elders.csv", new byte[ImportLimits.RatioFreeBytes + 1_000_000]));
        bomb.Length.ShouldBeLessThan(100_000);
        Codes(new ImportFile("a.zip", bomb)).ShouldBe(["I106"]);
        Codes(new ImportFile("elders.xlsx", bomb)).ShouldBe(["I106"]);
    }

    [Fact]
    public void Too_many_parts_are_refused() =>
        Codes(new ImportFile("a.zip", Zip([.. Enumerable.Range(0, ImportLimits.WorkbookParts + 1).Select(i => ($"{i}.csv", Array.Empty<byte>()))]))).ShouldBe(["I106"]);

    /// <summary>Archives in archives, damaged ones and other files are told apart; nothing is unpacked twice.</summary>
    [Fact]
    public void Other_content_is_named()
    {
        Codes(new ImportFile("a.zip", Zip(("b.zip", Zip(("elders.csv", [])))))).ShouldBe(["I102"]);
        Codes(new ImportFile("a.zip", [.. "PK\u0003\u0004 broken"u8])).ShouldBe(["I111"]);
    }

    [Fact]
    public void Deep_xml_is_refused()
    {
        var deep = new StringBuilder("<a>");
        for (var i = 0; i < 100_000; i++)
            deep.Append("<a>");
        Codes(new ImportFile("elders.xlsx", Zip(("xl/workbook.xml", Encoding.UTF8.GetBytes(deep.ToString()))))).ShouldBe(["I105"]);
        const string Entities = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>";
        Codes(new ImportFile("elders.xlsx", Zip(("xl/workbook.xml", Encoding.UTF8.GetBytes(Entities))))).ShouldBe(["I105"]);
    }

    private static string[] Codes(ImportFile file)
    {
        var result = SmallDistrict.Import([file], SmallDistrict.Registers);
        result.Registers.ShouldBeNull();
        return [.. result.Errors.Select(e => e.Code)];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }

    private static DistrictRegisters Typed(Rng rng)
    {
        string Text() => string.Concat(Enumerable.Range(0, 1 + rng.Next(5)).Select(_ => _pieces[rng.Next(_pieces.Length)])).Trim(' ', '\t', '\n', '\u3000');
        string Word() => "张" + Text().Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        var registers = SmallDistrict.Registers;
        return registers with
        {
            Elders = [.. registers.Elders.Select(e => e with { Name = Word(), AccessNotes = Text(), Phone = rng.Chance(0.5) ? "+86-21-1" : "=1" })],
            Compounds = [.. registers.Compounds.Select(c => c with { Notes = Text(), Address = Text() })],
        };
    }
}
