using Dispatch.Storage;
using Dispatch.Storage.Identity;
using Dispatch.Web.Keys;
using Dispatch.Web.Users;

namespace Dispatch.Cli.Commands;

/// <summary>What commands about users and keys work with, and how they fail.</summary>
/// <param name="Store">Users.</param>
/// <param name="Desk">The use cases of users.</param>
/// <param name="KeyStore">Keys.</param>
/// <param name="Keys">The use cases of keys.</param>
internal sealed record UserSession(UserStore Store, UserAdministration Desk, ApiKeyStore KeyStore, ApiKeyAdministration Keys)
{
    /// <summary>Opens the database, does it, and tells what cannot be done.</summary>
    public static async Task<int> RunAsync(CliContext context, FileInfo? file, Func<UserSession, Task<int>> act, CancellationToken cancel)
    {
        var session = Of(await DatabaseOptions.OpenAsync(file, cancel).ConfigureAwait(false), context.Clock);
        try
        {
            return await act(session).ConfigureAwait(false);
        }
        catch (NameTakenException taken)
        {
            await context.Error.WriteLineAsync(context.Say($"用户名“{taken.Name}”已被使用。", taken.Message)).ConfigureAwait(false);
        }
        catch (KeyNotFoundException none)
        {
            await context.Error.WriteLineAsync(context.Say($"没有“{none.Message}”。", $"There is no “{none.Message}”.")).ConfigureAwait(false);
        }
        catch (ArgumentException wrong)
        {
            await context.Error.WriteLineAsync(context.Say($"名称、授权、权限、范围或天数不正确。({wrong.Message})", wrong.Message)).ConfigureAwait(false);
        }

        return ExitCodes.BadInput;
    }

    /// <summary>The user of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message is the name.</exception>
    public async Task<StoredUser> FindAsync(string name, CancellationToken cancel) =>
        await Store.FindAsync(name, cancel).ConfigureAwait(false) ?? throw new KeyNotFoundException(name);

    private static UserSession Of(DispatchDatabase database, TimeProvider clock)
    {
        var (users, keys) = (new UserStore(database, clock), new ApiKeyStore(database, clock));
        return new UserSession(users, new UserAdministration(users, clock), keys, new ApiKeyAdministration(keys, clock));
    }
}
