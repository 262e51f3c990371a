using System.Globalization;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Cell types of numbers, amounts and lengths of time.</summary>
internal static class Figures
{
    private static readonly CultureInfo _plain = CultureInfo.InvariantCulture;

    /// <summary>A whole number in [min, max].</summary>
    public static CellType<int> Whole(int min, int max, string unit = "") => Number("whole number", unit, min, max, 1, x => (int)x, x => x);

    /// <summary>A decimal number in [min, max] with at most so many decimals.</summary>
    public static CellType<double> Decimal(double min, double max, string unit = "") =>
        Number("number", unit, (decimal)min, (decimal)max, 0, x => (double)x, x => (decimal)x);

    /// <summary>Portions in [min, 100,000].</summary>
    public static CellType<Portions> Portions(int min) => Number("whole number", "份", min, 100_000, 1, x => new Portions((int)x), x => x.Count);

    /// <summary>A length of time in minutes (decimals allowed) up to the given number of minutes; kept in whole seconds.</summary>
    public static CellType<Seconds> Minutes(int max, int min = 0) => new("number", "分钟", $"{min}–{max}",
        (string text, out Seconds value) =>
        {
            var problem = Read(text, min, max, 0, out var minutes);
            value = new Seconds((int)decimal.Round(minutes * 60));
            return problem;
        },
        value => (value.Value / 60m).ToString("0.####", _plain));

    /// <summary>Money in yuan with at most two decimals, 0 to 100,000.</summary>
    public static readonly CellType<Fen> Yuan = Number("number", "元", 0, 100_000, 0.01m, x => new Fen((long)(x * 100)), x => x.Amount / 100m);

    /// <summary>Degrees with seven decimals (about 1 cm). Ranges are judged with the whole point.</summary>
    public static readonly CellType<double> Degrees = new("number", "度", "",
        (string text, out double value) =>
        {
            var problem = Read(text, -180, 180, 0, out var number);
            value = (double)number;
            return problem;
        },
        value => value.ToString("0.0######", _plain));

    /// <summary>A skill with its lowest level, as in BATH:2; without a level 1 is meant.</summary>
    public static readonly CellType<SkillNeed> SkillNeed = new("skill:level", "", "",
        (string text, out SkillNeed value) =>
        {
            var parts = Texts.Narrow(text).Split(':', 2, StringSplitOptions.TrimEntries);
            var level = 1;
            var problem = Texts.Id.Parse(parts[0], out var code) ?? (parts.Length == 1 ? null : Words.SkillLevel.Parse(parts[1], out level));
            value = new SkillNeed(code, level);
            return problem;
        },
        value => $"{value.SkillCode}:{Plain(value.Level)}")
    { Ids = text => [text.Split(':')[0]] };

    /// <summary>A whole number as text, whatever the culture.</summary>
    public static string Plain(int number) => number.ToString(_plain);

    private static CellType<T> Number<T>(string kind, string unit, decimal min, decimal max, decimal step, Func<decimal, T> to, Func<T, decimal> from) =>
        new(kind, unit, string.Create(_plain, $"{min}–{max}"),
            (string text, out T value) =>
            {
                var problem = Read(text, min, max, step, out var number);
                value = to(problem is null ? number : min);
                return problem;
            },
            value => from(value).ToString("0.##########", _plain));

    private static CellProblem? Read(string text, decimal min, decimal max, decimal step, out decimal number)
    {
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        number = 0;
        if (text.Length > 40 || !decimal.TryParse(Texts.Narrow(text), styles, _plain, out var read))
            return new CellProblem(ImportCodes.NotANumber, text, "数字", "a number");
        if (step > 0 && read % step != 0)
        {
            return step == 1
                ? new CellProblem(ImportCodes.NotANumber, text, "整数", "a whole number")
                : new CellProblem(ImportCodes.NotANumber, text, "最多两位小数的金额", "an amount with at most two decimals");
        }
        if (read < min || read > max)
            return new CellProblem(ImportCodes.OutOfRange, text, min.ToString(_plain), max.ToString(_plain));
        number = read;
        return null;
    }
}
