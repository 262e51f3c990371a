using System.Text;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

public sealed class TotpTests
{
    private static readonly byte[] _secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The examples of RFC 6238, appendix B (SHA-1; the last six of their eight digits).</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code(_secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    /// <summary>One step before and after is taken, as clocks differ; two are not.</summary>
    [Fact]
    public void Clocks_may_differ_by_a_step()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = Totp.StepOf(now);
        foreach (var off in new[] { -1, 0, 1 })
            Totp.Match(_secret, Totp.Code(_secret, step + off), now).ShouldBe(step + off);
        Totp.Match(_secret, Totp.Code(_secret, step + 2), now).ShouldBeNull();
        Totp.Match(_secret, Totp.Code(_secret, step - 2), now).ShouldBeNull();
        Totp.Match(_secret, "", now).ShouldBeNull();
    }

    /// <summary>RFC 4648: the letters people type.</summary>
    [Fact]
    public void The_secret_is_written_in_base_32() => Totp.Base32(_secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}
