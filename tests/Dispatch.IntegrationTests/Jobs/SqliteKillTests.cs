using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class SqliteKillTests() : KillTests(DatabaseKind.Sqlite);
