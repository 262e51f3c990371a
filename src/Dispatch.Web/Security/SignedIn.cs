using Dispatch.Storage.Identity;

namespace Dispatch.Web.Security;

/// <summary>The user of a request, and by what means they are known.</summary>
/// <param name="User">The user with grants, read for this request.</param>
/// <param name="ByCookie">A browser's cookie, not a token.</param>
/// <param name="HasSecondFactor">The second factor was shown at the sign-in.</param>
internal sealed record SignedIn(StoredUser User, bool ByCookie, bool HasSecondFactor)
{
    /// <summary>Given to endpoints of the own account; null where a key or the operator calls.</summary>
    public static ValueTask<SignedIn?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<SignedIn>());
}
