using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dispatch.Storage.PostgreSql;

/// <summary>The tables on PostgreSQL; owns the migrations in this folder. Texts compare byte by byte, whatever the database's own collation.</summary>
internal sealed class PostgreSqlDbContext(string connectionString) : DispatchDbContext(Options(connectionString))
{
    private const string ByteOrder = "C";

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByteOrder);
    }

    private static DbContextOptions<PostgreSqlDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(connectionString).Options;

    /// <summary>Lets the migration tool make a context; the server named here is never called by it.</summary>
    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
    {
        public PostgreSqlDbContext CreateDbContext(string[] args) => new("Host=localhost;Database=design-time");
    }
}
