using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Search;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web;

namespace NoProofCity.Bench;

/// <summary>The public list of a large place: its search alone, and its pages asked of a server of its own. The load comes from the same cores.</summary>
internal static class PublicBench
{
    private const int Units = 40;
    private const int Workers = 16;
    private const int PerSecond = 1000;
    private const int Rounds = 5;
    private static readonly TimeSpan Driven = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Proofs = ["婚姻状况证明", "无犯罪记录证明", "户籍证明", "收入证明", "居住证明", "亲属关系证明", "无房证明", "健在证明", "死亡证明", "学历证明", "纳税证明", "社会保险缴费证明", "场地使用证明", "残疾证明", "疾病诊断证明"];
    private static readonly string[] Items = ["公共租赁住房资格确认", "教师资格认定", "最低生活保障金给付", "食品经营许可", "企业设立登记", "户口迁入", "不动产转移登记", "高龄津贴发放"];
    private static readonly string[] Typed = ["结婚证明", "没犯过罪", "hyzk", "婚因状况证明", "办低保要收入证明吗", "开公司", "户口本", "无房证明 公租房", "老人还活着", "证明"];
    private static readonly string[] Ways = [MethodKeys.DataSharing, MethodKeys.Verification, MethodKeys.Promise, MethodKeys.DirectCancel];

    public static async Task<int> RunAsync(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        try
        {
            await MakeAsync(folder, lines);
            SqliteConnection.ClearAllPools();
            await ServeAsync(folder, lines);
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MakeAsync(string folder, int lines)
    {
        using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
        await using var app = CityServer.Build(WebApplication.CreateBuilder(), city, TimeProvider.System);
        var profile = ProfileFiles.Shipped(ProfileFiles.Catalogue()).Profiles.Single(one => one.Code == "gaoqing-2021");
        var place = (await new PlaceDesk(city, TimeProvider.System).OpenAsync(new(0, "系统", 0, 0, Role.SystemAdministrator, "bench"), new("bench", "测量县", PlaceKind.County, null), profile, WorkingCalendar.FirstDay)).Value;
        var actor = new Actor(0, "系统", place, 0, Role.Office, "bench");
        var (entries, editions) = (app.Services.GetRequiredService<EntryDesk>(), app.Services.GetRequiredService<EditionDesk>());
        var watch = Stopwatch.StartNew();
        var units = new List<long>();
        for (var unit = 0; unit < Units; unit++)
            units.Add((await new UnitDesk(city, TimeProvider.System).OpenAsync(actor, new(place, string.Create(CultureInfo.InvariantCulture, $"U{unit:00}"), UnitLevel.County, new(string.Create(CultureInfo.InvariantCulture, $"第{unit}测量局"), UnitKind.AdministrativeOrgan) { Issues = true }, null))).Value);
        for (var line = 0; line < lines; line++)
            Check(await entries.DraftAsync(actor, units[line % Units], new(Proofs[line % Proofs.Length] + (line < 200 ? "" : string.Create(CultureInfo.InvariantCulture, $"（{line / 200}）")))
            {
                Items = [new(string.Create(CultureInfo.InvariantCulture, $"QR-{line}"), Items[line % Items.Length] + string.Create(CultureInfo.InvariantCulture, $"（{line / 40}）"))],
                Basis = "《某某条例》第十条", Issuer = "某某登记中心", Methods = [Ways[line % Ways.Length]],
            }));
        var edition = await editions.DraftAsync(actor, place, ListKind.Exemption, UnitLevel.County, "测量版");
        Check(edition);
        async Task<Seen> SeenAsync()
        {
            await using var db = city.CreateDbContext();
            return Seen.Of((await db.Editions.FindAsync(edition.Value))!);
        }
        Check(await editions.AgreeAsync(actor, await SeenAsync(), "测量"));
        Check(await editions.PublishAsync(actor, await SeenAsync(), new("", [ListRules.Of(profile).Channels.Members[0].Key])));
        Console.WriteLine($"{lines:N0} lines of {Units} units drafted and published through the desks: {watch.Elapsed.TotalSeconds:N1} s");

        var live = await new ListQueries(city).LiveAsync(place, ChinaTime.DateOf(TimeProvider.System.GetUtcNow()), default);
        var searched = live.Select(one => new SearchedLine(one.Line.Number, one.Line.Proof, [.. one.Line.Items.Select(item => item.Name)], one.Line.Unit, one.Line.Issuer)).ToList();
        watch.Restart();
        var index = ListIndex.Of(searched, ListReference.Words);
        Console.WriteLine($"index of {live.Count:N0} lines made in {watch.Elapsed.TotalMilliseconds:N0} ms");
        foreach (var typed in Typed)
        {
            var times = new List<double>();
            for (var round = 0; round < 200; round++)
            {
                watch.Restart();
                _ = index.Find(typed);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            Console.WriteLine($"search {typed}: median {times.Order().ElementAt(100):N3} ms, 95 % {times.Order().ElementAt(190):N3} ms, {index.Find(typed).Lines.Count} found");
        }
    }

    private static async Task ServeAsync(string folder, int lines)
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NoProofCity.Web.dll"), "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in ((string, string)[])[("Database__DataFolder", folder), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Limits__PublicPerMinute", "100000000"), ("Logging__LogLevel__Default", "Warning")]) start.Environment[name] = value;
        using var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Workers, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(address), Timeout = Patience };
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !server.HasExited; await Task.Delay(200))
                try { _ = await client.GetStringAsync(new Uri("/bench/list", UriKind.Relative)); break; }
                catch (HttpRequestException) { } // the server is not listening yet; the loop asks again
            List<string> pages = [.. Enumerable.Range(1, lines).Select(line => string.Create(CultureInfo.InvariantCulture, $"/bench/list/{line:00000}")), .. Enumerable.Range(1, lines / 20).Select(page => $"/bench/list?page={page}"), .. Typed.Select(typed => $"/bench/list?q={Uri.EscapeDataString(typed)}"), .. Enumerable.Range(0, Units).Select(unit => string.Create(CultureInfo.InvariantCulture, $"/bench/list?unit=U{unit:00}"))];
            await DriveAsync(client, "each page for the first time", [.. pages.Where((_, i) => i % 4 == 0)], asFastAsItGoes: true);
            await DriveAsync(client, "to warm up", pages, asFastAsItGoes: true);
            for (var round = 0; round < Rounds; round++) await DriveAsync(client, $"{PerSecond}/s asked for", pages, asFastAsItGoes: false);
            for (var round = 0; round < Rounds; round++) await DriveAsync(client, "as fast as it goes", pages, asFastAsItGoes: true);
            server.Refresh();
            var before = server.TotalProcessorTime;
            await DriveAsync(client, "once more, for the processor's time", pages, asFastAsItGoes: true);
            server.Refresh();
            Console.WriteLine($"a kept page takes {(server.TotalProcessorTime - before).TotalMilliseconds / pages.Count:N3} ms of processor");
            Console.WriteLine($"server: working set {server.WorkingSet64 >> 20} MB, {server.TotalProcessorTime.TotalSeconds:N1} s of processor in all");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    // Bounded in count and in time. Paced, a request counts from when it was due, so that a server that falls behind cannot hide it.
    private static async Task DriveAsync(HttpClient client, string name, List<string> pages, bool asFastAsItGoes)
    {
        var most = asFastAsItGoes ? Math.Min(pages.Count, 20_000) : (int)(PerSecond * Driven.TotalSeconds);
        var times = new double[most];
        var (next, failed) = (-1, 0);
        var bytes = 0L;
        var random = new Random(7);
        var order = Enumerable.Range(0, most).Select(_ => pages[random.Next(pages.Count)]).ToArray();
        if (asFastAsItGoes) order = [.. pages.Take(most)];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < most && watch.Elapsed < Patience; i = Interlocked.Increment(ref next))
            {
                var due = asFastAsItGoes ? watch.Elapsed : TimeSpan.FromSeconds((double)i / PerSecond);
                if (due - watch.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);
                using var answer = await client.GetAsync(new Uri(order[i], UriKind.Relative));
                var body = await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Add(ref bytes, body.Length);
                if (answer.StatusCode != HttpStatusCode.OK) Interlocked.Increment(ref failed);
                times[i] = (watch.Elapsed - due).TotalMilliseconds;
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var sorted = times.Where(time => time > 0).Order().ToArray();
        Console.WriteLine($"{name}: {sorted.Length:N0} requests in {seconds:N1} s = {sorted.Length / seconds:N0}/s, median {sorted[sorted.Length / 2]:N1} ms, 95 % {sorted[(int)(sorted.Length * 0.95)]:N1} ms, 99 % {sorted[(int)(sorted.Length * 0.99)]:N1} ms, {failed} failed, {bytes / sorted.Length:N0} bytes each");
    }

    private static void Check(Outcome outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException(string.Join("; ", outcome.Refusals));
    }

    private static void Check<T>(Outcome<T> outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException(string.Join("; ", outcome.Refusals));
    }
}
