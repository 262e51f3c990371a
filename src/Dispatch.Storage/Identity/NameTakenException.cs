namespace Dispatch.Storage.Identity;

/// <summary>Somebody has the name already.</summary>
/// <param name="name">The name.</param>
/// <param name="inner">What the database said.</param>
public sealed class NameTakenException(string name, Exception inner) : Exception($"The name '{name}' is taken.", inner)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
