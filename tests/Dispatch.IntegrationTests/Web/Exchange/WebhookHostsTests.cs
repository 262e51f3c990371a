using System.Net;
using Dispatch.Web.Webhooks;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Exchange;

public sealed class WebhookHostsTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    public void Only_open_addresses_are_public(string address, bool isPublic) => WebhookHosts.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);
}
