using System.Net.Http.Headers;
using System.Text.Json;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Dispatch.Web.Security;

/// <summary>
/// Sign-in by an outside OAuth 2 provider. It says who somebody is; whether they may come in and what they may do is decided by the user of that name
/// here. Whoever is no user here is refused.
/// </summary>
internal static class OutsideSignIn
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "outside";

    private const string CallbackPath = "/sign-in/outside/callback";

    /// <summary>Adds it.</summary>
    public static void Add(AuthenticationBuilder schemes, OutsideOptions outside) => schemes.AddOAuth(Scheme, outside.Name, oauth =>
    {
        oauth.AuthorizationEndpoint = outside.AuthorizationEndpoint.AbsoluteUri;
        oauth.TokenEndpoint = outside.TokenEndpoint.AbsoluteUri;
        oauth.UserInformationEndpoint = outside.UserInformationEndpoint.AbsoluteUri;
        (oauth.ClientId, oauth.ClientSecret) = (outside.ClientId, outside.ClientSecret);
        oauth.CallbackPath = CallbackPath;
        oauth.SignInScheme = Session.Cookie;
        oauth.UsePkce = true;
        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        foreach (var scope in outside.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            oauth.Scope.Add(scope);
        oauth.Events.OnCreatingTicket = ticket => FindUserAsync(ticket, outside);
        oauth.Events.OnTicketReceived = ComeInAsync;
        oauth.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            return PlainPage.WriteAsync(failed.HttpContext, StatusCodes.Status401Unauthorized, PlainPage.OutsideRefused);
        };
    });

    private static async Task FindUserAsync(OAuthCreatingTicketContext ticket, OutsideOptions outside)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, outside.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var cancel = ticket.HttpContext.RequestAborted;
        using var answer = await ticket.Backchannel.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        using var person = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
        var users = ticket.HttpContext.RequestServices.GetRequiredService<UserStore>();
        var name = person.RootElement.ValueKind == JsonValueKind.Object && person.RootElement.TryGetProperty(outside.NameClaim, out var claim)
            && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;
        var found = string.IsNullOrEmpty(name) ? null : await users.FindAsync(name, cancel);
        if (found is not { User.Disabled: false } || !await users.SucceedAsync(found.User, null, "outside", cancel))
            throw new AuthenticationFailureException("The provider named nobody who is a user here.");
        ticket.Principal = Session.PrincipalOf(found.User, Session.Cookie, outside.HasSecondFactor);
    }

    /// <summary>
    /// Gives the cookie and a page that leads on: a strict cookie is not sent along a redirect that began at another site, but is from a page of ours.
    /// </summary>
    private static async Task ComeInAsync(TicketReceivedContext received)
    {
        await received.HttpContext.SignInAsync(Session.Cookie, received.Principal!);
        received.HandleResponse();
        await PlainPage.WriteAsync(received.HttpContext, StatusCodes.Status200OK, PlainPage.ComeIn);
    }
}
