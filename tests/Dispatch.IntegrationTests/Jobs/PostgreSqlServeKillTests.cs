using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class PostgreSqlServeKillTests() : ServeKillTests(DatabaseKind.PostgreSql, kills: 6);
