namespace Dispatch.IntegrationTests.Jobs;

/// <summary>Waits on conditions in the database, with a ceiling far above what is needed.</summary>
internal static class Patience
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _ceiling = TimeSpan.FromSeconds(120);

    /// <summary>Waits until the condition holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_ceiling);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        while (!await condition())
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException($"Never happened: {what}.");
            await Task.Delay(_look, cancel);
        }
    }
}
