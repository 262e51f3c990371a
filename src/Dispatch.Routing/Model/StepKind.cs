namespace Dispatch.Routing.Model;

/// <summary>Kinds of steps.</summary>
public enum StepKind
{
    /// <summary>The route begins.</summary>
    Start,

    /// <summary>A trip is loaded at a depot.</summary>
    Load,

    /// <summary>An activity is done.</summary>
    Activity,

    /// <summary>A break is taken.</summary>
    Break,

    /// <summary>The route ends.</summary>
    End,
}
