using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>An activity in the model.</summary>
internal sealed class VisitModel
{
    /// <summary>The activity.</summary>
    public required Activity Activity { get; init; }

    /// <summary>Index of its request.</summary>
    public required int Request { get; init; }

    /// <summary>Number of its role, counted over all requests.</summary>
    public required int Role { get; init; }

    /// <summary>Its place among the activities of the role, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Variable: start of work; any instant where it is not done.</summary>
    public required int Start { get; init; }

    /// <summary>Literal: the stop before is at another place, so that set-up counts; null where there is no set-up.</summary>
    public required int? FromElsewhere { get; init; }

    /// <summary>When the work is over.</summary>
    public required LinearSum Done { get; init; }

    /// <summary>When the vehicle sets out for the next place, breaks over.</summary>
    public required LinearSum Leave { get; init; }
}
