namespace Dispatch.Storage.Actuals;

/// <summary>One report about a stop.</summary>
/// <param name="State">How far it is.</param>
/// <param name="AtUtc">When it happened, UTC, by a clock that was put right.</param>
/// <param name="DeviceUtc">When it happened by the device's own clock, UTC.</param>
/// <param name="By">Who reported.</param>
/// <param name="Note">What they said. Null: nothing.</param>
public sealed record StopReported(StopState State, DateTime AtUtc, DateTime DeviceUtc, string By, string? Note);
