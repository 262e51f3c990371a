using System.Threading.RateLimiting;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Security;

/// <summary>
/// How much one user, key or unknown address may ask: so many requests a minute, a sixth of them at once; beyond that 429 with Retry-After. The
/// operator of this machine and health checks are not limited.
/// </summary>
internal static class RequestLimits
{
    private const int AtOnce = 6;

    /// <summary>Adds the limits.</summary>
    public static void Add(IServiceCollection services, AccessOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, options));
        limiter.OnRejected = RefuseAsync;
    });

    private static RateLimitPartition<string> Partition(HttpContext context, AccessOptions options) => context.Features.Get<Caller>() switch
    {
        { Kind: CallerKind.Operator } => RateLimitPartition.GetNoLimiter("operator"),
        { Kind: CallerKind.User } user => Bucket(user.Id, options.UserRequestsPerMinute),
        { Kind: CallerKind.Key } key => Bucket(key.Id, options.KeyRequestsPerMinute),
        _ when IsTrying(context) => Bucket($"from {context.Connection.RemoteIpAddress}", options.UnknownRequestsPerMinute),
        _ => RateLimitPartition.GetNoLimiter("refused"),
    };

    /// <summary>Whether somebody unknown tries to become known: at a sign-in address, or with a token, key or cookie that was not good.</summary>
    private static bool IsTrying(HttpContext context) =>
        context.Request.Headers.ContainsKey(HeaderNames.Authorization) || context.Request.Cookies.Count > 0
        || context.GetEndpoint()?.Metadata.GetMetadata<TriesSignIn>() is not null;

    private static RateLimitPartition<string> Bucket(string who, int perMinute)
    {
        var seconds = Math.Max(1, 60 / perMinute);
        return RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, perMinute / AtOnce),
            TokensPerPeriod = Math.Max(1, perMinute * seconds / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(seconds),
            QueueLimit = 0,
        });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Problem.Of(ProblemCodes.TooManyRequests).ExecuteAsync(rejected.HttpContext);
    }
}
