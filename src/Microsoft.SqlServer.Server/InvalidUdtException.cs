namespace Microsoft.SqlServer.Server;

/// <summary>A type that is no user-defined type of the server.</summary>
/// <param name="message">Which and why.</param>
public sealed class InvalidUdtException(string message) : SystemException(message)
{
    /// <summary>The exception for a type.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"{udtType.FullName}: {resourceReason}");
    }
}
