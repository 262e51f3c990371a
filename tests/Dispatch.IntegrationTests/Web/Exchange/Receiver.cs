using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dispatch.IntegrationTests.Web.Exchange;

/// <summary>Another system on this machine that is told what happens; it answers with the statuses given, then with 204.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly Channel<(string Id, string Time, string Signature, string Body)> _told = Channel.CreateUnbounded<(string, string, string, string)>();
    private readonly ConcurrentQueue<int> _answers;
    private readonly WebApplication _app;

    private Receiver(WebApplication app, IEnumerable<int> answers) => (_app, _answers) = (app, new ConcurrentQueue<int>(answers));

    /// <summary>"127.0.0.1:port".</summary>
    public string Host => new Uri(_app.Urls.Single()).Authority;

    public static async Task<Receiver> StartAsync(params int[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app, answers);
        app.MapPost("/hook", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The next message; waits for it.</summary>
    public async Task<(string Id, string Time, string Signature, string Body)> NextAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(90));
        return await _told.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Messages that came and were not looked at.</summary>
    public int Waiting => _told.Reader.Count;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        await _told.Writer.WriteAsync((request.Headers["webhook-id"]!, request.Headers["webhook-timestamp"]!, request.Headers["webhook-signature"]!, body));
        return Results.StatusCode(_answers.TryDequeue(out var status) ? status : 204);
    }
}
