namespace Dispatch.Web.Access;

/// <summary>The caller with all grants, for telling people what they may do; objects are judged by the narrowed one.</summary>
/// <param name="Caller">The caller.</param>
internal sealed record WholeCaller(Caller Caller);
