using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Identity;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch users …: who may sign in. One-time passwords are printed once, on standard output.</summary>
internal static class UsersCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context) => new("users", context.Say("用户:新增、查看、授权、收回、重置、停用", "Users: add, list, grant, revoke, reset, disable"))
    {
        Add(context), List(context), UserGrantCommands.Grant(context), UserGrantCommands.Revoke(context), Reset(context),
        Disable(context, isDisabled: true), Disable(context, isDisabled: false),
    };

    private static Command Add(CliContext context)
    {
        var (name, db) = (Name(context), DatabaseOptions.Db(context));
        var shown = new Option<string?>("--display") { Description = context.Say("显示的姓名", "Name shown to others") };
        var staff = new Option<string?>("--staff") { Description = context.Say("人员登记中的编号", "Id in the staff register") };
        var grants = UserGrantCommands.Grants(context);
        var command = new Command("add", context.Say("新增用户,显示一次性密码", "Add a user and print the one-time password")) { name, shown, staff, grants, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            var wanted = parsed.GetRequiredValue(name);
            var made = await users.Desk.AddAsync(
                wanted, parsed.GetValue(shown) ?? wanted, parsed.GetValue(staff), parsed.GetValue(grants) ?? [], context.Actor, cancel).ConfigureAwait(false);
            return await PrintAsync(context, made.Password).ConfigureAwait(false);
        }, cancel));
        return command;
    }

    private static Command List(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
        var command = new Command("list", context.Say("列出用户,每人一行 JSON", "List users, a line of JSON each")) { db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            const int Batch = 500;
            for (var skip = 0; await users.Store.ListAsync(skip, Batch, cancel: cancel).ConfigureAwait(false) is { Length: > 0 } found; skip += Batch)
            {
                foreach (var one in found)
                    await context.Output.WriteLineAsync(JsonSerializer.Serialize(Line(one), PlanJson.Options)).ConfigureAwait(false);
            }

            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    private static Command Reset(CliContext context)
    {
        var (name, db) = (Name(context), DatabaseOptions.Db(context));
        var command = new Command("reset", context.Say(
            "给出新的一次性密码,取消动态验证码与锁定,结束所有登录", "Print a new one-time password; second factor, lock and every sign-in end")) { name, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            var user = await users.FindAsync(parsed.GetRequiredValue(name), cancel).ConfigureAwait(false);
            return await PrintAsync(context, (await users.Desk.ResetAsync(user.User.Id, context.Actor, cancel).ConfigureAwait(false))!).ConfigureAwait(false);
        }, cancel));
        return command;
    }

    private static Command Disable(CliContext context, bool isDisabled)
    {
        var (name, db) = (Name(context), DatabaseOptions.Db(context));
        var command = isDisabled
            ? new Command("disable", context.Say("停用账户,立即结束其登录", "Close an account; its sign-ins end at once")) { name, db }
            : new Command("enable", context.Say("重新启用账户", "Open an account again")) { name, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            var user = await users.FindAsync(parsed.GetRequiredValue(name), cancel).ConfigureAwait(false);
            await users.Desk.SetDisabledAsync(user.User.Id, isDisabled, context.Actor, cancel).ConfigureAwait(false);
            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    /// <summary>Whose account.</summary>
    public static Argument<string> Name(CliContext context) => new("NAME") { Description = context.Say("用户名", "Name to sign in with") };

    private static object Line(StoredUser stored) => new
    {
        stored.User.Name, stored.User.DisplayName, stored.User.StaffId, stored.User.Disabled, stored.User.MustChange, SecondFactor = stored.User.TotpOn,
        stored.User.LockedUntilUtc, stored.User.LastSignInUtc, Grants = stored.Grants.Select(g => new { g.Role, Kind = g.ScopeKind, Code = g.ScopeCode }),
    };

    private static async Task<int> PrintAsync(CliContext context, string password)
    {
        await context.Error.WriteLineAsync(context.Say("一次性密码(只显示这一次,首次登录须修改):", "One-time password (shown only now, to be changed at the first sign-in):")).ConfigureAwait(false);
        await context.Output.WriteLineAsync(password).ConfigureAwait(false);
        return ExitCodes.Ok;
    }
}
