using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Exporting.Printing;

namespace Dispatch.Planning.Exporting;

/// <summary>What is printed for elders' doors, as PDF: codes for the check-in, without names.</summary>
public static class DoorPrints
{
    /// <summary>A sticker for each elder, by compound, building and room.</summary>
    /// <param name="registers">The registers the elders stand in.</param>
    /// <param name="elders">Whose doors; at least one.</param>
    /// <param name="marks">What stands on the stickers, by elder.</param>
    public static ExportFile Stickers(RegisterLookup registers, IEnumerable<Elder> elders, IReadOnlyDictionary<string, RoadMark> marks)
    {
        ArgumentNullException.ThrowIfNull(registers);
        var sorted = elders.OrderBy(e => e.CompoundId, StringComparer.Ordinal).ThenBy(e => e.Building, StringComparer.Ordinal).ThenBy(e => e.Room, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal);
        return new ExportFile("door-stickers.pdf", PlanPrints.MediaType, DoorStickers.Of(registers, sorted, marks));
    }
}
