namespace Dispatch.Routing.Search;

/// <summary>Lets workers anneal round by round within a budget, each on a thread of its own.</summary>
internal sealed class Annealing(Budget budget, Heat heat, int rounds)
{
    private const int ClockEvery = 16;

    /// <summary>One round of all workers.</summary>
    public void Run(ISearchWorker[] workers, int round)
    {
        if (workers.Length == 1)
            Run(workers[0], round, 1);
        else
            Parallel.ForEach(workers, new ParallelOptions { MaxDegreeOfParallelism = workers.Length }, w => Run(w, round, workers.Length));
    }

    /// <summary>Whether all continue from the best plan after a round (<see cref="Heat.Together"/>).</summary>
    public bool Together(int round) => heat.Together((round + 1.0) / rounds);

    private void Run(ISearchWorker worker, int round, int threads)
    {
        var share = budget.RoundIterations(round, rounds, threads);
        var averageStops = worker.AverageStops;
        var temperature = heat.At((double)round / rounds);
        for (long i = 0; i < share; i++)
        {
            if (i % ClockEvery == 0)
            {
                if (budget.RoundEnded(round, rounds))
                    break;
                temperature = heat.At(budget.Progress(round, rounds, share == long.MaxValue ? 0 : (double)i / share));
            }

            worker.Step(temperature, averageStops);
        }
    }
}
