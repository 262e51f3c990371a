using System.Text.Json;
using Dispatch.Cli;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>plan, plans, publish, remake and audit, one after another on one database.</summary>
public sealed class PlanLifeCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Db => _folder.File("life.db");

    private static string Day => $"{SmallDay.Date:yyyy-MM-dd}";

    public void Dispose() => _folder.Dispose();

    /// <summary>A day's plan is made, listed, published, made again, and everything is on record.</summary>
    [Fact]
    public async Task From_plan_to_audit()
    {
        await RegistersAsync();
        (await RunAsync("plan", "--day", Day, "--iterations", "200", "--threads", "1", "--ortools", "off", "--out", _folder.File("plan.json"))).ExitCode.ShouldBe(0);

        var listed = JsonDocument.Parse((await RunAsync("plans", "--day", Day)).LastLine).RootElement;
        var id = listed.EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString()!;

        var published = await RunAsync("publish", "--day", Day);
        published.ExitCode.ShouldBe(0, published.Error);
        JsonDocument.Parse(published.LastLine).RootElement.GetProperty("status").GetString().ShouldBe("published");
        (await RunAsync("publish", "--day", Day)).ExitCode.ShouldBe(ExitCodes.BadInput, "there is no draft left");

        var remade = await RunAsync("remake", "--plan", id, "--ortools", "off");
        remade.ExitCode.ShouldBe(0, remade.Error);
        JsonDocument.Parse(remade.LastLine).RootElement.GetProperty("same").GetBoolean().ShouldBeTrue();

        var verified = await RunAsync("audit", "verify");
        verified.ExitCode.ShouldBe(0);
        JsonDocument.Parse(verified.LastLine).RootElement.GetProperty("lines").GetInt64().ShouldBe(4);
        (await RunAsync("audit", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("action").GetString())
            .ShouldBe(["plan.published", "exported", "plan.saved", "registers.imported"]);
    }

    /// <summary>Who looked at an older revision is refused with code and words.</summary>
    [Fact]
    public async Task A_stale_publication_is_refused()
    {
        await RegistersAsync();
        await new PlanStore(new DispatchDatabase(StorageOptions.ForFile(Db))).SaveAsync(SamplePlan.Make(), Cancel);

        var refused = await RunAsync("publish", "--day", $"{SamplePlan.Day:yyyy-MM-dd}", "--revision", "9");

        refused.ExitCode.ShouldBe(ExitCodes.BadInput);
        refused.Error.ShouldContain(PlanRefusedException.Stale);
    }

    private async Task RegistersAsync()
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(Db));
        await database.PrepareAsync(Cancel);
        await new RegisterStore(database).ApplyAsync(SmallDay.Registers(), cancel: Cancel);
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.Of(Cancel, [.. args, "--db", Db]);
}
