using System.Collections.Immutable;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A break of a vehicle.</summary>
/// <param name="Id">The file's id, unique within the vehicle.</param>
/// <param name="Description">The file's description; empty when there is none.</param>
/// <param name="Windows">Allowed starts; empty = always.</param>
/// <param name="Service">Length, seconds.</param>
internal sealed record VroomBreak(long Id, string Description, ImmutableArray<VroomWindow> Windows, int Service);
