using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Ids of plans: of the form of version 7 (they sort by time), the rest from the content, so that the same run gives the same id.</summary>
internal static class PlanIds
{
    public static Guid Of(string problemHash, string solutionHash, DateTime createdUtc)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{problemHash}/{solutionHash}/{createdUtc.Ticks}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        var millis = (createdUtc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, millis);
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
