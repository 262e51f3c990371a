using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dispatch.Routing.OrTools.Node;

namespace Dispatch.TestData;

/// <summary>
/// The real worker script with a solver thread that first calls this test by a socket of the loopback address. The socket closes when the
/// process is gone, however it ended, so a test sees the end of a worker without asking again and again.
/// </summary>
internal sealed class SpiedWorker : IDisposable
{
    /// <summary>A solver thread that says it is solving and then is busy for ever.</summary>
    public const string BusyForEver = """
        parentPort.on('message', () => spy.write('solving\n', () => { for (;;) {} }));
        parentPort.postMessage({ ready: true });
        """;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-worker-").FullName;

    /// <summary>Starts listening.</summary>
    /// <param name="solver">What the solver thread does once it has called; null: the real thing, or the test is skipped.</param>
    public SpiedWorker(string? solver = null)
    {
        _listener.Start();
        var source = CpWorkers.SourceFolder();
        var real = solver is null ? CpWorkers.Real().WorkerFolder ?? source : source;
        Options = CpWorkers.Fake(_folder, "");
        foreach (var file in new[] { "worker.mjs", "frames.mjs" })
            File.Copy(Path.Combine(source, file), Path.Combine(_folder, file), overwrite: true);
        File.WriteAllText(Path.Combine(_folder, "solver.mjs"), $$"""
            import net from 'node:net';
            import { parentPort } from 'node:worker_threads';
            const spy = net.connect({{((IPEndPoint)_listener.LocalEndpoint).Port}}, '127.0.0.1');
            await new Promise(done => spy.write(`${process.pid}\n`, done));
            {{solver ?? $$"""
                parentPort.on('message', () => spy.write('solving\n'));
                await import('{{new Uri(Path.Combine(real, "solver.mjs")).AbsoluteUri}}');
                """}}
            """);
    }

    /// <summary>Options of a host for it.</summary>
    public CpHostOptions Options { get; }

    /// <summary>Waits for the next worker that starts.</summary>
    public async Task<Caller> NextAsync(CancellationToken cancel)
    {
        var client = await _listener.AcceptTcpClientAsync(cancel);
        var reader = new StreamReader(client.GetStream());
        var caller = new Caller(client, reader, 0);
        return caller with { Id = int.Parse(await caller.WordAsync(cancel) ?? "0", CultureInfo.InvariantCulture) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A worker that called.</summary>
    /// <param name="Client">Its socket.</param>
    /// <param name="Reader">What it says.</param>
    /// <param name="Id">Its process id; 0 when it was gone before it could tell.</param>
    internal sealed record Caller(TcpClient Client, StreamReader Reader, int Id) : IDisposable
    {
        /// <summary>Waits for its next word; null: it is gone.</summary>
        public async Task<string?> WordAsync(CancellationToken cancel)
        {
            try
            {
                return await Reader.ReadLineAsync(cancel);
            }
            catch (IOException)
            {
                return null;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Reader.Dispose();
            Client.Dispose();
        }
    }
}
