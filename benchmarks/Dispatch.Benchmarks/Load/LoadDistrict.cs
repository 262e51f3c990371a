using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Benchmarks.Storage;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Benchmarks.Load;

/// <summary>The district's registers, its plan in force today, and an account for everybody in it.</summary>
internal static class LoadDistrict
{
    private const string Word = "correct horse battery staple";

    /// <summary>Stores registers and plan; the plan's day is today.</summary>
    public static async Task<DateOnly> PrepareAsync(DispatchDatabase database, DistrictDay day)
    {
        await database.PrepareAsync().ConfigureAwait(false);
        await new RegisterStore(database).ApplyAsync(day.Registers).ConfigureAwait(false);
        var today = DayClock.DayOf(TimeProvider.System.GetUtcNow());
        var plans = new PlanStore(database);
        var saved = await plans.SaveAsync(day.Next() with { Date = today }, day.Saving, default).ConfigureAwait(false);
        await plans.PublishAsync(saved.Id, (await plans.FindAsync(saved.Id).ConfigureAwait(false))!.Revision, "load").ConfigureAwait(false);
        return today;
    }

    /// <summary>Gives everybody an account, by the interface, and signs them in.</summary>
    public static async Task<ImmutableArray<LoadPhone>> SignInAsync(LoadServer server, ImmutableArray<string> people)
    {
        var phones = new ConcurrentBag<LoadPhone>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (staff, cancel) =>
        {
            var added = await AskAsync(server, server.Token, "/api/v1/users", new { name = $"u-{staff}", staffId = staff, grants = new[] { new { role = "carer", kind = "own" } } }, cancel).ConfigureAwait(false);
            var password = added.GetProperty("password").GetString()!;
            var first = await AskAsync(server, null, "/api/v1/sign-in", new { name = $"u-{staff}", password }, cancel).ConfigureAwait(false);
            var changed = await AskAsync(server, first.GetProperty("accessToken").GetString(), "/api/v1/me/password", new { old = password, wanted = Word }, cancel).ConfigureAwait(false);
            phones.Add(new LoadPhone(server.Client, staff, changed.GetProperty("accessToken").GetString()!));
        }).ConfigureAwait(false);
        return [.. phones.OrderBy(p => p.StaffId, StringComparer.Ordinal)];
    }

    private static async Task<JsonElement> AskAsync(LoadServer server, string? token, string path, object body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await server.Client.SendAsync(request, cancel).ConfigureAwait(false);
        var text = await answer.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {text}");
    }
}
