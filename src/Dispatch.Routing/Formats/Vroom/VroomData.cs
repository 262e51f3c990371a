using Dispatch.Core.Units;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// What a VROOM file states, matrices aside. Tasks stand in the order of activities: jobs, then pickup and delivery of each shipment.
/// </summary>
internal sealed class VroomData
{
    // Clocks that begin later than this (timestamps) are counted from the earliest time of the file.
    private const long LargestPlainTime = TimeWindow.Forever / 4;

    /// <summary>Takes the lists and finds the clock's origin.</summary>
    public VroomData(IReadOnlyList<VroomVehicle> vehicles, IReadOnlyList<VroomTask> tasks)
    {
        (Vehicles, Tasks) = (vehicles, tasks);
        var windows = Windows().ToList();
        if (windows.Count > 0 && windows.Any(w => w.To > LargestPlainTime))
            Origin = windows.Min(w => w.From);
    }

    /// <summary>Vehicles.</summary>
    public IReadOnlyList<VroomVehicle> Vehicles { get; }

    /// <summary>Tasks by activity.</summary>
    public IReadOnlyList<VroomTask> Tasks { get; }

    /// <summary>The file's time that is the problem's time 0.</summary>
    public long Origin { get; }

    /// <summary>A window in the problem's clock.</summary>
    public TimeWindow Window(VroomWindow window) => new(Time(window.From), Time(window.To));

    /// <summary>The file's time of a problem time.</summary>
    public long FileTime(int time) => Origin + time;

    /// <summary>A file's time in the problem's clock, cut to the largest usable time.</summary>
    public int Time(long time) => (int)Math.Clamp(time - Origin, 0, TimeWindow.Forever);

    private IEnumerable<VroomWindow> Windows()
    {
        foreach (var task in Tasks)
        {
            foreach (var w in task.Windows)
                yield return w;
            if (task.Extras.SoftWindow is { } soft)
                yield return soft;
            if (task.Extras.Release is { } release)
                yield return new VroomWindow(release, release);
        }
        foreach (var vehicle in Vehicles)
        {
            if (vehicle.Window is { } shift)
                yield return shift;
            foreach (var w in vehicle.Breaks.SelectMany(b => b.Windows))
                yield return w;
            foreach (var start in vehicle.Steps.Select(s => s.Start).OfType<VroomWindow>().Where(w => w.From > 0))
                yield return start with { To = start.From };
        }
    }
}
