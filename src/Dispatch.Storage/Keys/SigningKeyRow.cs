namespace Dispatch.Storage.Keys;

/// <summary>A secret with which the program signs something that must stay valid for years, such as codes on doors. Never leaves the database but for that.</summary>
public sealed class SigningKeyRow
{
    /// <summary>What is signed with it, at most 64 letters.</summary>
    public required string Name { get; init; }

    /// <summary>The secret.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
