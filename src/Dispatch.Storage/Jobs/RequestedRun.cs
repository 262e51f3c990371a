namespace Dispatch.Storage.Jobs;

/// <summary>The run that answers a request.</summary>
/// <param name="Run">The run.</param>
/// <param name="IsNew">False: it was there already.</param>
public sealed record RequestedRun(JobRunRow Run, bool IsNew);
