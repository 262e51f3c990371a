using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dispatch.Storage.SqlServer;

/// <summary>The tables on SQL Server; owns the migrations in this folder. Texts compare by code point, whatever the database's own collation.</summary>
internal sealed class SqlServerDbContext(string connectionString) : DispatchDbContext(Options(connectionString))
{
    private const string CodePointOrder = "Latin1_General_100_BIN2";

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(CodePointOrder);
    }

    private static DbContextOptions<SqlServerDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer(connectionString).Options;

    /// <summary>Lets the migration tool make a context; the server named here is never called by it.</summary>
    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDbContext>
    {
        public SqlServerDbContext CreateDbContext(string[] args) => new("Server=localhost;Database=design-time");
    }
}
