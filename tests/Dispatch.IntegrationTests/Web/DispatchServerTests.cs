using System.Net;
using System.Net.Sockets;
using Dispatch.Storage;
using Dispatch.Web;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

public sealed class DispatchServerTests
{
    /// <summary>A taken port is said to be taken, with its number.</summary>
    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var folder = new TempFolder();
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        var options = new ServeOptions { Port = port, Storage = StorageOptions.ForFile(folder.File("taken.db")) };

        var taken = await Should.ThrowAsync<PortInUseException>(
            DispatchServer.RunAsync(options, _ => { }, TestContext.Current.CancellationToken));

        taken.Port.ShouldBe(port);
    }

    /// <summary>Each run has a token of its own, too long to guess.</summary>
    [Fact]
    public async Task Tokens_differ_from_run_to_run()
    {
        await using var one = DispatchWebHost.Build(new ServeOptions { Port = 0 });
        await using var two = DispatchWebHost.Build(new ServeOptions { Port = 0 });

        one.Token!.Length.ShouldBeGreaterThanOrEqualTo(43);
        one.Token.ShouldNotBe(two.Token);
    }

    /// <summary>Values out of range are refused before anything starts.</summary>
    [Fact]
    public void Options_are_checked()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DispatchWebHost.Build(new ServeOptions { Port = 70_000 }));
        Should.Throw<ArgumentOutOfRangeException>(() => DispatchWebHost.Build(new ServeOptions { Token = "short" }));
    }
}
