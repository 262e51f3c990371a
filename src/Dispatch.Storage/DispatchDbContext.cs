using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Events;
using Dispatch.Storage.Idempotency;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Imports;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Keys;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Outlook;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Solves;
using Dispatch.Storage.Replans;
using Dispatch.Storage.Visits;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>
/// The tables. What all providers share stands here: names in snake case, times in UTC, points as two doubles, client-made keys, revision
/// numbers as concurrency tokens. One subclass a provider carries its migrations.
/// </summary>
public abstract class DispatchDbContext : DbContext
{
    /// <summary>For the contexts of the providers.</summary>
    protected DispatchDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>One row a plan version.</summary>
    public DbSet<PlanRow> Plans => Set<PlanRow>();

    /// <summary>One row a person with a route in a plan.</summary>
    public DbSet<PlanRouteRow> PlanRoutes => Set<PlanRouteRow>();

    /// <summary>One row an unserved request of a plan.</summary>
    public DbSet<PlanUnservedRow> PlanUnserved => Set<PlanUnservedRow>();

    /// <summary>One row a state of the registers that plans were made from.</summary>
    public DbSet<PlanInputRow> PlanInputs => Set<PlanInputRow>();

    /// <summary>One row an event of the day.</summary>
    public DbSet<DayEventRow> DayEvents => Set<DayEventRow>();

    /// <summary>One row a proposed change of a day in force.</summary>
    public DbSet<ReplanRow> Replans => Set<ReplanRow>();

    /// <summary>One row an order or visit at one person's hands, as it really went.</summary>
    public DbSet<StopActualRow> StopActuals => Set<StopActualRow>();

    /// <summary>One row a dispatcher's lock.</summary>
    public DbSet<DayLockRow> DayLocks => Set<DayLockRow>();

    /// <summary>One row a run of a job.</summary>
    public DbSet<JobRunRow> JobRuns => Set<JobRunRow>();

    /// <summary>One row a problem handed in to be solved.</summary>
    public DbSet<SolveRow> Solves => Set<SolveRow>();

    /// <summary>One row an order that a coming day will bring.</summary>
    public DbSet<ExpectedOrderRow> ExpectedOrders => Set<ExpectedOrderRow>();

    /// <summary>One row a qualification that ends soon or has ended.</summary>
    public DbSet<QualificationWarningRow> QualificationWarnings => Set<QualificationWarningRow>();

    /// <summary>One row the account of a day and area.</summary>
    public DbSet<DayAccountRow> DayAccounts => Set<DayAccountRow>();

    /// <summary>One row a line of the ledger; only ever added to.</summary>
    public DbSet<AccountEntryRow> AccountEntries => Set<AccountEntryRow>();

    /// <summary>One row a month that was closed.</summary>
    public DbSet<AccountMonthRow> AccountMonths => Set<AccountMonthRow>();

    /// <summary>One row the prices from a month on.</summary>
    public DbSet<AccountTariffRow> AccountTariffs => Set<AccountTariffRow>();

    /// <summary>One row a line of the audit record; only ever added to.</summary>
    public DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    /// <summary>One row: the end of the audit record.</summary>
    public DbSet<AuditHead> AuditHead => Set<AuditHead>();

    /// <summary>One row a person who may sign in.</summary>
    public DbSet<UserRow> Users => Set<UserRow>();

    /// <summary>One row a role that a user has somewhere.</summary>
    public DbSet<UserGrantRow> UserGrants => Set<UserGrantRow>();

    /// <summary>One row a key of another system.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>One row a kept answer to a request with an idempotency key.</summary>
    public DbSet<IdempotencyKeyRow> IdempotencyKeys => Set<IdempotencyKeyRow>();

    /// <summary>One row an address that is told what happens.</summary>
    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    /// <summary>One row a message to such an address.</summary>
    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    /// <summary>One row a secret address of a person's calendar.</summary>
    public DbSet<CalendarFeedRow> CalendarFeeds => Set<CalendarFeedRow>();

    /// <summary>One row an entry told to calendars.</summary>
    public DbSet<CalendarEntryRow> CalendarEntries => Set<CalendarEntryRow>();

    /// <summary>One row an import by the interface.</summary>
    public DbSet<ImportRow> Imports => Set<ImportRow>();

    /// <summary>One row something told from a stop.</summary>
    public DbSet<VisitCheckRow> VisitChecks => Set<VisitCheckRow>();

    /// <summary>One row an opinion of a meal or visit.</summary>
    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    /// <summary>One row a secret for signing.</summary>
    public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();

    /// <summary>One row: the registers' revision.</summary>
    public DbSet<RegisterState> RegisterState => Set<RegisterState>();

    /// <summary>A register's table by name, e.g. "elders".</summary>
    public DbSet<RegisterRow> Register(string table) => Set<RegisterRow>(table);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A line of the audit record was changed or removed.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        GuardAudit();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A line of the audit record was changed or removed.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        GuardAudit();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

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

    private void GuardAudit()
    {
        if (ChangeTracker.Entries<AuditRow>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The audit record is only ever added to.");
    }
}
