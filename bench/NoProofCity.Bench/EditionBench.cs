using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web;
using NoProofCity.Web.ExemptionList;

namespace NoProofCity.Bench;

/// <summary>P11: the half-year edition of a large place, published through its desk and written out as the command writes it.</summary>
internal static class EditionBench
{
    private const int Units = 40;
    private const int Rounds = 5;

    // Of so many lines one is changed between two editions.
    private const int ChangedEvery = 20;

    private static readonly string[] Ways = [MethodKeys.DataSharing, MethodKeys.Verification, MethodKeys.Promise, MethodKeys.DirectCancel];

    public static async Task<int> RunAsync(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        try
        {
            using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, TimeProvider.System.GetUtcNow());
            await using var app = CityServer.Build(WebApplication.CreateBuilder(), city, TimeProvider.System);
            var profile = ProfileFiles.Shipped(ProfileFiles.Catalogue()).Profiles.Single(one => one.Code == "gaoqing-2021");
            var place = (await new PlaceDesk(city, TimeProvider.System).OpenAsync(new(0, "系统", 0, 0, Role.SystemAdministrator, "bench"), new("bench", "测量县", PlaceKind.County, null), profile, WorkingCalendar.FirstDay)).Value;
            var actor = new Actor(0, "系统", place, 0, Role.Office, "bench");
            var (entries, editions, queries) = (app.Services.GetRequiredService<EntryDesk>(), app.Services.GetRequiredService<EditionDesk>(), app.Services.GetRequiredService<EditionQueries>());
            var package = new EditionPackage(queries, app.Services.GetRequiredService<IssuedDocumentQueries>());
            var drafted = await DraftAsync(city, entries, actor, lines);

            for (var round = 0; round <= Rounds; round++)
            {
                if (round > 0)
                {
                    var seen = new List<Seen>();
                    await using (var db = city.CreateDbContext())
                        foreach (var id in drafted.Where((_, at) => at % ChangedEvery == round)) seen.Add(Seen.Of((await db.ExemptionEntries.FindAsync(id))!));
                    Check(await entries.HandleAsync(actor, seen, new HandlingChange { PlainWords = $"第{round}次的说法" }));
                }
                var edition = await editions.DraftAsync(actor, place, ListKind.Exemption, UnitLevel.County, $"第{round}版");
                Check(edition);
                Check(await editions.AgreeAsync(actor, await SeenAsync(city, edition.Value), "测量"));
                var watch = Stopwatch.StartNew();
                Check(await editions.PublishAsync(actor, await SeenAsync(city, edition.Value), new("", [ListRules.Of(profile).Channels.Members[0].Key])));
                var published = watch.Elapsed;
                var written = await WriteAsync(city, package, profile, edition.Value, Path.Combine(folder, $"out{round}"));
                Console.WriteLine($"{(round == 0 ? "first edition" : "half-year edition")}, {lines:N0} entries: published {published.TotalSeconds:N2} s, seven files {(watch.Elapsed - published).TotalSeconds:N2} s ({written / 1048576.0:N1} MB), together {watch.Elapsed.TotalSeconds:N2} s");
            }
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<long>> DraftAsync(City city, EntryDesk entries, Actor actor, int lines)
    {
        var units = new List<long>();
        for (var unit = 0; unit < Units; unit++)
            units.Add((await new UnitDesk(city, TimeProvider.System).OpenAsync(actor, new(actor.PlaceId, string.Create(CultureInfo.InvariantCulture, $"U{unit:00}"), UnitLevel.County, new(string.Create(CultureInfo.InvariantCulture, $"第{unit}测量局"), UnitKind.AdministrativeOrgan) { Issues = true }, null))).Value);
        var drafted = new List<long>();
        for (var line = 0; line < lines; line++)
        {
            var made = await entries.DraftAsync(actor, units[line % Units], new(string.Create(CultureInfo.InvariantCulture, $"第{line}号证明"))
            {
                Items = [new(string.Create(CultureInfo.InvariantCulture, $"QR-{line / 2}"), string.Create(CultureInfo.InvariantCulture, $"测量事项第{line / 2}号"))],
                Basis = "《某某条例》第十条、《某某办法》第七条第（三）项", Issuer = "某某登记中心", Methods = [Ways[line % Ways.Length]],
            });
            Check(made);
            drafted.Add(made.Value);
        }
        return drafted;
    }

    private static async Task<long> WriteAsync(City city, EditionPackage package, Domain.Profiles.RuleProfile profile, long editionId, string folder)
    {
        await using var db = city.CreateDbContext();
        _ = Directory.CreateDirectory(folder);
        _ = await package.WriteAsync("bench", "测量县", profile, (await db.Editions.FindAsync(editionId))!, name => new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true), default);
        return new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
    }

    private static async Task<Seen> SeenAsync(City city, long edition)
    {
        await using var db = city.CreateDbContext();
        return Seen.Of((await db.Editions.FindAsync(edition))!);
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
