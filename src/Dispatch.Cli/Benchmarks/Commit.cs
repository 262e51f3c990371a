using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Cli.Benchmarks;

/// <summary>The commit that the working folder stands on.</summary>
internal static class Commit
{
    /// <summary>Short hash; "unknown" outside a repository or without git.</summary>
    public static async Task<string> ShortHashAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("git", ["rev-parse", "--short", "HEAD"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return "unknown";
            var hash = await git.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
            await git.WaitForExitAsync(cancel).ConfigureAwait(false);
            return git.ExitCode == 0 ? hash.Trim() : "unknown";
        }
        catch (Win32Exception)
        {
            return "unknown";
        }
    }
}
