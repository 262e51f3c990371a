namespace Dispatch.Web.Access;

/// <summary>
/// An OAuth 2 provider that says who somebody is (authorization code with PKCE; the person is read from its user-information address with the token it
/// gave, so that no signed token has to be judged here). Whoever it names must be a user here: it gives no role.
/// </summary>
public sealed record OutsideOptions
{
    /// <summary>Name shown on the sign-in page. Default "OAuth".</summary>
    public string Name { get; init; } = "OAuth";

    /// <summary>Where people are sent to sign in.</summary>
    public required Uri AuthorizationEndpoint { get; init; }

    /// <summary>Where the code is exchanged.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Where the person is read, as JSON.</summary>
    public required Uri UserInformationEndpoint { get; init; }

    /// <summary>Our name there.</summary>
    public required string ClientId { get; init; }

    /// <summary>Our secret there; from the environment (Access__Outside__ClientSecret), never from a file in the repository.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Scopes asked for, separated by blanks. Default "openid profile".</summary>
    public string Scopes { get; init; } = "openid profile";

    /// <summary>The member of the person's JSON that holds the name of the user here. Default preferred_username.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>Whether its sign-in counts as two factors. Default no: who needs a second factor gives the code here.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Refuses addresses that would send secrets in the clear.</summary>
    /// <exception cref="ArgumentException">An address is neither https nor on this machine.</exception>
    internal void Check()
    {
        foreach (var address in new[] { AuthorizationEndpoint, TokenEndpoint, UserInformationEndpoint })
        {
            if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
                throw new ArgumentException($"Access:Outside: {address} must be https.");
        }
    }
}
