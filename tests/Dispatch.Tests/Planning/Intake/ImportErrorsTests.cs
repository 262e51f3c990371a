using System.Text;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Intake.Messages;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>Each kind of fault is named by its code, file, row and column, and nothing is imported.</summary>
public sealed class ImportErrorsTests
{
    /// <summary>One text of one table replaced by another: the code that follows, its row and its column.</summary>
    [Theory]
    [InlineData("elders", "老人编号", "工号", "I201", 1, "老人编号")]
    [InlineData("elders", "性别,", "姓名,", "I202", 1, "姓名")]
    [InlineData("compounds", "夏雨苑,", "夏雨苑,,,", "I204", 3, "")]
    [InlineData("elders", "老人甲", "\"老人\"甲", "I205", 2, "")]
    [InlineData("elders", "老人甲", "#REF!", "I207", 2, "")]
    [InlineData("elders", "老人甲", "", "I301", 2, "姓名")]
    [InlineData("elders", ",1940,", ",四零,", "I302", 2, "出生年份")]
    [InlineData("elders", ",1940,", ",1740,", "I303", 2, "出生年份")]
    [InlineData("absences", "2026-12-02", "2026-13-02", "I304", 2, "结束日期")]
    [InlineData("shifts", "08:00-17:00", "8点到17点", "I305", 3, "工作时段")]
    [InlineData("elders", ",软食,", ",素食,", "I306", 2, "餐别")]
    [InlineData("elders", "老人甲", "老人\u0007甲", "I307", 2, "姓名")]
    [InlineData("elders", "402", "402402402402402402402", "I308", 2, "室号")]
    [InlineData("elders", "E1,", "E 1,", "I309", 2, "老人编号")]
    [InlineData("shifts", "08:00-17:00", "17:00-08:00", "I310", 3, "工作时段")]
    [InlineData("streets", "310105006", "31010500", "I311", 2, "街镇代码")]
    [InlineData("compounds", "121.38,31.215", "116.38,39.9", "I401", 3, "经度")]
    [InlineData("compounds", "121.38,31.215", "31.215,121.38", "I402", 3, "经度")]
    [InlineData("staff", "121.399,31.21,WGS84", "121.399,31.21,", "I403", 4, "经度")]
    [InlineData("compounds", "121.38,31.215,WGS84", "121.38,31.215,", "I301", 3, "坐标系")]
    [InlineData("elders", ",C2,", ",C9,", "I501", 4, "小区编号")]
    [InlineData("elders", ",1号,", ",9号,", "I501", 2, "楼号")]
    [InlineData("elders", "E2,", "E1,", "I502", 3, "老人编号")]
    [InlineData("stations", "ST1,", "CT1,", "I503", 2, "服务站编号")]
    [InlineData("absences", "2026-12-02", "2026-11-02", "I504", 2, "结束日期")]
    [InlineData("visit-orders", ",H1,09:30,", ",,,", "I504", 3, "就诊时间")]
    [InlineData("visit-orders", ",BATH,", ",MEAL,", "I504", 2, "服务")]
    [InlineData("pauses", "PA1,E1,", "PA1,E2,", "I504", 2, "长期单号")]
    [InlineData("service-roles", "BATH,2,", "BATH,3,", "I505", 4, "序号")]
    public void A_fault_is_reported_with_code_row_and_column(string table, string old, string now, string code, int row, string column)
    {
        var changed = SmallDistrict.With(table, text => ReplaceFirst(text, old, now));
        var files = SmallDistrict.Csv.Select(f => f.Name == changed.Name ? changed : f).ToList();

        var result = SmallDistrict.Import(files, DistrictRegisters.Empty);

        result.Registers.ShouldBeNull();
        var told = string.Join('\n', result.Errors);
        var error = result.Errors.FirstOrDefault(e => e.Code == code && e.Row == row).ShouldNotBeNull(told);
        error.Column.ShouldBe(column, told);
        error.Zh.ShouldNotBeNullOrWhiteSpace();
        error.En.ShouldNotBeNullOrWhiteSpace();
        error.ActionZh.ShouldNotBeNullOrWhiteSpace();
        error.ActionEn.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void All_errors_come_at_once()
    {
        var elders = SmallDistrict.With("elders", t => ReplaceFirst(ReplaceFirst(t, "1940", "1740"), "软食", "素食"));
        var hospitals = SmallDistrict.With("hospitals", t => ReplaceFirst(t, "121.41", "x"));

        var result = SmallDistrict.Import([elders, hospitals], SmallDistrict.Registers);

        result.Errors.Select(e => (e.File, e.Row, e.Code)).ShouldBe(
            [("elders.csv", 2, "I303"), ("elders.csv", 2, "I306"), ("hospitals.csv", 2, "I302")]);
    }

    /// <summary>A row that is faulty itself does not make those who name it faulty too.</summary>
    [Fact]
    public void One_fault_gives_one_error()
    {
        var changed = SmallDistrict.With("compounds", t => ReplaceFirst(t, "121.38,31.215", "121.38,北"));

        var result = SmallDistrict.Import([.. SmallDistrict.Csv.Where(f => f.Name != changed.Name), changed], DistrictRegisters.Empty);

        result.Errors.Select(e => e.Code).ShouldBe(["I302"]);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named()
    {
        ImportFile[] files =
        [
            new("老人.doc", [1, 2]), new("unknown.csv", "a,b\r\n1,2"u8.ToArray()), new("elders.xlsx", [0x50, 0x4B, 3, 4, 5]),
            new("staff.csv", []), new("shifts.csv", [0x81, 0x20, 0xFF, 0xFF, 0x0A]),
        ];

        var result = SmallDistrict.Import(files, SmallDistrict.Registers);

        result.Errors.Select(e => (e.File, e.Code)).ShouldBe(
            [("elders.xlsx", "I105"), ("shifts.csv", "I103"), ("staff.csv", "I110"), ("unknown.csv", "I104"), ("老人.doc", "I102")]);
        SmallDistrict.Import([], SmallDistrict.Registers).Errors.Single().Code.ShouldBe("I108");
    }

    /// <summary>UTF-8 with a broken byte must not be taken for GB18030, which would turn names into other names.</summary>
    [Fact]
    public void Damaged_utf8_is_refused_with_its_row()
    {
        var content = SmallDistrict.With("elders", t => t).Content;
        content[content.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes("老人乙"))] = 0x20;

        var error = SmallDistrict.Import([new("elders.csv", content)], SmallDistrict.Registers).Errors.ShouldHaveSingleItem();

        (error.Code, error.Row).ShouldBe(("I103", 3));
    }

    [Fact]
    public void Every_message_text_takes_its_arguments()
    {
        foreach (var code in ImportCodes.All)
        {
            var sink = new[] { code.Zh, code.En, code.ActionZh, code.ActionEn };
            sink.ShouldAllBe(t => !string.IsNullOrWhiteSpace(t));
            string.Format(System.Globalization.CultureInfo.InvariantCulture, string.Concat(sink), "a", "b", "c").ShouldNotContain("{");
        }
        ImportCodes.All.Select(c => c.Id).ShouldBe(ImportCodes.All.Select(c => c.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static string ReplaceFirst(string text, string old, string now)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{old} must be there to be changed");
        return string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
    }
}
