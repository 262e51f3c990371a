using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Keys;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>
/// Signed codes to be printed and scanned: one at an elder's door says that somebody stood there, one on a box says which order it is. They hold no name and
/// cannot be made without the installation's secret. Safe to share between threads.
/// </summary>
/// <param name="keys">Where the secret lies.</param>
public sealed class RoadCodes(SigningKeyStore keys)
{
    private const string KeyName = "road-codes";
    private const string Head = "DSP1";
    private const int SignatureBytes = 12;
    private const ulong Digits = 100_000_000;

    /// <summary>The code of a household, for a sticker at the door.</summary>
    public Task<string> OfHouseholdAsync(string elderId, CancellationToken cancel = default) => MakeAsync('h', elderId, cancel);

    /// <summary>The code of an order, for the label on its box.</summary>
    public Task<string> OfOrderAsync(string orderId, CancellationToken cancel = default) => MakeAsync('b', orderId, cancel);

    /// <summary>What stands on the boxes of a plan, by order.</summary>
    public Task<IReadOnlyDictionary<string, RoadMark>> BoxesAsync(DayPlan plan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return MarksAsync(plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id), OfOrderAsync, cancel);
    }

    /// <summary>What stands at the doors of elders, by elder.</summary>
    public Task<IReadOnlyDictionary<string, RoadMark>> DoorsAsync(IEnumerable<string> elderIds, CancellationToken cancel = default) => MarksAsync(elderIds, OfHouseholdAsync, cancel);

    /// <summary>What a code names. Null: it was not made here, or was changed.</summary>
    public async Task<RoadCode?> ReadAsync(string code, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.Trim().Split('.');
        if (parts is not [Head, "h" or "b", var id, var signature] || !Base64Url.IsValid(id) || !Base64Url.IsValid(signature))
            return null;
        var expected = await SignAsync($"{Head}.{parts[1]}.{id}", cancel).ConfigureAwait(false);
        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), expected))
            return null;
        return new RoadCode(parts[1] == "h", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)));
    }

    /// <summary>The eight digits printed below a code, for phones that cannot scan. They say nothing by themselves: they are compared with those of one stop.</summary>
    public async Task<string> DigitsAsync(string code, CancellationToken cancel = default)
    {
        var hash = await SignAsync("digits." + code, cancel).ConfigureAwait(false);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % Digits).ToString("D8", CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyDictionary<string, RoadMark>> MarksAsync(IEnumerable<string> ids, Func<string, CancellationToken, Task<string>> make, CancellationToken cancel)
    {
        var marks = new Dictionary<string, RoadMark>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            var code = await make(id, cancel).ConfigureAwait(false);
            marks[id] = new RoadMark(code, await DigitsAsync(code, cancel).ConfigureAwait(false));
        }

        return marks;
    }

    private async Task<string> MakeAsync(char kind, string id, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var body = $"{Head}.{kind}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id))}";
        return $"{body}.{Base64Url.EncodeToString(await SignAsync(body, cancel).ConfigureAwait(false))}";
    }

    private async Task<byte[]> SignAsync(string body, CancellationToken cancel) =>
        HMACSHA256.HashData(await keys.FindAsync(KeyName, cancel).ConfigureAwait(false), Encoding.ASCII.GetBytes(body))[..SignatureBytes];
}
