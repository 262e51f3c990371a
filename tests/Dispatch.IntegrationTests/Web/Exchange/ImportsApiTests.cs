using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Exchange;

/// <summary>Imports in two steps over HTTP: what is previewed is what is applied, or nothing is.</summary>
public sealed class ImportsApiTests : IAsyncLifetime
{
    private TestHost _host = null!;

    private static readonly DistrictRegisters _street =
        MakeSample.Run(new SampleOptions { Size = SampleSize.Street }, DefaultCatalogue.Registers).Registers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Preview changes nothing; applying makes it so, once, asks for the jobs that follow, and is on record. The export is what went in.</summary>
    [Fact]
    public async Task What_was_previewed_is_applied_once()
    {
        var preview = await PreviewAsync(RegisterFiles.MakeOne(_street, RegisterFormat.Xlsx));
        preview.GetProperty("state").GetString().ShouldBe("previewed");
        var id = preview.GetProperty("id").GetGuid();
        (await new RegisterStore(_host.Database).LoadAsync(Cancel)).Registers.Elders.ShouldBeEmpty();
        var changes = await GetAsync($"/api/v1/imports/{id}/changes?table=elders&take=5");
        changes.GetArrayLength().ShouldBe(5);
        changes[0].GetProperty("kind").GetString().ShouldBe("added");
        changes[0].GetProperty("name").GetString().ShouldBe(_street.Elders.Single(e => e.Id == changes[0].GetProperty("key").GetString()).Name);

        (await PostAsync($"/api/v1/imports/{id}/apply")).Status.ShouldBe(HttpStatusCode.OK);

        var stored = await new RegisterStore(_host.Database).LoadAsync(Cancel);
        ImportPreview.Of(_street, stored.Registers).HasChanges.ShouldBeFalse();
        (await new JobStore(_host.Database, TimeProvider.System).ListAsync(cancel: Cancel)).Length.ShouldBe(1);
        (await PostAsync($"/api/v1/imports/{id}/apply")).Code.ShouldBe("W409_IMPORT_STATE");
        (await new AuditLog(_host.Database, TimeProvider.System).ListAsync(id.ToString(), cancel: Cancel)).Single().Action.ShouldBe(AuditActions.ImportChanged);
        await using var db = _host.Database.Open();
        db.Imports.Single().Files.ShouldBeEmpty("the files are forgotten");

        var exported = await _host.Client.GetByteArrayAsync(new Uri("/api/v1/registers/export?format=csv", UriKind.Relative), Cancel);
        var again = await PreviewAsync(new ImportFile("registers.zip", exported));
        again.GetProperty("tables").EnumerateArray().Sum(t => t.GetProperty("added").GetInt32() + t.GetProperty("changed").GetInt32() + t.GetProperty("removed").GetInt32()).ShouldBe(0);
    }

    /// <summary>Somebody imported something else in between: refused, nothing changed.</summary>
    [Fact]
    public async Task A_stale_preview_is_refused()
    {
        var id = (await PreviewAsync(RegisterFiles.MakeOne(_street, RegisterFormat.Csv))).GetProperty("id").GetGuid();
        await new RegisterStore(_host.Database).ApplyAsync(SmallTown.Registers(1), cancel: Cancel);
        (await PostAsync($"/api/v1/imports/{id}/apply")).Code.ShouldBe("W409_IMPORT_STALE");
        (await new RegisterStore(_host.Database).LoadAsync(Cancel)).Registers.Streets.Length.ShouldBe(1);
    }

    /// <summary>Errors name file, row, column, value and what to do; nothing of the files is kept, and they cannot be applied.</summary>
    [Fact]
    public async Task Errors_are_listed_whole()
    {
        var bad = _street with { Elders = [.. _street.Elders.Select(e => e with { Floor = 6000 })] };
        var preview = await PreviewAsync(RegisterFiles.Make(bad).Single(f => f.Name == "elders.csv"));
        var id = preview.GetProperty("id").GetGuid();
        (preview.GetProperty("state").GetString(), preview.GetProperty("errors").GetInt32() > 1).ShouldBe(("failed", true));
        var message = (await GetAsync($"/api/v1/imports/{id}/messages")).EnumerateArray().First(m => m.GetProperty("code").GetString() == "I303");
        (message.GetProperty("file").GetString(), message.GetProperty("row").GetInt32(), message.GetProperty("value").GetString()).ShouldBe(("elders.csv", 2, "6000"));
        message.GetProperty("actionZh").GetString().ShouldNotBeNullOrEmpty();
        (await PostAsync($"/api/v1/imports/{id}/apply")).Code.ShouldBe("W409_IMPORT_STATE");
        await using var db = _host.Database.Open();
        db.Imports.Single().Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dropped_import_is_gone()
    {
        var id = (await PreviewAsync(RegisterFiles.MakeOne(_street, RegisterFormat.Csv))).GetProperty("id").GetGuid();
        (await _host.Client.DeleteAsync(new Uri($"/api/v1/imports/{id}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _host.Client.DeleteAsync(new Uri($"/api/v1/imports/{id}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync($"/api/v1/imports/{id}/apply")).Code.ShouldBe("W409_IMPORT_STATE");
        (await GetAsync($"/api/v1/imports/{id}")).GetProperty("state").GetString().ShouldBe("dropped");
    }

    [Fact]
    public async Task Other_bodies_are_refused()
    {
        using var json = JsonContent.Create(new { a = 1 });
        (await CodeAsync(await _host.Client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), json, Cancel))).ShouldBe("W415_MEDIA_TYPE");
        using var cut = new ByteArrayContent([.. "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nabc"u8]);
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await CodeAsync(await _host.Client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), cut, Cancel))).ShouldBe("W400_BODY");
    }

    private async Task<JsonElement> PreviewAsync(ImportFile file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Content), "files", file.Name } };
        var answer = await _host.Client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<(HttpStatusCode Status, string? Code)> PostAsync(string address)
    {
        var answer = await _host.Client.PostAsync(new Uri(address, UriKind.Relative), null, Cancel);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : await CodeAsync(answer));
    }

    private Task<JsonElement> GetAsync(string address) => _host.Client.GetFromJsonAsync<JsonElement>(address, Cancel);

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();
}
