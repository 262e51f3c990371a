using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Dispatch.Routing.OrTools.Node;

/// <summary>One message of the pipe: length of the rest (4 bytes, little-endian), kind (1 byte), payload.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Payload">The bytes.</param>
internal readonly record struct Frame(FrameKind Kind, byte[] Payload)
{
    private const int Head = 5;
    private const int MostBytes = 1 << 28;

    /// <summary>The payload as text.</summary>
    public string Text => Encoding.UTF8.GetString(Payload);

    /// <summary>Reads one frame and waits for it.</summary>
    /// <exception cref="EndOfStreamException">The pipe was closed.</exception>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public static Frame Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[Head];
        stream.ReadExactly(head);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head);
        var kind = (FrameKind)head[4];
        if (length is < 1 or > MostBytes || !Enum.IsDefined(kind))
            throw new InvalidDataException($"no frame: {Convert.ToHexString(head)}");
        var payload = new byte[length - 1];
        stream.ReadExactly(payload);
        return new Frame(kind, payload);
    }

    /// <summary>Writes a message as one frame.</summary>
    public static void Write(Stream stream, FrameKind kind, IMessage message)
    {
        var frame = new byte[Head + message.CalculateSize()];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)(frame.Length - Head + 1));
        frame[4] = (byte)kind;
        message.WriteTo(frame.AsSpan(Head));
        stream.Write(frame);
        stream.Flush();
    }
}
