using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Dispatch.TestData;

/// <summary>Runs the independent Python checkers that lie beside the benchmark instances; skips the test where Python is missing.</summary>
internal static class PythonChecker
{
    /// <summary>The checker's JSON line for a solution written to a temporary file.</summary>
    public static JsonElement Judge(string script, string instance, Action<Stream> writeSolution)
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file))
                writeSolution(stream);
            return Judge(script, instance, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The checker's JSON line for a solution file.</summary>
    public static JsonElement Judge(string script, string instance, string solution)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(SharedFiles.Path("bench", script));
        start.ArgumentList.Add(instance);
        start.ArgumentList.Add(solution);
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine.");
        }
        using (process!)
        {
            var output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            using var document = JsonDocument.Parse(output);
            return document.RootElement.Clone();
        }
    }
}
