using System.CommandLine;
using Dispatch.Storage.Identity;
using Dispatch.Web.Users;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch users grant|revoke: roles and where they hold, written ROLE or ROLE:KIND or ROLE:KIND:CODE.</summary>
internal static class UserGrantCommands
{
    /// <summary>--grant, for a new user; may be repeated.</summary>
    public static Option<NewGrant[]> Grants(CliContext context) => new("--grant")
    {
        Description = Help(context),
        CustomParser = result => [.. result.Tokens.Select(t => Parse(context, t.Value, result.AddError)).OfType<NewGrant>()],
    };

    /// <summary>dispatch users grant.</summary>
    public static Command Grant(CliContext context)
    {
        var (name, grant, db) = (UsersCommand.Name(context), Argument(context), DatabaseOptions.Db(context));
        var command = new Command("grant", context.Say("授权", "Give a role somewhere")) { name, grant, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            var user = await users.FindAsync(parsed.GetRequiredValue(name), cancel).ConfigureAwait(false);
            if (!await users.Desk.GrantAsync(user.User.Id, parsed.GetRequiredValue(grant), context.Actor, cancel).ConfigureAwait(false))
                await context.Error.WriteLineAsync(context.Say("该用户已有此授权。", "The user has that grant already.")).ConfigureAwait(false);
            return ExitCodes.Ok;
        }, cancel));
        return command;
    }

    /// <summary>dispatch users revoke.</summary>
    public static Command Revoke(CliContext context)
    {
        var (name, grant, db) = (UsersCommand.Name(context), Argument(context), DatabaseOptions.Db(context));
        var command = new Command("revoke", context.Say("收回授权", "Take a role away")) { name, grant, db };
        command.SetAction((parsed, cancel) => UserSession.RunAsync(context, parsed.GetValue(db), async users =>
        {
            var user = await users.FindAsync(parsed.GetRequiredValue(name), cancel).ConfigureAwait(false);
            var wanted = parsed.GetRequiredValue(grant);
            var held = user.Grants.SingleOrDefault(g => (g.Role, g.ScopeKind, g.ScopeCode) == (wanted.Role, wanted.Kind, wanted.Code));
            if (held is not null && await users.Desk.RevokeAsync(user.User.Id, held.Id, context.Actor, cancel).ConfigureAwait(false))
                return ExitCodes.Ok;
            await context.Error.WriteLineAsync(context.Say("该用户没有此授权。", "The user has no such grant.")).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }, cancel));
        return command;
    }

    private static Argument<NewGrant> Argument(CliContext context) => new("GRANT")
    {
        Description = Help(context),
        CustomParser = result => Parse(context, result.Tokens[0].Value, result.AddError),
    };

    private static string Help(CliContext context) => context.Say(
        "角色与范围:administrator、auditor、carer、district、district:district:310105、canteen:canteen:C1、provider:provider:P1、street:street:310105004",
        "Role and scope: administrator, auditor, carer, district, district:district:310105, canteen:canteen:C1, provider:provider:P1, street:street:310105004");

    private static NewGrant? Parse(CliContext context, string text, Action<string> complain)
    {
        var parts = text.Split(':', 3);
        if (Enum.TryParse<Role>(parts[0], ignoreCase: true, out var role) && Enum.IsDefined(role)
            && Kind(parts, role) is { } kind && new NewGrant(role, kind, parts.Length > 2 ? parts[2] : "") is { IsSound: true } grant)
            return grant;
        complain(context.Say($"“{text}”不是授权。{Help(context)}", $"“{text}” is no grant. {Help(context)}"));
        return null;
    }

    private static ScopeKind? Kind(string[] parts, Role role)
    {
        if (parts.Length == 1)
            return role == Role.Carer ? ScopeKind.Own : ScopeKind.All;
        return Enum.TryParse<ScopeKind>(parts[1], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
    }
}
