using System.Net;
using Dispatch.Storage;
using Dispatch.Web.Security;
using Dispatch.Web.Users;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dispatch.Web;

/// <summary>The running web host: prepares the database, serves the pages and the API on the loopback address until told to stop.</summary>
public static class DispatchServer
{
    /// <summary>Serves until cancelled, then ends in good order.</summary>
    /// <param name="options">Port, database and token.</param>
    /// <param name="started">
    /// Called once when the first request can be answered, with the address to open: on this machine alone it carries this run's access token and
    /// is for the person at this machine only.
    /// </param>
    /// <param name="cancel">Ends the server.</param>
    /// <exception cref="PortInUseException">Another program holds the port.</exception>
    public static async Task RunAsync(ServeOptions options, Action<Uri> started, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(started);
        options.Check();
        await new DispatchDatabase(options.Storage).PrepareAsync(cancel);
        SignInSetup.MakeFolder(SignInSetup.KeysFolder(options.Access, options.Storage));
        await using var host = DispatchWebHost.Build(options);
        try
        {
            await host.App.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new PortInUseException(options.Port, taken);
        }

        if (options.FirstAdministrator is { } told
            && await host.App.Services.GetRequiredService<UserAdministration>().MakeFirstAsync(cancel) is { } password)
            told(UserAdministration.FirstName, password);
        started(Start(host, options));
        await host.App.WaitForShutdownAsync(cancel);
    }

    /// <summary>The address for people: with the operator's token on this machine alone, without one where others reach it.</summary>
    private static Uri Start(DispatchWebHost host, ServeOptions options)
    {
        var address = Address(host.App);
        return options.Open is { } open
            ? new UriBuilder(address) { Host = open.Hosts[0] }.Uri
            : new Uri(address, $"?token={WebUtility.UrlEncode(host.Token)}");
    }

    /// <summary>Where a started host listens.</summary>
    internal static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
