using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class PostgreSqlKillTests() : KillTests(DatabaseKind.PostgreSql);
