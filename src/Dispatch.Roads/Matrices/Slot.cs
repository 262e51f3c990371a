namespace Dispatch.Roads.Matrices;

/// <summary>A value made once, by the first thread that needs it, while the others wait. A failed or cancelled attempt leaves it empty for the next one.</summary>
internal sealed class Slot<T>
    where T : class
{
    private readonly Lock _gate = new();
    private T? _value;

    public T Get(Func<T> make)
    {
        lock (_gate)
            return _value ??= make();
    }
}
