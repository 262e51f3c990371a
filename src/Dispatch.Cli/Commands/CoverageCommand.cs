using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Reach;
using Dispatch.Storage;
using Dispatch.Storage.Registers;
using Spectre.Console;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch coverage: who is covered on a day, by street and service, and who is not and why.</summary>
internal sealed class CoverageCommand
{
    private readonly CliContext _context;
    private readonly Option<DateOnly> _day;
    private readonly Option<string?> _scope;
    private readonly Option<double> _walk;
    private readonly Option<string> _minutes;
    private readonly Option<FileInfo?> _areas;
    private readonly Option<bool> _suppress;
    private readonly Option<FileInfo?> _db;
    private readonly Option<string?> _roads;
    private readonly Option<bool> _json;

    private CoverageCommand(CliContext context)
    {
        _context = context;
        _day = CommonOptions.Day(context);
        _scope = new Option<string?>("--scope") { Description = context.Say("街道或区代码;默认全部", "Street or district code; everybody by default") };
        _walk = new Option<double>("--walk")
        {
            Description = context.Say("老人步速,米/秒", "How fast elders walk, metres a second"), DefaultValueFactory = _ => CoverageOptions.DefaultWalkMetresPerSecond,
        };
        _minutes = new Option<string>("--minutes") { Description = context.Say("步行分钟数,逗号分隔", "Walks told, minutes, with commas"), DefaultValueFactory = _ => "5,10,15" };
        _areas = new Option<FileInfo?>("--areas") { Description = context.Say("另写可达区域(GeoJSON)", "Also write the areas within reach (GeoJSON)") };
        _suppress = new Option<bool>("--suppress") { Description = context.Say("隐去小计数,不列个人", "Hide small counts, list nobody") };
        (_db, _roads, _json) = (DatabaseOptions.Db(context), PlanRoads.Option(context), CommonOptions.Json(context));
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var coverage = new CoverageCommand(context);
        var command = new Command("coverage", context.Say("覆盖:各街道、各项服务覆盖多少老人,谁在外、为什么", "Coverage: how many elders each service covers by street, who is outside and why"))
        {
            coverage._day, coverage._scope, coverage._walk, coverage._minutes, coverage._areas, coverage._suppress, coverage._db, coverage._roads, coverage._json,
        };
        command.SetAction(coverage.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (Options(parsed) is not { } options)
            return ExitCodes.Usage;
        var (db, json) = (parsed.GetValue(_db), parsed.GetValue(_json));
        var database = await DatabaseOptions.OpenAsync(db, cancel).ConfigureAwait(false);
        if (PlanRoads.Open(_context, parsed.GetValue(_roads), db, json) is not { } travel)
            return ExitCodes.BadInput;
        var registers = (await new RegisterStore(database).LoadAsync(cancel).ConfigureAwait(false)).Registers;
        var walks = WalkingNetworks.Of(travel);
        var (scope, isHidden) = (parsed.GetValue(_scope) ?? "", parsed.GetValue(_suppress));
        var (study, day) = (new StudyCoverage(travel, walks), parsed.GetRequiredValue(_day));
        var report = isHidden ? ToldCoverage.Of(study, registers, day, AreaFilter.DistrictOf(scope)).Report(scope, options) : study.Run(registers, day, scope, options);
        if (parsed.GetValue(_areas) is { } file)
        {
            using var stream = file.Create();
            new CoverageAreas(walks).Write(stream, registers, options, cancel: cancel);
        }

        if (!json)
            Tell(report);
        await _context.Output.WriteLineAsync(JsonSerializer.Serialize(report, PlanJson.Options)).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private CoverageOptions? Options(ParseResult parsed)
    {
        try
        {
            var minutes = parsed.GetRequiredValue(_minutes).Split(',').Select(m => int.Parse(m, NumberStyles.None, CultureInfo.InvariantCulture));
            var options = new CoverageOptions { WalkMetresPerSecond = parsed.GetValue(_walk), Minutes = [.. minutes] };
            options.Validate();
            if (parsed.GetValue(_suppress))
                ToldCoverage.Check(options);
            return options;
        }
        catch (Exception wrong) when (wrong is ArgumentOutOfRangeException or FormatException or OverflowException)
        {
            _context.Error.WriteLine(_context.Say($"参数有误:{wrong.Message}", wrong.Message));
            return null;
        }
    }

    private void Tell(CoverageReport report)
    {
        var table = new Table().Border(TableBorder.Simple).LeftAligned();
        foreach (var (zh, en) in new[] { ("街道", "street"), ("服务", "service"), ("分钟", "minutes"), ("老人", "elders"), ("已覆盖", "covered"), ("占比", "share"), ("未覆盖原因", "outside") })
            table.AddColumn(_context.Say(zh, en));
        foreach (var row in report.Rows)
        {
            var outside = string.Join(" ", row.Outside.Select(o => $"{o.Key} {o.Value?.ToString(CultureInfo.InvariantCulture) ?? "*"}"));
            string[] cells = [row.StreetName, row.Service, $"{row.Minutes}", row.Elders?.ToString(CultureInfo.InvariantCulture) ?? "*", row.Covered?.ToString(CultureInfo.InvariantCulture) ?? "*", row.Share?.ToString("P1", CultureInfo.InvariantCulture) ?? "", outside];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        _context.Console().Write(table);
        var seconds = _context.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        var memory = Environment.WorkingSet / (1024 * 1024);
        _context.Error.WriteLine(_context.Say($"{report.TravelModel},用时 {seconds} 秒,内存 {memory} MB", $"{report.TravelModel}, {seconds} s, {memory} MB"));
    }
}
