using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>People as the plan shows them.</summary>
internal sealed class PeopleNames(DistrictRegisters registers)
{
    private readonly Dictionary<string, string> _providers = registers.Providers.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _staff = registers.Staff.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);

    /// <summary>A person with all shifts of the day (ascending by start).</summary>
    public PlanStaff Of(IReadOnlyList<VehicleRef> shifts)
    {
        var staff = shifts[0].Staff;
        return new PlanStaff
        {
            Id = staff.Id,
            Name = staff.Name,
            Kind = Code(staff.Kind),
            ProviderId = staff.ProviderId.Length > 0 ? staff.ProviderId : null,
            ProviderName = _providers.GetValueOrDefault(staff.ProviderId),
            BaseId = staff.BaseId.Length > 0 ? staff.BaseId : null,
            TravelMode = shifts[0].Trunk is null ? Code(staff.Mode) : Code(TravelMode.Car),
            ShiftStart = shifts.Min(s => s.Shift.Hours.Earliest),
            ShiftEnd = shifts.Max(s => s.Shift.Hours.Latest),
        };
    }

    /// <summary>The name of a person; the id when unknown.</summary>
    public string NameOf(string staffId) => _staff.GetValueOrDefault(staffId, staffId);

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
