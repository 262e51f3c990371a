using Dispatch.Core.Domain.Registers;

namespace Dispatch.Storage.Registers;

/// <summary>The registers as they lie in the database.</summary>
/// <param name="Registers">All entries, each register ascending by key (ordinal).</param>
/// <param name="Revision">0: never imported; else how often they have changed. Give it back to be told of changes in between.</param>
public sealed record StoredRegisters(DistrictRegisters Registers, int Revision);
