using System.IO.Compression;
using System.Text;
using Dispatch.Core.Units;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>Ways to break an import file, each decided by a random generator.</summary>
internal static class Mutations
{
    private static readonly string[] _nonsense =
        ["", "abc", "-1", "1e300", "NaN", "2026-02-30", "25:61", "12:00-11:00", "\u0000", "😀", "'", "=1+1", "NULL", "999999999999", "是否", "ZZ-NIEMAND", "０", "-121.4"];

    /// <summary>Of csv files.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Rng, byte[]>> Csv { get; } = new Dictionary<string, Func<byte[], Rng, byte[]>>
    {
        ["column deleted"] = (f, r) => Cells(f, (rows, rng) =>
        {
            var column = rng.Next(Math.Min(2, rows[0].Length));
            return [.. rows.Select(row => row.Where((_, i) => i != column).ToArray())];
        }, r),
        ["column doubled"] = (f, r) => Cells(f, (rows, rng) =>
        {
            var column = rng.Next(rows[0].Length);
            return [.. rows.Select(row => row.Append(row[column]).ToArray())];
        }, r),
        ["columns swapped under their headers"] = (f, r) => Cells(f, (rows, _) => [rows[0], .. rows.Skip(1).Select(row => row.Reverse().ToArray())], r),
        ["row doubled"] = (f, r) => Cells(f, (rows, rng) => [.. rows, rows[rng.Next(1, rows.Count)]], r),
        ["row cut short"] = (f, r) => Cells(f, (rows, rng) => [.. rows, rows[1][..rng.Next(1, rows[1].Length)]], r),
        ["row too long"] = (f, r) => Cells(f, (rows, rng) => [.. rows, [.. rows[1], "x", "y"]], r),
        ["nonsense in every cell of a row"] = (f, r) => Cells(f, (rows, rng) =>
        {
            rows[rng.Next(1, rows.Count)].AsSpan().Fill(_nonsense[rng.Next(_nonsense.Length)]);
            return rows;
        }, r),
        ["nonsense in some cells"] = (f, r) => Cells(f, (rows, rng) =>
        {
            foreach (var row in rows.Skip(1))
            {
                for (var i = 0; i < row.Length; i++)
                    row[i] = rng.Chance(0.5) ? _nonsense[rng.Next(_nonsense.Length)] : row[i];
            }
            return rows;
        }, r),
        ["giant cell"] = (f, r) => Cells(f, (rows, rng) =>
        {
            rows[^1][rng.Next(rows[^1].Length)] = new string('长', rng.Next(5_000, 50_000));
            return rows;
        }, r),
        ["header lost"] = (f, r) => Cells(f, (rows, _) => [.. rows.Skip(1)], r),
        ["quotation mark opened"] = (f, r) => Cells(f, (rows, rng) =>
        {
            rows[^1][rng.Next(rows[^1].Length)] = "\"ab";
            return rows;
        }, r),
        ["bytes cut off"] = (f, r) => f[..r.Next(4, f.Length - 3)],
        ["bytes changed"] = (f, r) => Bytes(f, r, 12),
        ["bad utf-8"] = (f, r) =>
        {
            var copy = (byte[])f.Clone();
            copy[r.Next(3, copy.Length)] = 0xFF;
            return copy;
        },
        ["another table's content"] = (_, r) => Encoding.UTF8.GetBytes($"甲,乙,丙\r\n{r.Next(9)},2,3\r\n"),
    };

    /// <summary>Of workbooks.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Rng, byte[]>> Workbook { get; } = new Dictionary<string, Func<byte[], Rng, byte[]>>
    {
        ["zip cut off"] = (f, r) => f[..r.Next(f.Length - 1)],
        ["zip bytes changed"] = (f, r) => Bytes(f, r, 40),
        ["sheet names wrong"] = (f, r) => Part(f, "xl/workbook.xml", xml => xml.Replace("老人", $"Tabelle{r.Next(9)}", StringComparison.Ordinal)),
        ["sheet xml cut off"] = (f, r) => Part(f, $"xl/worksheets/sheet{r.Next(1, 33)}.xml", xml => xml[..r.Next(xml.Length - 1)]),
        ["sheet cells emptied"] = (f, r) => Part(f, $"xl/worksheets/sheet{r.Next(1, 33)}.xml", xml => xml.Replace("C1", "#REF!", StringComparison.Ordinal).Replace("1</x:t>", "</x:t>", StringComparison.Ordinal)),
        ["workbook part missing"] = (f, _) => Part(f, "xl/workbook.xml", _ => null),
    };

    private static byte[] Bytes(byte[] file, Rng rng, int count)
    {
        var copy = (byte[])file.Clone();
        for (var i = 0; i < count; i++)
            copy[rng.Next(copy.Length)] = (byte)rng.Next(256);
        return copy;
    }

    // Fields split by plain commas: good enough to break a file.
    private static byte[] Cells(byte[] file, Func<List<string[]>, Rng, List<string[]>> change, Rng rng)
    {
        var rows = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).ToList();
        var changed = change(rows, rng);
        return Encoding.UTF8.GetBytes(string.Join("\r\n", changed.Select(r => string.Join(',', r))) + "\r\n");
    }

    private static byte[] Part(byte[] workbook, string name, Func<string, string?> change)
    {
        using var buffer = new MemoryStream();
        buffer.Write(workbook);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"{name} is not in {string.Join(", ", archive.Entries.Select(e => e.FullName))}");
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            entry.Delete();
            if (change(text) is { } changed)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(changed);
            }
        }
        return buffer.ToArray();
    }
}
