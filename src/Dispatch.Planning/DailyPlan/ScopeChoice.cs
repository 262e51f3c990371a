using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.DailyPlan;

/// <summary>Finds the area a request means.</summary>
internal static class ScopeChoice
{
    /// <summary>The scope, or what is wrong with the request.</summary>
    public static (PlanScope? Scope, PlanWarning? Error) Find(DistrictRegisters registers, DailyPlanRequest request)
    {
        if (registers.Districts.IsEmpty)
        {
            return Fail(DailyPlanErrors.NoRegisters, "", "数据库中还没有基础数据;请先用 import 导入。", "The database holds no registers yet; import them first.");
        }

        if (request.StreetCode is { } code)
            return OfStreet(registers, code);
        var districts = registers.Districts.Where(d => request.DistrictCode is null || d.Code == request.DistrictCode)
            .OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        var known = string.Join(", ", registers.Districts.Select(d => d.Code).Order(StringComparer.Ordinal));
        return districts.Count switch
        {
            0 => Fail(DailyPlanErrors.UnknownDistrict, request.DistrictCode ?? "",
                $"没有代码为 {request.DistrictCode} 的区;已有:{known}。", $"There is no district {request.DistrictCode}; known: {known}."),
            1 => (new PlanScope { DistrictCode = districts[0].Code, DistrictName = districts[0].Name }, null),
            _ => Fail(DailyPlanErrors.WhichDistrict, "",
                $"数据库中有几个区({known});请指明一个。", $"The database holds several districts ({known}); name one."),
        };
    }

    private static (PlanScope? Scope, PlanWarning? Error) OfStreet(DistrictRegisters registers, string code)
    {
        var street = registers.Streets.FirstOrDefault(s => s.Code == code);
        var district = street is null ? null : registers.Districts.FirstOrDefault(d => d.Code == street.DistrictCode);
        if (street is null || district is null)
        {
            var known = string.Join(", ", registers.Streets.Select(s => s.Code).Order(StringComparer.Ordinal));
            return Fail(DailyPlanErrors.UnknownStreet, code, $"没有代码为 {code} 的街道;已有:{known}。", $"There is no street {code}; known: {known}.");
        }

        return (new PlanScope { DistrictCode = district.Code, DistrictName = district.Name, StreetCode = code, StreetName = street.Name }, null);
    }

    private static (PlanScope? Scope, PlanWarning? Error) Fail(string code, string subject, string zh, string en) =>
        (null, new PlanWarning(code, subject, new PlanText(zh, en)));
}
