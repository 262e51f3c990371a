using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Dispatch.Core.Units;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>Files handed in for import that mean no good: formulas, damaged workbooks, archives that unpack to far more than they are.</summary>
internal static class HostileFiles
{
    private const string Boundary = "----hostile";
    private static readonly string[] _names = ["elders.csv", "老人.csv", "staff.xlsx", "registers.xlsx", "../../elders.csv", "elders.csv\0.xlsx", "x.exe", "", "meal-orders.csv", "shifts.csv"];

    // Made once: it takes seconds.
    private static readonly ConcurrentDictionary<int, byte[]> _bombs = new();

    /// <summary>Type of the bodies made.</summary>
    public const string ContentType = $"multipart/form-data; boundary={Boundary}";

    /// <summary>A form with one to three files.</summary>
    /// <param name="rng">Decides.</param>
    /// <param name="bombMegabytes">What the bombs unpack to.</param>
    public static byte[] Form(Rng rng, int bombMegabytes)
    {
        using var form = new MemoryStream();
        for (var i = 0; i < 1 + rng.Next(3); i++)
        {
            var name = _names[rng.Next(_names.Length)];
            form.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n"));
            form.Write(File(rng, bombMegabytes));
            form.Write("\r\n"u8);
        }
        if (rng.Chance(0.9))
            form.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return form.ToArray();
    }

    private static byte[] File(Rng rng, int bombMegabytes) => rng.Next(8) switch
    {
        0 => Encoding.UTF8.GetBytes("老人编号,姓名,小区编号\r\n=1+1,\"=HYPERLINK(\"\"http://x\"\")\",@SUM(1)\r\n"),
        1 => Encoding.UTF8.GetBytes("id,name,compound_id\r\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"E{i},{HostileValues.Text(rng).Replace("\n", "", StringComparison.Ordinal)},C{i % 3}\r\n"))),
        2 => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("\"", 5_000))),
        3 => [.. Enumerable.Range(0, 2_000).Select(_ => (byte)rng.Next(256))],
        4 => Workbook("<worksheet><sheetData><row><c t=\"inlineStr\"><f>1+1</f><is><t>=cmd()</t></is></c></row></sheetData></worksheet>"),
        5 => _bombs.GetOrAdd(bombMegabytes, Bomb),
        6 => ManyParts(),
        _ => Workbook("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
    };

    private static byte[] Workbook(string sheet)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"elders\" sheetId=\"1\"/></sheets></workbook>");
            Write(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file.ToArray();
    }

    private static byte[] Bomb(int megabytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)'0');
            for (var i = 0; i < megabytes; i++)
                entry.Write(block);
        }
        return file.ToArray();
    }

    private static byte[] ManyParts()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 3_000; i++)
                zip.CreateEntry($"xl/worksheets/sheet{i}.xml");
        }
        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
