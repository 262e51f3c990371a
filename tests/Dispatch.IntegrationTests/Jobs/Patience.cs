namespace Dispatch.IntegrationTests.Jobs;

/// <summary>Waits on conditions in the database, with a ceiling far above what is needed.</summary>
internal static class Patience
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan _ceiling = TimeSpan.FromSeconds(120);

    /// <summary>Waits until the condition holds.</summary>
    /// <param name="condition">Looked at again and again.</param>
    /// <param name="what">Names it.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="node">The program that is to bring it about; its words stand in the failure.</param>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancel, DispatchProgram? node = null)
    {
        using var late = new CancellationTokenSource(_ceiling);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        while (!await condition())
        {
            if (late.IsCancellationRequested || node?.HasEnded == true)
                throw new TimeoutException($"Never happened: {what}. {node?.Said}");
            await Task.Delay(_look, cancel);
        }
    }
}
