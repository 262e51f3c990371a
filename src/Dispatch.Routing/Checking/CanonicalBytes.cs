using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Routing.Checking;

/// <summary>
/// Feeds values to SHA-256 in one fixed byte form: whole numbers as eight bytes, little end first; lists and texts with their length
/// before them; a missing list counts as empty, a missing number as a marked absence.
/// </summary>
internal sealed class CanonicalBytes : IDisposable
{
    private const int BufferSize = 4096;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;

    public void Number(long value)
    {
        if (_used + sizeof(long) > BufferSize)
            Flush();
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(long);
    }

    public void Maybe(int? value)
    {
        Number(value is null ? 0 : 1);
        if (value is { } known)
            Number(known);
    }

    public void Real(double value) => Number(BitConverter.DoubleToInt64Bits(value));

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Text(string? value)
    {
        var bytes = Encoding.UTF8.GetBytes(value ?? "");
        Number(bytes.Length);
        Flush();
        _hash.AppendData(bytes);
    }

    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        var list = items.IsDefault ? [] : items;
        Number(list.Length);
        foreach (var item in list)
            write(item);
    }

    public void Numbers(ImmutableArray<int> items) => List(items, item => Number(item));

    /// <summary>A large table, four bytes a number.</summary>
    public void Table(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        Flush();
        if (BitConverter.IsLittleEndian)
        {
            _hash.AppendData(MemoryMarshal.AsBytes(values));
            return;
        }

        Span<byte> four = stackalloc byte[sizeof(int)];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(four, value);
            _hash.AppendData(four);
        }
    }

    /// <summary>The hash as 64 lower-case hexadecimal digits.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}
