namespace Dispatch.Storage.Registers;

/// <summary>Which columns a register's table has beside key and document, and where their values come from. Null: no such column.</summary>
/// <typeparam name="T">The register's record.</typeparam>
internal sealed record RegisterColumns<T>
{
    public Func<T, string?>? Name { get; init; }

    public Func<T, string?>? Street { get; init; }

    public Func<T, string?>? Elder { get; init; }

    public Func<T, string?>? Staff { get; init; }

    public Func<T, string?>? Service { get; init; }

    public Func<T, DateOnly?>? Date { get; init; }
}
