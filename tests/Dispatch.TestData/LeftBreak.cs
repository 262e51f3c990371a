namespace Dispatch.TestData;

/// <summary>Whether a vehicle's break may be left out, and why.</summary>
internal enum LeftBreak
{
    /// <summary>It is not, or not decided yet.</summary>
    No,

    /// <summary>The route ends before it could begin.</summary>
    Behind,

    /// <summary>The route begins when it could no longer begin.</summary>
    Before,
}
