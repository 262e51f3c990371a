using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>What is written imports again without any change, in every format and any order.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.CsvGb18030)]
    [InlineData(RegisterFormat.Xlsx)]
    public void Written_registers_import_into_an_empty_district_as_they_were(RegisterFormat format)
    {
        var result = SmallDistrict.Import(RegisterFiles.Make(SmallDistrict.Registers, format), DistrictRegisters.Empty);

        result.Errors.ShouldBeEmpty();
        result.Warnings.ShouldBeEmpty();
        ImportPreview.Of(SmallDistrict.Registers, result.Registers!).HasChanges.ShouldBeFalse();
        result.Preview.Tables.Length.ShouldBe(33, "every table has rows in the small district");
    }

    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.CsvGb18030)]
    [InlineData(RegisterFormat.Xlsx)]
    public void The_same_files_again_change_nothing_and_give_the_very_same_snapshot(RegisterFormat format)
    {
        var result = SmallDistrict.Import(RegisterFiles.Make(SmallDistrict.Registers, format), SmallDistrict.Registers);

        result.Errors.ShouldBeEmpty();
        result.Registers.ShouldBeSameAs(SmallDistrict.Registers);
        result.Preview.HasChanges.ShouldBeFalse();
    }

    [Fact]
    public void Files_may_come_in_any_order()
    {
        var result = SmallDistrict.Import([.. SmallDistrict.Csv.Reverse()], DistrictRegisters.Empty);

        result.Errors.ShouldBeEmpty();
        ImportPreview.Of(SmallDistrict.Registers, result.Registers!).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public void Points_keep_the_system_they_were_surveyed_in()
    {
        var result = SmallDistrict.Import(SmallDistrict.Csv, DistrictRegisters.Empty);

        result.Registers!.Compounds[0].ShouldBe(SmallDistrict.Registers.Compounds[0]);
        result.Registers!.Staff[2].Home.ShouldBe(SmallDistrict.Registers.Staff[2].Home);
    }
}
