using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Storage;

public sealed class SqliteWebhookStoreTests() : WebhookStoreTests(DatabaseKind.Sqlite);
