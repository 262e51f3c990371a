using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>One register of one snapshot, written.</summary>
internal sealed record EntryList(IReadOnlyList<RegisterEntry> Entries, IReadOnlyDictionary<string, RegisterEntry> ByKey)
{
    public static EntryList Of(EntryTable table, DistrictRegisters registers)
    {
        var entries = table.Table.Rows(registers).Select(cells => new RegisterEntry(table.KeyOf(cells), cells)).ToList();
        return new EntryList(entries, entries.ToDictionary(e => e.Key, StringComparer.Ordinal));
    }
}
