using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>
/// The tables. What all providers share stands here: names in snake case, times in UTC, points as two doubles, client-made keys, revision
/// numbers as concurrency tokens. One subclass a provider carries its migrations.
/// </summary>
public abstract class DispatchDbContext : DbContext
{
    private protected DispatchDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>One row a plan version.</summary>
    public DbSet<PlanRow> Plans => Set<PlanRow>();

    /// <summary>One row a person with a route in a plan.</summary>
    public DbSet<PlanRouteRow> PlanRoutes => Set<PlanRouteRow>();

    /// <summary>One row an unserved request of a plan.</summary>
    public DbSet<PlanUnservedRow> PlanUnserved => Set<PlanUnservedRow>();

    /// <summary>One row: the registers' revision.</summary>
    public DbSet<RegisterState> RegisterState => Set<RegisterState>();

    /// <summary>A register's table by name, e.g. "elders".</summary>
    public DbSet<RegisterRow> Register(string table) => Set<RegisterRow>(table);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DispatchDbContext).Assembly);
        foreach (var table in RegisterTables.All)
            table.Configure(modelBuilder);
        var state = modelBuilder.Entity<RegisterState>().ToTable("register_state");
        state.Property(s => s.Id).ValueGeneratedNever();
        state.Property(s => s.Revision).IsConcurrencyToken();
        SnakeCase.Apply(modelBuilder);
    }
}
