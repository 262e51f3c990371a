using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Recombination;
using Dispatch.Routing.Search.Uniform;

namespace Dispatch.Routing.Search;

/// <summary>Makes the workers of one solve; each gets its own random numbers out of the seed.</summary>
internal sealed class WorkerFactory(FlatProblem problem, ulong seed, Recombiner? recombiner)
{
    private const int NeighbourhoodWidth = 50;
    private readonly Rng _seeds = new(seed);
    private readonly Neighbourhood? _near = problem.Uniform || problem.Tripwise ? new Neighbourhood(problem, NeighbourhoodWidth) : null;

    /// <summary>What is near what; shared by all workers.</summary>
    public Adjacency Adjacency { get; } = new(problem);

    /// <summary>A random number generator of its own.</summary>
    public Rng Fork() => new(_seeds.NextBits());

    /// <summary>A worker for any problem; one that only constructs collects no routes.</summary>
    public SearchWorker General(bool collects = true) => new(problem, Adjacency, _near, _seeds.NextBits(), collects ? recombiner?.NewPool() : null);

    /// <summary>A worker for uniform problems.</summary>
    public UniformWorker Uniform() => new(problem, Adjacency, _near!, _seeds.NextBits(), recombiner?.NewPool());
}
