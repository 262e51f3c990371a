namespace Dispatch.Web.Api.Events;

/// <summary>An event that was taken.</summary>
/// <param name="Id">The event.</param>
/// <param name="IsNew">False: it was known already.</param>
internal sealed record EventTaken(Guid Id, bool IsNew);
