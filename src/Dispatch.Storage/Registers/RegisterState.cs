namespace Dispatch.Storage.Registers;

/// <summary>The single row that says how often the registers have changed.</summary>
public sealed class RegisterState
{
    /// <summary>The only key.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>0 before the first import, then one more with each change: the concurrency token, set in code.</summary>
    public int Revision { get; set; }
}
