using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Solves;

namespace Dispatch.Web.Api.Solving;

/// <summary>Tells how far a problem is until it has ended: "progress" whenever something is new, then "done", "failed" or "cancelled".</summary>
internal static class SolveEvents
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(500);

    public static async IAsyncEnumerable<SseItem<SolveView>> OfAsync(
        Guid id, JobStore runs, SolveStore solves, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        SolveView? told = null;
        using var timer = new PeriodicTimer(_look, clock);
        do
        {
            if (await runs.FindAsync(id, cancel) is not { } run || await solves.FindAsync(id, cancel) is not { } problem)
                yield break;
            var view = SolveView.Of(run, problem.IsAnswered);
            if (view.IsEnded)
            {
                yield return new SseItem<SolveView>(view, view.State.ToString().ToLowerInvariant());
                yield break;
            }

            if (view != told)
                yield return new SseItem<SolveView>(view, "progress");
            told = view;
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }
}
