using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>What all tables of one import share.</summary>
internal sealed class ImportContext(MessageSink messages, bool removeMissing)
{
    /// <summary>Where faults go.</summary>
    public MessageSink Messages { get; } = messages;

    /// <summary>Whether rows that an imported table lacks are removed.</summary>
    public bool RemoveMissing { get; } = removeMissing;

    /// <summary>Whether stored rows are checked as well: what they name may have been removed.</summary>
    public bool ChecksStored { get; init; } = removeMissing;

    /// <summary>Where each imported row stands, by table and key.</summary>
    public Dictionary<(string Table, string Key), RowPlace> Places { get; } = [];

    /// <summary>Keys of rows that were there but faulty: nobody who names them is to blame.</summary>
    public HashSet<(string Table, string Key)> BrokenRows { get; } = [];

    /// <summary>Tables that could not be read at all: nothing can be said of references to them.</summary>
    public HashSet<string> BrokenTables { get; } = [];

    /// <summary>Whether a file is missing of which nobody knows the table: nothing can be said of any reference.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Where points may lie.</summary>
    public GeoBox Bounds { get; set; } = GeoBox.Shanghai;

    /// <summary>Codes of services by code and name.</summary>
    public Dictionary<string, string> ServiceCodes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes of skills by code and name.</summary>
    public Dictionary<string, string> SkillCodes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code meant by a cell that names a service or skill: by its code or its Chinese or English name. Other text as it is.</summary>
    public string CodeOf(Column column, string text) => column.Targets switch
    {
        ["services"] => ServiceCodes.GetValueOrDefault(text, text),
        ["skills"] => SkillCodes.GetValueOrDefault(text, text),
        _ => text,
    };

    /// <summary>Where the row of a table stands; <see cref="RowPlace.Stored"/> when it is not part of the import.</summary>
    public RowPlace PlaceOf(Table table, string key) => Places.GetValueOrDefault((table.Alias, key), RowPlace.Stored);
}
