using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Quality;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Monthly;

/// <summary>The use case: the report of a month, for the workbook and the print. Changes nothing.</summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="accounts">The ledger.</param>
/// <param name="quality">Planned against actual.</param>
public sealed class MakeMonthly(RegisterStore registers, AccountStore accounts, StudyQuality quality)
{
    /// <summary>Puts it together.</summary>
    /// <param name="month">The month.</param>
    /// <param name="area">Street or district code; empty: everything.</param>
    /// <param name="isWhole">Whether the account tells small groups too.</param>
    /// <param name="coverage">Coverage of a day, small counts hidden.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MonthlyReport> RunAsync(AccountMonth month, string area, bool isWhole, Func<DateOnly, Task<CoverageReport>> coverage, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var stored = (await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers;
        var names = NamesOf(stored);
        return new MonthlyReport
        {
            ScopeCode = area,
            ScopeName = names.TryGetValue(area, out var name) ? name : string.Join("、", stored.Districts.Select(d => d.Name)),
            IsClosed = (await accounts.FindAsync(month, cancel).ConfigureAwait(false))?.IsClosed ?? false,
            Account = await new ReadMonth(accounts).RunAsync(month, area, isWhole, cancel).ConfigureAwait(false) ?? new MonthAccount(month, [], []),
            Coverage = await coverage(month.Last).ConfigureAwait(false),
            Quality = (await quality.RunAsync(month.First, month.Last, area, cancel: cancel).ConfigureAwait(false)).Suppressed(),
            Names = names,
        };
    }

    private static Dictionary<string, string> NamesOf(DistrictRegisters registers)
    {
        var names = registers.Districts.Select(d => (d.Code, d.Name)).Concat(registers.Streets.Select(s => (s.Code, s.Name))).Concat(registers.Services.Select(s => (s.Code, s.Name)))
            .Concat(registers.Providers.Select(p => (p.Id, p.Name)));
        return names.DistinctBy(n => n.Item1, StringComparer.Ordinal).ToDictionary(n => n.Item1, n => n.Item2, StringComparer.Ordinal);
    }
}
