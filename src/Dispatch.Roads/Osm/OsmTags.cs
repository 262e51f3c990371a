namespace Dispatch.Roads.Osm;

/// <summary>The tags of one element. One object is filled again and again while a file is read.</summary>
internal sealed class OsmTags
{
    private readonly List<(string Key, string Value)> _tags = [];

    /// <summary>Value of a key; null when it is not there. Of two equal keys the first counts.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var (name, value) in _tags)
            {
                if (name == key)
                    return value;
            }
            return null;
        }
    }

    public bool IsEmpty => _tags.Count == 0;

    public IEnumerable<(string Key, string Value)> All => _tags;

    public bool Is(string key, string value) => this[key] == value;

    public void Add(string key, string value) => _tags.Add((key, value));

    public void Clear() => _tags.Clear();
}
