using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Monthly;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Reach;
using Dispatch.Storage;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch monthly: the report of a month as workbook and PDF (accounts, budgets, coverage, quality, stars, alerts), and back: does one fit the ledger.</summary>
internal sealed class MonthlyCommand
{
    private readonly CliContext _context;
    private readonly Option<AccountMonth> _month;
    private readonly Option<FileInfo?> _out;
    private readonly Option<FileInfo?> _pdf;
    private readonly Option<FileInfo?> _read;
    private readonly Option<string?> _scope;
    private readonly Option<FileInfo?> _db;
    private readonly Option<string?> _roads;

    private MonthlyCommand(CliContext context)
    {
        _context = context;
        _month = CommonOptions.Month(context);
        _out = new Option<FileInfo?>("--out") { Description = context.Say("工作簿;默认 dispatch-YYYY-MM.xlsx", "The workbook; default dispatch-YYYY-MM.xlsx") };
        _pdf = new Option<FileInfo?>("--pdf") { Description = context.Say("另写 PDF", "Also write it as a PDF") };
        _read = new Option<FileInfo?>("--read") { Description = context.Say("读回工作簿,与账目逐行核对", "Read a workbook back and hold it against the ledger, row by row") };
        _scope = new Option<string?>("--scope") { Description = context.Say("街道或区代码;默认全部", "Street or district code; everything by default") };
        (_db, _roads) = (DatabaseOptions.Db(context), PlanRoads.Option(context));
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var monthly = new MonthlyCommand(context);
        var command = new Command("monthly", context.Say("月报(xlsx、PDF):账目、预算、覆盖、质量、星级、告警;可读回核对", "The month's report (xlsx, PDF): accounts, budgets, coverage, quality, stars, alerts; can be read back"))
        {
            monthly._month, monthly._out, monthly._pdf, monthly._read, monthly._scope, monthly._db, monthly._roads,
        };
        command.SetAction(monthly.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var month = parsed.GetRequiredValue(_month);
        var scope = parsed.GetValue(_scope) ?? "";
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        var accounts = new AccountStore(database, _context.Clock);
        if (parsed.GetValue(_read) is { } file)
            return Compare(file, (await new ReadMonth(accounts).RunAsync(month, scope, isWhole: true, cancel).ConfigureAwait(false))!);
        if (PlanRoads.Open(_context, parsed.GetValue(_roads), parsed.GetValue(_db), json: false) is not { } travel)
            return ExitCodes.BadInput;
        var registers = new RegisterStore(database);
        var quality = new StudyQuality(registers, new PublishedDays(new PlanStore(database)), new StopActualStore(database), new RatingStore(database));
        var report = await new MakeMonthly(registers, accounts, quality).RunAsync(month, scope, isWhole: true, CoverageAsync, cancel).ConfigureAwait(false);
        var target = parsed.GetValue(_out) ?? new FileInfo($"dispatch-{month}.xlsx");
        await File.WriteAllBytesAsync(target.FullName, MonthlySheets.Make(report), cancel).ConfigureAwait(false);
        await _context.Output.WriteLineAsync(target.FullName).ConfigureAwait(false);
        if (parsed.GetValue(_pdf) is not { } print)
            return ExitCodes.Ok;
        await File.WriteAllBytesAsync(print.FullName, MonthlyPrint.Make(report), cancel).ConfigureAwait(false);
        await _context.Output.WriteLineAsync(print.FullName).ConfigureAwait(false);
        return ExitCodes.Ok;

        async Task<CoverageReport> CoverageAsync(DateOnly day)
        {
            var stored = await registers.LatestAsync(cancel).ConfigureAwait(false);
            return ToldCoverage.Of(new StudyCoverage(travel, WalkingNetworks.Of(travel)), stored.Registers, day, AreaFilter.DistrictOf(scope)).Report(scope);
        }
    }

    private int Compare(FileInfo file, MonthAccount account)
    {
        try
        {
            using var stream = file.OpenRead();
            var read = AccountSheets.Read(stream);
            var different = read.Except(account.Rows).Concat(account.Rows.Except(read)).Select(r => new { r.StreetCode, r.ServiceCode, r.ProviderId }).Distinct().ToList();
            _context.Output.WriteLine(JsonSerializer.Serialize(new { Rows = read.Length, Same = different.Count == 0, Different = different }, PlanJson.Options));
            return different.Count == 0 ? ExitCodes.Ok : ExitCodes.Violations;
        }
        catch (InvalidDataException wrong)
        {
            _context.Error.WriteLine(_context.Say($"无法读回:{wrong.Message}", $"It cannot be read back: {wrong.Message}"));
            return ExitCodes.BadInput;
        }
    }
}
