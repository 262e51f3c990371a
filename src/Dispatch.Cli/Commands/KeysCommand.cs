using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch keys …: keys of other systems. A key is printed once, on standard output.</summary>
internal static class KeysCommand
{
    private const int UsualDays = 365;

    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context) => new("keys", context.Say("其他系统的接口密钥:新增、查看、吊销", "Keys of other systems: add, list, revoke"))
    {
        Add(context), List(context), Revoke(context),
    };

    private static Command Add(CliContext context)
    {
        var name = new Argument<string>("NAME") { Description = context.Say("给哪个系统", "Which system it is for") };
        var may = new Option<Permission[]>("--may") { Description = context.Say("权限,可重复,如 ReadPlans", "A permission, repeatable, e.g. ReadPlans"), Required = true };
        var scope = new Option<string[]>("--scope") { Description = context.Say("范围,可重复:all、district:310105、canteen:C1 …", "Where, repeatable: all, district:310105, canteen:C1 …"), Required = true };
        var days = new Option<int>("--days") { Description = context.Say("有效天数", "Life, days"), DefaultValueFactory = _ => UsualDays };
        var db = DatabaseOptions.Db(context);
        var command = new Command("add", context.Say("新增密钥,只显示一次", "Make a key and print it once")) { name, may, scope, days, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async session =>
        {
            var made = await session.Keys.AddAsync(
                parsed.GetRequiredValue(name), parsed.GetRequiredValue(may), [.. parsed.GetRequiredValue(scope).Select(Scope)], parsed.GetValue(days),
                context.Actor, cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(context.Say("密钥(只显示这一次):", "The key (shown only now):")).ConfigureAwait(false);
            await context.Output.WriteLineAsync(made.Key).ConfigureAwait(false);
            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    private static Command List(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
        var command = new Command("list", context.Say("列出密钥,每个一行 JSON", "List keys, a line of JSON each")) { db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async session =>
        {
            foreach (var key in await session.KeyStore.ListAsync(0, int.MaxValue, cancel).ConfigureAwait(false))
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(Line(key), PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    private static Command Revoke(CliContext context)
    {
        var prefix = new Argument<string>("PREFIX") { Description = context.Say("密钥开头,如 dk_ab12cd34", "The key's first letters, e.g. dk_ab12cd34") };
        var db = DatabaseOptions.Db(context);
        var command = new Command("revoke", context.Say("吊销密钥,立即失效", "Revoke a key at once")) { prefix, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async session =>
        {
            var wanted = parsed.GetRequiredValue(prefix);
            var key = await session.KeyStore.FindAsync(wanted, cancel).ConfigureAwait(false) ?? throw new KeyNotFoundException(wanted);
            await session.Keys.RevokeAsync(key.Id, context.Actor, cancel).ConfigureAwait(false);
            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    private static KeyScope Scope(string text)
    {
        var parts = text.Split(':', 2);
        return Enum.TryParse<ScopeKind>(parts[0], ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new KeyScope(kind, parts.Length > 1 ? parts[1] : "")
            : throw new ArgumentException($"“{text}” is no scope.", nameof(text));
    }

    private static object Line(ApiKeyRow key) => new
    {
        key.Id, key.Name, key.Prefix, Permissions = ApiKeyAdministration.PermissionsOf(key), Scopes = ApiKeyAdministration.ScopesOf(key),
        key.CreatedBy, key.CreatedUtc, key.ExpiresUtc, key.RevokedUtc, key.LastUsedUtc,
    };
}
