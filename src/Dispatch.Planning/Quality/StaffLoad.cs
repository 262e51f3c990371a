namespace Dispatch.Planning.Quality;

/// <summary>How work was shared among people of a kind.</summary>
/// <param name="Kind">Kind of staff.</param>
/// <param name="People">People with work.</param>
/// <param name="MeanHours">Mean hours.</param>
/// <param name="MostHours">Most hours of one person.</param>
/// <param name="Unevenness">Gini coefficient of the hours: 0 all the same, towards 1 all with one.</param>
public sealed record StaffLoad(string Kind, int People, double MeanHours, double MostHours, double Unevenness);
