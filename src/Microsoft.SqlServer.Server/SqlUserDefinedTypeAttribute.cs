namespace Microsoft.SqlServer.Server;

/// <summary>Marks a user-defined type.</summary>
/// <param name="format">How it is stored.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>Largest value, bytes; -1: unlimited.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>All values have the same length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>The stored bytes sort as the values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>How it is stored.</summary>
    public Format Format => format;

    /// <summary>Method that checks a value. Null: none.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Name on the server. Null: the type's.</summary>
    public string? Name { get; set; }
}
