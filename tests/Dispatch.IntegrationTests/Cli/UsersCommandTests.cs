using Dispatch.Cli;
using Dispatch.Storage;
using Dispatch.Storage.Identity;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

public sealed class UsersCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Added, granted, revoked, reset and closed from the command line; the password is on standard output alone.</summary>
    [Fact]
    public async Task Users_are_looked_after_from_the_command_line()
    {
        using var folder = new TempFolder();
        var file = folder.File("users.db");
        Task<CliRun> Users(params string[] args) => CliRun.Of(Cancel, ["users", .. args, "--db", file]);

        var added = await Users("add", "Lin", "--display", "林调度", "--grant", "canteen:canteen:C-1");
        (added.ExitCode, added.LastLine.Length).ShouldBe((ExitCodes.Ok, 16));
        added.Error.ShouldNotContain(added.LastLine);
        (await Users("add", "lin")).ExitCode.ShouldBe(ExitCodes.BadInput, "the name is taken");
        (await Users("grant", "lin", "provider:provider:P-1")).ExitCode.ShouldBe(ExitCodes.Ok);
        (await Users("grant", "lin", "canteen:all")).ExitCode.ShouldBe(ExitCodes.Usage, "a canteen dispatcher has a canteen");
        (await Users("revoke", "lin", "canteen:canteen:C-1")).ExitCode.ShouldBe(ExitCodes.Ok);
        (await Users("revoke", "lin", "canteen:canteen:C-1")).ExitCode.ShouldBe(ExitCodes.BadInput);
        (await Users("reset", "lin")).LastLine.ShouldNotBe(added.LastLine);
        (await Users("disable", "lin")).ExitCode.ShouldBe(ExitCodes.Ok);
        (await Users("disable", "nobody")).ExitCode.ShouldBe(ExitCodes.BadInput);
        var listed = (await Users("list")).LastLine;
        listed.ShouldContain("\"name\":\"lin\"");
        listed.ShouldContain("\"disabled\":true");
        listed.ShouldContain("P-1");
        listed.ShouldNotContain("password", Case.Insensitive);
    }

    /// <summary>A key is printed once and works by its hash; revoked by its first letters.</summary>
    [Fact]
    public async Task Keys_are_looked_after_from_the_command_line()
    {
        using var folder = new TempFolder();
        var file = folder.File("keys.db");
        Task<CliRun> Keys(params string[] args) => CliRun.Of(Cancel, ["keys", .. args, "--db", file]);

        var made = await Keys("add", "一网统管", "--may", "ReadPlans", "--scope", "district:310105", "--days", "30");
        made.ExitCode.ShouldBe(ExitCodes.Ok);
        made.LastLine.ShouldStartWith("dk_");
        (await Keys("add", "x", "--may", "ManageUsers", "--scope", "all")).ExitCode.ShouldBe(ExitCodes.BadInput);
        (await Keys("add", "x", "--may", "ReadPlans", "--scope", "moon:1")).ExitCode.ShouldBe(ExitCodes.BadInput);
        var prefix = made.LastLine[..11];
        (await Keys("list")).Output.ShouldContain(prefix);
        (await Keys("list")).Output.ShouldNotContain(made.LastLine);
        (await Keys("revoke", prefix)).ExitCode.ShouldBe(ExitCodes.Ok);
        var key = await new ApiKeyStore(new DispatchDatabase(StorageOptions.ForFile(file)), TimeProvider.System).FindAsync(prefix, Cancel);
        key!.RevokedUtc.ShouldNotBeNull();
    }
}
