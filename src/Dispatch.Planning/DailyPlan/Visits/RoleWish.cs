using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>What an order adds to a role of the catalogue.</summary>
/// <param name="Gender">Gender the person must have; unknown = any.</param>
/// <param name="ProviderId">Provider that must do it; empty = any.</param>
/// <param name="StreetCode">Where: providers serve some streets only.</param>
/// <param name="Van">Only people with a wheelchair van.</param>
/// <param name="Carriers">People who carry meals will do, whatever their kind.</param>
internal readonly record struct RoleWish(Gender Gender, string ProviderId, string StreetCode, bool Van, bool Carriers);
