using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;

namespace Dispatch.Jobs.Requests;

/// <summary>Which areas a rule of the timetable or a person means.</summary>
public static class PlanAreas
{
    /// <summary>Codes of the areas of a rule, ascending. A rule for a code that the registers lack has none.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="rule">The rule.</param>
    public static IReadOnlyList<string> Of(DistrictRegisters registers, PlanRule rule)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(rule);
        var served = rule.ProviderId is null ? null : registers.Providers.FirstOrDefault(p => p.Id == rule.ProviderId);
        if (rule.ProviderId is not null && served is null)
            return [];
        var streets = registers.Compounds.Select(c => c.StreetCode).Distinct()
            .Where(s => served is null || served.StreetCodes.IsEmpty || served.StreetCodes.Contains(s)).Order(StringComparer.Ordinal).ToList();
        return rule.Scope switch
        {
            PlanRule.Streets => streets,
            PlanRule.Districts => [.. registers.Districts.Select(d => d.Code).Order(StringComparer.Ordinal).Where(d => streets.Any(s => IsIn(s, d)))],
            var code => Has(registers, code) && streets.Any(s => s == code || IsIn(s, code)) ? [code] : [],
        };
    }

    /// <summary>The area a person means: the code given, or the only district there is.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="code">Street or district code. Null: the only district.</param>
    /// <exception cref="JobRefusedException">There is none of that code, or several districts and no code.</exception>
    public static string One(DistrictRegisters registers, string? code)
    {
        ArgumentNullException.ThrowIfNull(registers);
        if (code is not null ? Has(registers, code) : registers.Districts.Length == 1)
            return code ?? registers.Districts[0].Code;
        var known = string.Join(", ", registers.Districts.Select(d => d.Code).Concat(registers.Streets.Select(s => s.Code)).Order(StringComparer.Ordinal));
        throw new JobRefusedException(JobErrors.UnknownScope, new PlanText(
            $"请指明一个区或街道的代码;已有:{known}。", $"Name a district or street by its code; known: {known}."));
    }

    private static bool Has(DistrictRegisters registers, string code) =>
        registers.Districts.Any(d => d.Code == code) || registers.Streets.Any(s => s.Code == code);

    private static bool IsIn(string street, string district) => street.StartsWith(district, StringComparison.Ordinal);
}
