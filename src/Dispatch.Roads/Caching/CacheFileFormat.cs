using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Roads.Caching;

/// <summary>
/// The envelope of a cache file: eight letters, the whole key, the content, and the SHA-256 of everything before it. A file that was cut
/// off, changed, renamed or written by another version does not open.
/// </summary>
internal static class CacheFileFormat
{
    private const int HashBytes = 32;
    private static readonly byte[] _magic = "DRCACHE1"u8.ToArray();

    /// <summary>Bytes of a file with this key and content.</summary>
    public static long Size(string key, long contentBytes) => _magic.Length + sizeof(int) + Encoding.UTF8.GetByteCount(key) + contentBytes + HashBytes;

    /// <summary>Writes the envelope and what <paramref name="content"/> writes.</summary>
    public static void Write(Stream stream, string key, Action<Stream> content)
    {
        using var sha = SHA256.Create();
        using (var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            var name = Encoding.UTF8.GetBytes(key);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, name.Length);
            hashed.Write(_magic);
            hashed.Write(length);
            hashed.Write(name);
            content(hashed);
        }
        stream.Write(sha.Hash);
    }

    /// <summary>The content of a file; null when it is not whole or belongs to another key.</summary>
    public static ReadOnlyMemory<byte>? Open(byte[] file, string key)
    {
        var name = Encoding.UTF8.GetBytes(key);
        var start = _magic.Length + sizeof(int) + name.Length;
        if (file.Length < start + HashBytes || !file.AsSpan().StartsWith(_magic))
            return null;
        var end = file.Length - HashBytes;
        var isKey = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(_magic.Length)) == name.Length
            && file.AsSpan(_magic.Length + sizeof(int), name.Length).SequenceEqual(name);
        return isKey && SHA256.HashData(file.AsSpan(0, end)).AsSpan().SequenceEqual(file.AsSpan(end))
            ? file.AsMemory(start, end - start)
            : (ReadOnlyMemory<byte>?)null;
    }
}
