using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dispatch.Storage.Sqlite;

/// <summary>The tables on SQLite; owns the migrations in this folder.</summary>
internal sealed class SqliteDbContext(string connectionString) : DispatchDbContext(Options(connectionString))
{
    private static DbContextOptions<SqliteDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connectionString).Options;

    /// <summary>Lets the migration tool make a context; the file named here is never opened by it.</summary>
    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
    {
        public SqliteDbContext CreateDbContext(string[] args) => new("Data Source=design-time.db");
    }
}
