using Dispatch.Storage.Visits;

namespace Dispatch.Planning.Quality;

/// <summary>An answer that is kept.</summary>
/// <param name="Row">The answer.</param>
/// <param name="IsNew">False: an answer of that id was kept already, and this is it.</param>
public sealed record TakenRating(RatingRow Row, bool IsNew);
