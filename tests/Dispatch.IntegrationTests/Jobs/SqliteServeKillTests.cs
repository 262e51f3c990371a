using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class SqliteServeKillTests() : ServeKillTests(DatabaseKind.Sqlite, kills: 12);
