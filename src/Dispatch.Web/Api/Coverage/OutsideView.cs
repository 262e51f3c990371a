using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Coverage;

namespace Dispatch.Web.Api.Coverage;

/// <summary>An elder whom a service does not reach.</summary>
/// <param name="ElderId">The elder; the name takes a reason of its own (/elders/{id}/reveal).</param>
/// <param name="Name">First character and a star.</param>
/// <param name="StreetCode">The street.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Text">The reason in words.</param>
internal sealed record OutsideView(string ElderId, string Name, string StreetCode, OutsideReason Reason, PlanText Text);
