using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Bench;

internal static class InventoryBench
{
    private const int Rounds = 5;
    private const int Units = 40;
    private const int Circles = 20;
    private const int Twins = 100;

    /// <summary>Imports a place's tables through the desk, one large table besides, and searches all of it: medians of five rounds after one to warm up.</summary>
    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        try
        {
            using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
            var today = ChinaTime.DateOf(TimeProvider.System.GetUtcNow());
            var profile = ProfileFiles.Shipped(ProfileFiles.Catalogue()).Profiles[0];
            var place = (await new PlaceDesk(city, TimeProvider.System).OpenAsync(new(0, "系统", 0, 0, Role.SystemAdministrator, "bench"), new("bench", "测量用地区", PlaceKind.County, null), profile, WorkingCalendar.FirstDay)).Value;
            var actor = new Actor(0, "系统", place, 0, Role.Legal, "bench");
            var (desk, tables, findings) = (new InventoryDesk(city, TimeProvider.System), new InventoryQueries(city), new FindingQueries(city));
            var scope = (await new Reading(city, TimeProvider.System).ScopeAsync(actor, InventoryActs.Read, place, default))!;

            for (var unit = 0; unit < Units; unit++)
            {
                var id = await UnitAsync(city, actor, unit);
                var batch = (await desk.OpenAsync(actor, id, "测量")).Value;
                Check(await desk.ImportAsync(actor, id, new(batch, 0), [.. Enumerable.Range(0, rows).Where(row => row % Units == unit).Select(row => Row(row))]));
            }
            var found = await MedianAsync($"findings, {rows:N0} rows of {Units} units", () => findings.SearchAsync(scope, today, default));
            Console.WriteLine(string.Join(", ", found.CountBy(told => told.Finding.Kind).Select(kind => $"{kind.Key} {kind.Value}")));
            if (found.Count(told => told.Finding is AskedInACircle { Circle.Count: 2 }) != Circles || found.Count(told => told.Finding.Kind is FindingKind.Circular) != Circles) throw new InvalidOperationException("Not just the planted circles.");
            if (found.Count(told => told.Finding.Kind is FindingKind.Duplicate) != Twins) throw new InvalidOperationException("Not just the planted duplicates.");

            await ReviewAsync(city, actor, findings, scope, today, rows);

            var large = await UnitAsync(city, actor, Units);
            var one = (await desk.OpenAsync(actor, large, "测量")).Value;
            var table = Enumerable.Range(0, rows).Select(row => Row(rows + row)).ToList();
            var preview = await MedianAsync($"preview of one table, {rows:N0} rows", () => tables.PreviewAsync(scope, one, table, today, default));
            if (preview.Any(verdict => verdict.Kind is not EntryKind.Add)) throw new InvalidOperationException("A row was not taken.");
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            Check(await desk.ImportAsync(actor, large, new(one, 0), table));
            Console.WriteLine($"confirm of one table, {rows:N0} rows: {watch.Elapsed.TotalSeconds:N2} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N2} s of processor");
            preview = await MedianAsync("preview of the same table again", () => tables.PreviewAsync(scope, one, table, today, default));
            if (preview.Any(verdict => verdict.Kind is not EntryKind.Same)) throw new InvalidOperationException("A row would change.");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    // What the desk of the reviewing offices asks for one page: its rows, its counts, the case beside it.
    private static async Task ReviewAsync(City city, Actor actor, FindingQueries findings, ReadScope scope, DateOnly today, int rows)
    {
        var (desk, review, reviews) = (new InventoryDesk(city, TimeProvider.System), new ReviewDesk(city, TimeProvider.System), new ReviewQueries(city, findings));
        var batches = (await new InventoryQueries(city).BatchesAsync(scope, new() { Size = 100 }, default)).Rows;
        foreach (var batch in batches)
        {
            Check(await desk.SubmitAsync(actor, batch, false, new(true, true, true)));
            Check(await review.BeginAsync(actor, new(batch.Id, batch.Version + 1)));
        }
        async Task<ReviewCounts> DeskAsync(ListQuery query)
        {
            var page = await reviews.RowsAsync(scope, query, today, default);
            _ = await reviews.CaseAsync(scope, page.Rows[0].Id, today, default);
            return await reviews.CountsAsync(scope, query, today, default);
        }
        var all = await MedianAsync($"review desk, first page of {rows:N0} rows", () => DeskAsync(new() { Size = 50 }));
        if (all.All != rows) throw new InvalidOperationException("A row is missing.");
        _ = await MedianAsync("review desk, rows with one finding", () => DeskAsync(new ListQuery { Size = 50 }.With(ReviewQueries.Finding, nameof(FindingKind.Duplicate))));
        _ = await MedianAsync("review desk, searched by a name", () => DeskAsync(new ListQuery { Size = 50, Text = "证明77" }));
        var undecided = new ListQuery { Size = 50 }.With(ReviewQueries.Decided, "no");
        _ = await MedianAsync("review desk, one row decided and the next shown", async () =>
        {
            var row = (await reviews.RowsAsync(scope, undecided, today, default)).Rows[0];
            Check(await review.DecideAsync(actor, row, new(Disposition.RetainReplace, row.Method, Necessity: new(true, true, true, true, true))));
            return await DeskAsync(undecided);
        });
    }

    // Unit u issues what it is asked for under its number; the first rows lead back to where they came from, the last are asked for twice.
    private static InventoryEntry Row(int row)
    {
        var (proof, item) = row switch
        {
            < 2 * Circles => ($"证明{row ^ 1}", $"开具证明{row}"),
            >= 1000 and < 1000 + Twins => ($"证明{row + Units * 5 + 1}", "某事项"),
            _ => ($"证明{row}", "某事项"),
        };
        var issuer = row switch { < 2 * Circles => (row ^ 1) % Units, >= 1000 and < 1000 + Twins => (row + Units * 5 + 2) % Units, _ => (row + 1) % Units };
        return new(row + 2)
        {
            ProofName = proof, ItemCode = string.Create(CultureInfo.InvariantCulture, $"QR-{row}"), ItemName = item, PowerType = "行政许可", Issuer = Name(issuer),
            Basis = "《某某条例》第十条", Disposition = Disposition.RetainReplace, Method = "部门核验", Remark = "测量用",
        };
    }

    private static string Name(int unit) => string.Create(CultureInfo.InvariantCulture, $"第{unit}测量单位");

    private static async Task<long> UnitAsync(City city, Actor actor, int unit) =>
        (await new UnitDesk(city, TimeProvider.System).OpenAsync(actor, new(actor.PlaceId, string.Create(CultureInfo.InvariantCulture, $"U{unit:00}"), UnitLevel.County, new(Name(unit), UnitKind.AdministrativeOrgan) { Issues = true }, null))).Value;

    private static void Check(Outcome outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException(string.Join("; ", outcome.Refusals));
    }

    private static async Task<T> MedianAsync<T>(string name, Func<Task<T>> work)
    {
        var (seconds, last) = (new List<double>(), default(T)!);
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            last = await work();
            if (round > 0) seconds.Add(watch.Elapsed.TotalSeconds);
        }
        Console.WriteLine($"{name}: median {seconds.Order().ElementAt(Rounds / 2):N3} s ({seconds.Min():N3}–{seconds.Max():N3}), working set {Environment.WorkingSet >> 20} MB");
        return last;
    }
}
