using System.Security.Cryptography;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.DailyPlan;

/// <summary>Content hash of registers and orders, whatever the order of their lists.</summary>
internal static class InputHash
{
    /// <summary>SHA-256 over all entries as JSON, each list sorted; lower-case hex.</summary>
    public static string Of(DistrictRegisters registers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var property in typeof(DistrictRegisters).GetProperties().Where(p => p.PropertyType.IsGenericType)
            .OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(property.Name));
            var entries = (System.Collections.IEnumerable)property.GetValue(registers)!;
            foreach (var entry in entries.Cast<object>().Select(e => JsonSerializer.Serialize(e, e.GetType(), PlanJson.Options)).Order(StringComparer.Ordinal))
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(entry));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
