using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>Records not in use, kept for the next trial.</summary>
internal sealed class RecordPool
{
    private readonly Stack<RouteRecord> _free = new();

    /// <summary>An empty record for the vehicle.</summary>
    public RouteRecord Rent(int vehicle)
    {
        var record = _free.Count > 0 ? _free.Pop() : new RouteRecord();
        record.Vehicle = vehicle;
        record.Count = 0;
        return record;
    }

    public void Return(RouteRecord record) => _free.Push(record);
}
