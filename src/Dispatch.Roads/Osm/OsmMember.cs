namespace Dispatch.Roads.Osm;

/// <summary>A member of a relation.</summary>
/// <param name="Type">What kind of element it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Role">Its role, as in "from".</param>
internal readonly record struct OsmMember(OsmElements Type, long Id, string Role);
