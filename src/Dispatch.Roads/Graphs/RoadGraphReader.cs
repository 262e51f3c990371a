using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dispatch.Roads.Graphs;

/// <summary>Reads counted arrays one after another and never beyond the end.</summary>
internal ref struct RoadGraphReader(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> _rest = content;

    public delegate T ReadOne<out T>(ref RoadGraphReader reader);

    public T Value<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(Take(Unsafe.SizeOf<T>()));

    public ImmutableArray<T> Array<T>()
        where T : unmanaged => [.. MemoryMarshal.Cast<byte, T>(Take((long)Count() * Unsafe.SizeOf<T>()))];

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    public ImmutableArray<T> Many<T>(ReadOne<T> readOne)
    {
        var count = Count();
        // Every entry takes at least its own count: a wild number fails before memory is taken for it.
        if (count < 0 || (long)count * sizeof(int) > _rest.Length)
            throw new InvalidDataException("A list is longer than the file.");
        var items = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(readOne(ref this));
        return items.MoveToImmutable();
    }

    public readonly void ExpectEnd()
    {
        if (_rest.Length > 0)
            throw new InvalidDataException("There is more in the file than the graph.");
    }

    private int Count() => Value<int>();

    private ReadOnlySpan<byte> Take(long bytes)
    {
        if (bytes < 0 || bytes > _rest.Length)
            throw new InvalidDataException("A list is longer than the file.");
        var taken = _rest[..(int)bytes];
        _rest = _rest[(int)bytes..];
        return taken;
    }
}
