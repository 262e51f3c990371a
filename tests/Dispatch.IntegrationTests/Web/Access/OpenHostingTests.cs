using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dispatch.Web;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>Hosting that others reach: by TLS, under its own names, without the operator's token.</summary>
public sealed class OpenHostingTests
{
    private const string Name = "dispatch.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_are_served_by_tls_and_without_the_operators_token()
    {
        using var certificate = Certificate();
        await using var host = await AccessHost.StartAsync(o => o with { Open = new OpenHosting { Address = IPAddress.Loopback, Hosts = [Name], Certificate = certificate } });
        host.Address.Scheme.ShouldBe(Uri.UriSchemeHttps);
        host.Address.Host.ShouldBe(Name);
        using var client = Client(host.Address.Port);
        using var ready = await client.GetAsync(new Uri($"https://{Name}:{host.Address.Port}/health/live"), Cancel);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
        client.DefaultRequestHeaders.Authorization = new("Bearer", AccessHost.Token);
        (await client.GetAsync(new Uri($"https://{Name}:{host.Address.Port}/api/v1/plans"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync(new Uri($"https://localhost:{host.Address.Port}/health/live"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    /// <summary>Settings that would serve others in the clear are refused.</summary>
    [Theory]
    [InlineData("Web:Address", "0.0.0.0")]
    [InlineData("Web:Hosts", Name)]
    public void There_is_no_open_hosting_in_the_clear(string key, string value) =>
        Should.Throw<ArgumentException>(() => HostingSettings.Open(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()));

    /// <summary>Limits and the outside provider are read from the settings, and held to their ranges.</summary>
    [Fact]
    public void Settings_are_read_and_checked()
    {
        static IConfiguration With(params (string Key, string Value)[] values) =>
            new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
        HostingSettings.Open(With()).ShouldBeNull();
        HostingSettings.Access(With(("Access:UserRequestsPerMinute", "60"))).UserRequestsPerMinute.ShouldBe(60);
        Should.Throw<ArgumentException>(() => HostingSettings.Access(With(("Access:MostFailures", "1000")))).Message.ShouldContain("MostFailures");
        Should.Throw<ArgumentException>(() => HostingSettings.Access(With(("Access:MostFailures", "many"))));
        var provider = new[]
        {
            ("Access:Outside:AuthorizationEndpoint", "https://id.example/a"), ("Access:Outside:TokenEndpoint", "https://id.example/t"),
            ("Access:Outside:UserInformationEndpoint", "http://id.example/u"), ("Access:Outside:ClientId", "d"), ("Access:Outside:ClientSecret", "s"),
        };
        Should.Throw<ArgumentException>(() => HostingSettings.Access(With(provider))).Message.ShouldContain("https");
        provider[2].Item2 = "https://id.example/u";
        HostingSettings.Access(With(provider)).Outside!.ClientId.ShouldBe("d");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var (from, to) = (new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return request.CreateSelfSigned(from, to);
    }

    /// <summary>Finds every name on this machine and takes the test's certificate.</summary>
    private static HttpClient Client(int port) => new(new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}" },
        ConnectCallback = async (_, cancel) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
