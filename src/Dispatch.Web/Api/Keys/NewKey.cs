namespace Dispatch.Web.Api.Keys;

/// <summary>A key just made; nobody can be told it again.</summary>
/// <param name="Key">The key, sent as "Authorization: Bearer".</param>
/// <param name="About">What it may do.</param>
internal sealed record NewKey(string Key, KeyView About);
