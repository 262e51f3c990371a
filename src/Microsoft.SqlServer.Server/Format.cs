namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>By the server.</summary>
    Native = 1,

    /// <summary>By <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
