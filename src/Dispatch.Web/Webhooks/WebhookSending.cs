using Dispatch.Storage;
using Dispatch.Storage.Webhooks;
using Dispatch.Web.Access;
using Dispatch.Web.Security;

namespace Dispatch.Web.Webhooks;

/// <summary>Lets a program send the messages to other systems that are waiting in its database. Of several programs one has a message at a time.</summary>
public static class WebhookSending
{
    /// <summary>For a program without the web host: the sending, and the installation's keys, which protect the secrets that messages are signed with.</summary>
    /// <param name="services">The program's services; they must hold a <see cref="DispatchDatabase"/> and a <see cref="TimeProvider"/>.</param>
    /// <param name="options">Whom it may call.</param>
    /// <param name="access">Where the keys lie.</param>
    /// <param name="storage">The database, for where the keys lie when <paramref name="access"/> does not say.</param>
    public static IServiceCollection AddWebhookSending(this IServiceCollection services, WebhookOptions options, AccessOptions access, StorageOptions storage)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(access);
        if (!options.MayCall)
            return services;
        var keys = SignInSetup.KeysFolder(access, storage);
        SignInSetup.MakeFolder(keys);
        SignInSetup.AddKeys(services, keys);
        return services.AddWebhookSending(options);
    }

    /// <summary>The sending alone. A program whose settings allow no host sends nothing and leaves the messages to others.</summary>
    internal static IServiceCollection AddWebhookSending(this IServiceCollection services, WebhookOptions options)
    {
        services.AddSingleton(options).AddSingleton<WebhookStore>().AddSingleton<WebhookHosts>().AddSingleton<WebhookSecrets>().AddSingleton<WebhookSender>().AddSingleton<WebhookWorker>();
        return options.MayCall ? services.AddHostedService(provider => provider.GetRequiredService<WebhookWorker>()) : services;
    }
}
