using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Tests.Architecture;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>The templates the repository keeps are those of the program.</summary>
public sealed class RegisterTemplatesTests
{
    [Fact]
    public void Kept_templates_are_up_to_date()
    {
        SourceTree.Read("data/schemas/tables.json").ShouldBe(RegisterTemplates.Json());
        SourceTree.Read("data/schemas/tables.md").ShouldBe(RegisterTemplates.Markdown());
        foreach (var file in RegisterTemplates.CsvFiles())
            File.ReadAllBytes(Path.Combine(SourceTree.Root, "data/schemas/csv", file.Name)).ShouldBe(file.Content, file.Name);
        File.Exists(Path.Combine(SourceTree.Root, "data/schemas", RegisterTemplates.WorkbookName)).ShouldBeTrue();
    }

    [Fact]
    public void Empty_templates_import_as_nothing()
    {
        var kept = new ImportFile(RegisterTemplates.WorkbookName, File.ReadAllBytes(Path.Combine(SourceTree.Root, "data/schemas", RegisterTemplates.WorkbookName)));
        foreach (var files in new[] { RegisterTemplates.CsvFiles(), [RegisterTemplates.Workbook()], [kept] })
        {
            var result = SmallDistrict.Import(files, SmallDistrict.Registers);
            result.Errors.ShouldBeEmpty();
            result.Rows.Count.ShouldBe(33, "one sheet for each table");
            result.Registers.ShouldBeSameAs(SmallDistrict.Registers);
        }
    }

    [Fact]
    public void The_default_catalogue_covers_every_service_of_the_domain()
    {
        var catalogue = DefaultCatalogue.Registers;
        var roles = catalogue.ServiceRoles.ToLookup(r => r.ServiceCode);

        catalogue.Services.Select(s => s.Code).ShouldBe(
            ["MEAL", "TRUNK", "BATH", "BATHN", "ESCORT", "CARE", "CARE2", "BED", "CLEAN", "WALK", "ERRAND", "CALL", "CALLD", "STAIR", "STAIR2", "AID", "ONEKEY"]);
        roles["BATH"].Count().ShouldBe(2, "two attendants");
        roles["BATH"].ShouldAllBe(r => r.MinGap.Value == 0 && r.MaxGap.Value == 0, "starting together");
        catalogue.SpacingRules.ShouldContain(r => r.ServiceCode == "BATH" && r.AfterCode == "MEAL" && r.MinGap.Minutes == 60);
        catalogue.Services.Single(s => s.Code == "CALL").MayJoinMeal.ShouldBeTrue();
        ImportPreview.Of(catalogue, DefaultCatalogue.AddTo(DistrictRegisters.Empty)).HasChanges.ShouldBeFalse();
    }
}
