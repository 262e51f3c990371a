using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>A solution and what the checker says of it.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Solution">The solution.</param>
/// <param name="Certificate">The checker's word.</param>
internal sealed record Judged(Instance Instance, Solution Solution, Certificate Certificate)
{
    /// <summary>The lower bound; null when nobody asked for one.</summary>
    public BoundGap? Bound { get; init; }

    /// <summary>Cost units, without penalties of unserved requests.</summary>
    public long Cost => Certificate.Cost.Total - Certificate.Cost.Unserved;

    /// <summary>The cost in the family's own unit.</summary>
    public double NativeCost => Instance.NativeCost(Cost);

    /// <summary>The one JSON object that ends the output.</summary>
    public string ResultLine(TimeSpan elapsed)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("cost");
            json.WriteRawValue(((decimal)NativeCost).ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteBoolean("feasible", Certificate.Feasible);
            json.WriteNumber("unserved", Certificate.Unserved);
            json.WriteNumber("vehicles", Certificate.Vehicles);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 2));
            WriteBound(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Bound in the family's own unit and gap, null where unknown; nothing when nobody asked.</summary>
    private void WriteBound(System.Text.Json.Utf8JsonWriter json)
    {
        if (Bound is not { } asked)
            return;
        json.WritePropertyName("bound");
        if (asked.Value is { } bound)
            json.WriteRawValue(((decimal)Instance.NativeCost(bound)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
        json.WritePropertyName("gap");
        if (asked.Of(Certificate.Cost.Total) is { } gap)
            json.WriteNumberValue(Math.Round(gap, 6));
        else
            json.WriteNullValue();
    }
}
