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
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
