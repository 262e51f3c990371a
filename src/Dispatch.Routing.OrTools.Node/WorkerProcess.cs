using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;

namespace Dispatch.Routing.OrTools.Node;

/// <summary>
/// One worker process and its pipes. It ends by itself when our end of its standard input closes, so it never outlives this program,
/// however this one ends. All calls but <see cref="Kill"/> belong to one thread at a time.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int ExitWaitMilliseconds = 2000;

    private readonly Process _process;
    private readonly LastLines _errors = new();
    private readonly Thread _listener;

    private WorkerProcess(Process process)
    {
        _process = process;
        // A thread of its own: last words must not wait for a pool that the search keeps busy.
        _listener = new Thread(Listen) { IsBackground = true, Name = "OR-Tools worker's errors" };
    }

    /// <summary>Process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is gone.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Memory it holds now, megabytes; 0 when it is gone.</summary>
    public long Megabytes
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64 >> 20;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>How it ended and what it said last.</summary>
    public string LastWords
    {
        get
        {
            var code = _process.WaitForExit(ExitWaitMilliseconds) ? _process.ExitCode.ToString(CultureInfo.InvariantCulture) : "?";
            _listener.Join(ExitWaitMilliseconds);
            return $"exit code {code} {_errors}".TrimEnd();
        }
    }

    /// <summary>Starts one; it is ready when its first frame has been read.</summary>
    /// <exception cref="Win32Exception">The program can not be started.</exception>
    public static WorkerProcess Start(WorkerFiles files, int memoryMegabytes)
    {
        var info = new ProcessStartInfo(files.Node)
        {
            ArgumentList = { "--liftoff-only", files.Script, memoryMegabytes.ToString(CultureInfo.InvariantCulture) },
            WorkingDirectory = files.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        info.Environment.Remove("NODE_OPTIONS");
        var worker = new WorkerProcess(new Process { StartInfo = info });
        worker._process.Start();
        worker._listener.Start();
        return worker;
    }

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">The worker is gone.</exception>
    public void Send(FrameKind kind, IMessage message) => Frame.Write(_process.StandardInput.BaseStream, kind, message);

    /// <summary>Waits for the worker's next frame; <see cref="Kill"/> ends the wait.</summary>
    /// <exception cref="EndOfStreamException">The worker is gone.</exception>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public Frame Read() => Frame.Read(_process.StandardOutput.BaseStream);

    /// <summary>Ends it at once; safe from any thread, also when it is gone already.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself or was disposed of a moment before.
        }
    }

    /// <summary>Ends it and lets go of its pipes.</summary>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Listen()
    {
        try
        {
            var errors = _process.StandardError;
            while (errors.ReadLine() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    _errors.Add(line);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The pipe was let go of.
        }
    }
}
