using System.IO.Compression;
using System.Text.Json;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Registers;

namespace Dispatch.Storage.Plans;

/// <summary>Registers packed into one small block and back: an array of entries a register, as in the tables, compressed.</summary>
internal static class PlanInputs
{
    public static byte[] Pack(DistrictRegisters registers)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        using (var json = new Utf8JsonWriter(brotli))
        {
            json.WriteStartObject();
            foreach (var table in RegisterTables.All)
            {
                json.WriteStartArray(table.Name);
                foreach (var row in table.Rows(registers))
                    json.WriteRawValue(row.Document, skipInputValidation: true);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return packed.ToArray();
    }

    public static DistrictRegisters Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(brotli);
        var registers = DistrictRegisters.Empty;
        foreach (var table in RegisterTables.All)
        {
            if (json.RootElement.TryGetProperty(table.Name, out var entries))
                registers = table.With(registers, entries.EnumerateArray().Select(e => e.GetRawText()));
        }

        return registers;
    }
}
