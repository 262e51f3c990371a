namespace Dispatch.Web.Api.Coverage;

/// <summary>Whose list is asked for, and why.</summary>
/// <param name="Date">The day, as in 2026-11-24.</param>
/// <param name="Service">The service, as coverage names it.</param>
/// <param name="Scope">Street or district; null: the caller's.</param>
/// <param name="Reason">The reason, put on record.</param>
internal sealed record OutsideBody(string? Date, string? Service, string? Scope, string? Reason);
