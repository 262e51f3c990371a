using System.Collections;
using System.Globalization;
using Google.OrTools.Sat;
using Google.Protobuf.Reflection;

namespace Dispatch.Routing.OrTools;

/// <summary>What every host does to the caller's parameters.</summary>
public static class CpParameters
{
    /// <summary>A copy with the time limit (the shorter of the two), one worker and nothing printed.</summary>
    public static SatParameters Within(SatParameters parameters, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var limited = parameters.Clone();
        limited.MaxTimeInSeconds = parameters.HasMaxTimeInSeconds ? Math.Min(parameters.MaxTimeInSeconds, limit.TotalSeconds) : limit.TotalSeconds;
        limited.NumWorkers = 1;
        limited.LogToStdout = false;
        return limited;
    }

    /// <summary>The parameters that are set, in the text form that the native package takes: "num_workers: 1 cp_model_presolve: false".</summary>
    public static string Text(SatParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var words = from field in SatParameters.Descriptor.Fields.InDeclarationOrder()
                    where field.FieldType != FieldType.Message && (field.IsRepeated || field.Accessor.HasValue(parameters))
                    from value in field.IsRepeated ? ((IEnumerable)field.Accessor.GetValue(parameters)).Cast<object>() : [field.Accessor.GetValue(parameters)]
                    select $"{field.Name}: {Word(field, value)}";
        return string.Join(' ', words);
    }

    private static string Word(FieldDescriptor field, object value) => field.FieldType switch
    {
        FieldType.Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        FieldType.Bool => (bool)value ? "true" : "false",
        FieldType.String => $"\"{((string)value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        FieldType.Double => ((double)value).ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
