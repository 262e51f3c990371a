using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Dispatch.Web.Observing;

/// <summary>The sum of one instrument under one set of labels. Safe to share between threads.</summary>
internal sealed class MetricsLine(Instrument instrument, string labels)
{
    /// <summary>Upper ends of the classes of a histogram; seconds, as far as ours go.</summary>
    private static readonly double[] s_ends = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800];

    private readonly Lock _gate = new();
    private readonly long[] _classes = new long[s_ends.Length];
    private double _sum;
    private long _count;

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; } = instrument;

    /// <summary>Its labels as they are written, without braces.</summary>
    public string Labels { get; } = labels;

    private bool IsHistogram => Instrument.GetType().GetGenericTypeDefinition() == typeof(Histogram<>);

    private bool IsLastValue => Instrument.IsObservable || Instrument.GetType().GetGenericTypeDefinition() == typeof(Gauge<>);

    /// <summary>Labels in the text format, by name.</summary>
    public static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var pairs = tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => $"{Name(t.Key)}=\"{Escape(Convert.ToString(t.Value, CultureInfo.InvariantCulture) ?? "")}\"");
        return string.Join(',', pairs);
    }

    /// <summary>A name in the text format.</summary>
    public static string Name(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>Takes a measurement.</summary>
    public void Take(double value)
    {
        lock (_gate)
        {
            _count++;
            _sum = IsLastValue ? value : _sum + value;
            if (!IsHistogram)
                return;
            for (var i = 0; i < s_ends.Length; i++)
                _classes[i] += value <= s_ends[i] ? 1 : 0;
        }
    }

    /// <summary>The word for what it is in the text format.</summary>
    public string Kind => IsHistogram ? "histogram" : Instrument.GetType().GetGenericTypeDefinition() == typeof(Counter<>) ? "counter" : "gauge";

    /// <summary>Writes it.</summary>
    public void Write(StringBuilder text)
    {
        lock (_gate)
        {
            var name = Name(Instrument.Name);
            if (!IsHistogram)
            {
                Line(text, name, Labels, _sum);
                return;
            }

            for (var i = 0; i < s_ends.Length; i++)
                Line(text, name + "_bucket", Join(Labels, $"le=\"{s_ends[i].ToString(CultureInfo.InvariantCulture)}\""), _classes[i]);
            Line(text, name + "_bucket", Join(Labels, "le=\"+Inf\""), _count);
            Line(text, name + "_sum", Labels, _sum);
            Line(text, name + "_count", Labels, _count);
        }
    }

    private static string Join(string labels, string more) => labels.Length == 0 ? more : $"{labels},{more}";

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : "{" + labels + "}")} {value:R}\n");

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
