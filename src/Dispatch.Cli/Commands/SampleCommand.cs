using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch sample: makes a made-up street or district and writes it as import files.</summary>
internal static class SampleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var size = new Option<string>("--size")
        {
            Description = context.Say("规模:street(一个街道,600 餐、120 次服务)或 district(一个区,6000 餐、1500 次服务)",
                "street (600 meals, 120 visits) or district (6,000 meals, 1,500 visits)"),
            DefaultValueFactory = _ => "street",
        }.AcceptOnlyFromAmong("street", "district");
        var seed = new Option<ulong>("--seed")
        {
            Description = context.Say("随机种子:相同种子得到相同文件", "The same seed gives the same files"),
            DefaultValueFactory = _ => SampleOptions.DefaultSeed,
        };
        var day = new Option<DateOnly>("--day")
        {
            Description = context.Say("订单所属日期,YYYY-MM-DD", "The day of the orders, YYYY-MM-DD"),
            DefaultValueFactory = _ => SampleOptions.DefaultDay,
            CustomParser = result => ParseDay(context, result),
        };
        var folder = new Option<DirectoryInfo?>("--out") { Description = context.Say("输出文件夹;默认 sample-street 或 sample-district", "Folder; default sample-street or sample-district") };
        var format = new Option<string>("--format")
        {
            Description = context.Say("csv(UTF-8)或 xlsx(一个工作簿)", "csv (UTF-8) or xlsx (one workbook)"),
            DefaultValueFactory = _ => "csv",
        }.AcceptOnlyFromAmong("csv", "xlsx");
        var json = CommonOptions.Json(context);
        var command = new Command("sample", context.Say("生成虚构的示例街道或示例区,写成可导入的文件", "Make a made-up street or district as import files"))
        {
            size, seed, day, folder, format, json,
        };
        command.SetAction(parsed =>
        {
            var options = new SampleOptions
            {
                Size = parsed.GetRequiredValue(size) == "district" ? SampleSize.District : SampleSize.Street,
                Seed = parsed.GetValue(seed),
                Day = parsed.GetValue(day),
            };
            var target = parsed.GetValue(folder)?.FullName ?? Path.GetFullPath($"sample-{parsed.GetRequiredValue(size)}");
            Write(context, options, target, parsed.GetRequiredValue(format) == "xlsx" ? RegisterFormat.Xlsx : RegisterFormat.Csv, parsed.GetValue(json));
            return ExitCodes.Ok;
        });
        return command;
    }

    private static DateOnly ParseDay(CliContext context, System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= SampleOptions.FirstDay && day <= SampleOptions.LastDay)
            return day;
        result.AddError(context.Say($"“{text}”不是 2020 年至 2099 年的日期,应写作 2026-11-24。", $"“{text}” is no date of 2020 to 2099 written like 2026-11-24."));
        return default;
    }

    private static void Write(CliContext context, SampleOptions options, string folder, RegisterFormat format, bool json)
    {
        var sample = MakeSample.Run(options, DefaultCatalogue.Registers);
        var files = RegisterFiles.Write(sample.WithoutCatalogue, folder, format, asSurveyed: true)
            .Append(RoadFiles.Write(sample.Roads, folder)).Append(BoundaryFiles.Write(options, folder)).ToList();
        var registers = sample.Registers;
        var orders = DayOrders.For(registers, options.Day);
        context.Error.WriteLine(context.Say(
            $"已生成虚构示例:{registers.Compounds.Length} 个小区、{registers.Elders.Length} 位老人、{registers.Canteens.Length} 个食堂与助餐点、{registers.Staff.Length} 名人员;{options.Day:yyyy-MM-dd} 有 {orders.Meals.Length} 份餐、{orders.Visits.Length} 次服务。",
            $"Made up: {registers.Compounds.Length} compounds, {registers.Elders.Length} elders, {registers.Canteens.Length} canteens and meal points, {registers.Staff.Length} staff; on {options.Day:yyyy-MM-dd} {orders.Meals.Length} meals and {orders.Visits.Length} visits."));
        context.Output.WriteLine(json
            ? JsonSerializer.Serialize(new
            {
                folder,
                files = files.Count,
                seed = options.Seed,
                day = options.Day,
                meals = orders.Meals.Length,
                visits = orders.Visits.Length,
                compounds = registers.Compounds.Length,
                elders = registers.Elders.Length,
                staff = registers.Staff.Length,
            })
            : folder);
    }
}
