using System.Text;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>How sound files change a snapshot, and what the preview and the warnings say.</summary>
public sealed class ImportRegistersTests
{
    [Fact]
    public void Rows_are_added_and_changed_and_missing_ones_stay()
    {
        var files = new[] { Csv("老人", "老人编号,姓名,小区编号,楼号,楼层", "E2,老人乙,C1,2号,16", "E9,老人壬,C2,1号,3") };

        var result = SmallDistrict.Import(files, SmallDistrict.Registers);

        result.Errors.ShouldBeEmpty();
        result.Registers!.Elders.Select(e => e.Id).ShouldBe(["E1", "E2", "E3", "E9"]);
        result.Registers.Elders[1].ShouldBe(SmallDistrict.Registers.Elders[1] with { Floor = 16 }, "columns the file lacks keep what is stored");
        var elders = result.Preview.Tables.Single(t => t.Any);
        (elders.Table, elders.Unchanged, elders.Removed.Length).ShouldBe(("elders", 2, 0));
        elders.Added.ShouldBe(["E9"]);
        elders.Changed.Single().Fields.ShouldBe([new FieldChange("楼层", "15", "16")]);
    }

    [Fact]
    public void Missing_rows_are_removed_only_when_asked_for()
    {
        var files = new[] { Csv("absences", "staff_id,from,to", "S3,2026-12-01,2026-12-01") };

        var kept = SmallDistrict.Import(files, SmallDistrict.Registers);
        var removed = SmallDistrict.Import(files, SmallDistrict.Registers, MissingRows.Remove);

        kept.Registers!.Absences.Length.ShouldBe(2);
        removed.Registers!.Absences.Length.ShouldBe(1);
        removed.Preview.Tables.Single(t => t.Any).Removed.ShouldBe(["S4 · 2026-12-01"]);
    }

    [Fact]
    public void A_removed_row_that_others_name_is_an_error()
    {
        var files = new[] { Csv("hospitals", "id,name,longitude,latitude,crs", "H2,新医院,121.42,31.2,WGS84") };

        var result = SmallDistrict.Import(files, SmallDistrict.Registers, MissingRows.Remove);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("I501");
        result.Registers.ShouldBeNull();
    }

    [Fact]
    public void English_names_tabs_full_width_figures_and_service_names_are_read()
    {
        var files = new[]
        {
            new ImportFile("visit_orders 2026-11-23.csv", Encoding.UTF8.GetBytes("id\telder_id\tdate\tservice\twindows\r\n\r\nV9\tE3\t2026年11月23日\t上门助浴\t９：００-11:00；14:00~16:00\r\n")),
        };

        var result = SmallDistrict.Import(files, SmallDistrict.Registers);

        result.Errors.ShouldBeEmpty();
        var order = result.Registers!.VisitOrders.Single(o => o.Id == "V9");
        order.Terms.ServiceCode.ShouldBe("BATH");
        order.Terms.Windows.ShouldBe([new TimeWindow(9 * 3600, 11 * 3600), new TimeWindow(14 * 3600, 16 * 3600)]);
    }

    [Theory]
    [InlineData("WGS84")]
    [InlineData("高德")]
    [InlineData("bd-09")]
    public void Points_are_converted_from_the_system_they_name(string system)
    {
        var truth = new Wgs84Point(121.4123456, 31.2123456);
        var gcj = CoordinateConversion.Wgs84ToGcj02(truth);
        var bd = CoordinateConversion.Wgs84ToBd09(truth);
        var (x, y) = system == "高德" ? (gcj.Longitude, gcj.Latitude) : system == "bd-09" ? (bd.Longitude, bd.Latitude) : (truth.Longitude, truth.Latitude);

        var result = SmallDistrict.Import([Csv("hospitals", "医院编号,医院名称,经度,纬度,坐标系", FormattableString.Invariant($"H2,新医院,{x},{y},{system}"))], SmallDistrict.Registers);

        result.Errors.ShouldBeEmpty();
        result.Registers!.Hospitals.Single(h => h.Id == "H2").Gate.MetresTo(truth).ShouldBeLessThan(0.02);
    }

    /// <summary>The stored gate read again as if its GCJ-02 degrees were WGS-84: about 500 m off in just the direction of the shift.</summary>
    [Fact]
    public void A_misnamed_coordinate_system_is_noticed()
    {
        var gcj = CoordinateConversion.Wgs84ToGcj02(SmallDistrict.Registers.Hospitals[0].Gate);

        var result = SmallDistrict.Import([Csv("hospitals", "id,name,longitude,latitude,crs", FormattableString.Invariant($"H1,示例医院,{gcj.Longitude},{gcj.Latitude},WGS84"))], SmallDistrict.Registers);

        result.Warnings.ShouldHaveSingleItem().Code.ShouldBe("I451");
        result.Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("qualifications", "staff_id,skill,valid_until", "S4,陪诊,2026-11-22", "I550")]
    [InlineData("elders", "id,name,compound_id,building,floor", "E9,老人壬,C1,1号,7", "I551")]
    [InlineData("meal-orders", "id,elder_id,date,meal,canteen_id,diet", "M9,E2,2026-11-23,午餐,CT2,清真", "I552")]
    [InlineData("visit-orders", "id,elder_id,date,service", "V9,E2,2026-11-23,CLEAN", "I553")]
    [InlineData("canteen-slots", "canteen_id,meal,loading,promised,capacity", "CT1,午餐,09:00-13:00,10:00-12:00,101", "I554")]
    [InlineData("meal-orders", "id,elder_id,date,meal", "M9,E3,2026-11-23,午餐", "I555")]
    [InlineData("stations", "id,name,street_code,longitude,latitude,crs", "ST2,远站,310105006,121.55,31.2,WGS84", "I450")]
    [InlineData("elders", "id,name,compound_id,民族", "E9,老人壬,C1,汉", "I250")]
    public void Doubtful_rows_are_imported_with_a_warning(string table, string header, string row, string code)
    {
        var result = SmallDistrict.Import([Csv(table, header, row)], SmallDistrict.Registers);

        result.Succeeded.ShouldBeTrue(string.Join('\n', result.Errors));
        var warning = result.Warnings.ShouldHaveSingleItem();
        (warning.Code, warning.File, warning.Row).ShouldBe((code, table + ".csv", code == "I250" ? 1 : 2));
    }

    [Fact]
    public void A_district_without_catalogue_starts_with_the_default_one()
    {
        var result = SmallDistrict.Import([Csv("districts", "code,name", "310110,杨浦区")], DistrictRegisters.Empty);

        result.Warnings.ShouldHaveSingleItem().Code.ShouldBe("I556");
        result.Registers!.Services.Length.ShouldBe(DefaultCatalogue.Registers.Services.Length);
    }

    /// <summary>A row that names a skill by its Chinese name is the stored row that has its code.</summary>
    [Fact]
    public void Keys_are_the_same_by_code_and_by_name()
    {
        var result = SmallDistrict.Import([Csv("qualifications", "staff_id,skill,level", "S2,助浴,高级")], SmallDistrict.Registers);

        result.Preview.Tables.Single(t => t.Any).Changed.Single().Key.ShouldBe("S2 · BATH");
    }

    /// <summary>A service that no code knows: two rows of data, and an order for it imports.</summary>
    [Fact]
    public void A_new_service_is_only_rows()
    {
        var result = SmallDistrict.Import(
            [
                Csv("services", "code,name,name_en,base_time,windows", "HAIR,上门理发,Hairdressing,25,09:00-17:00"),
                Csv("service-roles", "service,number,name,staff_kinds", "上门理发,1,理发师,志愿者;护理员"),
                Csv("visit-orders", "id,elder_id,date,service", "V9,E1,2026-11-23,上门理发"),
            ],
            SmallDistrict.Registers);

        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldBeEmpty();
        new RegisterLookup(result.Registers!).RolesOf("HAIR").Single().Name.ShouldBe("理发师");
    }

    internal static ImportFile Csv(string name, params string[] lines) => new(name + ".csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));
}
