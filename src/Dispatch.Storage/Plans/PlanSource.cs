using Dispatch.Core.Domain.Registers;

namespace Dispatch.Storage.Plans;

/// <summary>What a stored plan was made from.</summary>
/// <param name="Registers">The registers as they were. Null: not kept.</param>
/// <param name="Settings">How it was made, JSON. Null: not kept.</param>
public sealed record PlanSource(DistrictRegisters? Registers, string? Settings);
