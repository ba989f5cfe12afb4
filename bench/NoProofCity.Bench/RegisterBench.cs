using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Registers;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Bench;

internal static class RegisterBench
{
    private const int Questions = 5000;
    private const int Warm = 200;
    private const int Acts = 500;
    private const double Late = 0.95;

    private static readonly string[] Head = ["号码", "姓名", "婚姻状况", "登记日期", "登记机关", "证号", "住址", "备注"];

    /// <summary>Brings so many rows in through the desk, then asks for some of them: the look-up alone, and the whole act with its ledger.</summary>
    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        try
        {
            var time = TimeProvider.System;
            using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, time.GetUtcNow());
            var today = ChinaTime.DateOf(time.GetUtcNow());
            var profile = ProfileFiles.Shipped(ProfileFiles.Catalogue()).Profiles[0];
            var place = (await new PlaceDesk(city, time).OpenAsync(new(0, "系统", 0, 0, Role.SystemAdministrator, "bench"), new("bench", "测量用地区", PlaceKind.County, null), profile, WorkingCalendar.FirstDay)).Value;
            var actor = new Actor(0, "系统", place, 0, Role.DataBureau, "bench");
            var unit = (await new UnitDesk(city, time).OpenAsync(actor, new(place, "MZ", UnitLevel.County, new("民政局", UnitKind.AdministrativeOrgan), null))).Value;
            var register = (await new RegisterDesk(city, time).OpenAsync(actor, unit, new("婚姻登记", "测量", KeyKind.Other, Head[0], Head[1], 30) { Proofs = ["单身证明"] })).Value;

            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var came = await new RegisterImportDesk(city, time).ImportAsync(actor, new(register, 0), new(today, "bench", Head), Enumerable.Range(0, rows).Select(Row), 0, null, CancellationToken.None);
            if (!came.IsDone || came.Value != rows) throw new InvalidOperationException(string.Join("; ", came.Refusals));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import of {rows:N0} rows of {Head.Length} columns: {watch.Elapsed.TotalSeconds:N1} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N1} s of processor, working set {Environment.WorkingSet >> 20} MB, database {new FileInfo(city.Settings.DatabaseFile).Length >> 20} MB"));

            await MeasureAsync("look-up", Questions, async number =>
            {
                await using var db = city.CreateDbContext();
                return await RegisterLookup.AskAsync(db, place, Question(number), time.GetUtcNow(), CancellationToken.None);
            }, rows);
            var desk = new DataQueryDesk(city, time);
            await MeasureAsync("the whole act with its ledger", Acts, async number => (await desk.AskAsync(actor, Question(number), null, "BJ-1")).Value, rows);
            await BatchAsync(city, time, place, unit, Math.Min(BatchVerification.MostRows, rows));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A list of so many persons, put before the lead, approved, and worked through by the house.</summary>
    private static async Task BatchAsync(City city, TimeProvider time, long place, long unit, int persons)
    {
        var (asker, lead) = (await PersonAsync(city, time, place, unit, "asker", Role.Agent), await PersonAsync(city, time, place, unit, "lead", Role.UnitLead));
        var (desk, sweep) = (new BatchDesk(city, time), new BatchSweep(city, time));
        var people = Enumerable.Range(0, persons).Select(number => new BatchPerson(number + 2, Name(number), Key(number))).ToList();
        var watch = Stopwatch.StartNew();
        var asked = await desk.SubmitAsync(asker, new("单身证明", null, "测量", persons, "bench.xlsx"), people);
        if (!asked.IsDone) throw new InvalidOperationException(string.Join("; ", asked.Refusals));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a list of {persons:N0} persons put forward: {watch.Elapsed.TotalSeconds:N1} s in one transaction, working set {Environment.WorkingSet >> 20} MB"));
        var approved = await desk.ApproveAsync(lead, new(asked.Value, 1));
        if (!approved.IsDone) throw new InvalidOperationException(string.Join("; ", approved.Refusals));
        var (turns, done) = (new List<double>(), 0);
        for (watch.Restart(); ;)
        {
            var start = Stopwatch.GetTimestamp();
            if (await sweep.RunAsync() is not (> 0 and var some)) break;
            turns.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            done += some;
        }
        if (done != persons) throw new InvalidOperationException($"{done} of {persons}");
        turns.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of them answered: {watch.Elapsed.TotalSeconds:N1} s = {done / watch.Elapsed.TotalSeconds:N0}/s, a turn median {turns[turns.Count / 2]:N0} ms, p95 {turns[(int)(turns.Count * Late)]:N0} ms, working set {Environment.WorkingSet >> 20} MB"));
        var lines = await new LedgerQueries(city).TimelineAsync(place, nameof(BatchVerification), asked.Value, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in the ledger {lines.Count:N0} lines with {lines.Sum(line => (long)line.Facts.Length) >> 20:N0} million characters, the first of them with {lines[0].Facts.Length:N0}"));
    }

    private static async Task<Actor> PersonAsync(City city, TimeProvider time, long place, long unit, string name, Role role)
    {
        var system = new Actor(0, "系统", place, 0, Role.SystemAdministrator, "bench");
        var opened = (await new AccountDesk(city, time).OpenAsync(system, unit, name, name)).Value;
        var granted = await new RoleDesk(city, time).GrantAsync(system with { Role = Role.SecurityAdministrator }, new(opened.Id, 1), new(role, unit, ChinaTime.DateOf(time.GetUtcNow()), null));
        var passwords = new Passwords(new PasswordHasher<Account>());
        // Before that nobody acts.
        var stands = granted.IsDone ? await new CodeDesk(city, time, passwords, new(passwords)).SetPasswordAsync(opened.Code, name, DemoPlace.Password, DemoPlace.Password, "bench") : granted;
        return stands.IsDone ? new(opened.Id, name, place, unit, role, "bench") : throw new InvalidOperationException(string.Join("; ", stands.Refusals));
    }

    private static async Task MeasureAsync(string what, int times, Func<int, Task<RegisterReply>> ask, int rows)
    {
        var taken = new List<double>();
        for (var time = -Warm; time < times; time++)
        {
            var number = (int)((long)(time + Warm) * 7919 % rows);
            var start = Stopwatch.GetTimestamp();
            var reply = await ask(number);
            if (time >= 0) taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (reply.Answer?.Outcome is not ReplyOutcome.Confirmed) throw new InvalidOperationException($"{number}: {reply.Gap}");
        }
        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {times:N0} times over {rows:N0} rows: median {taken[times / 2]:N2} ms, p95 {taken[(int)(times * Late)]:N2} ms, worst {taken[^1]:N2} ms"));
    }

    private static RegisterQuestion Question(int number) => new("单身证明", null, Key(number), Name(number), "测量");

    private static RegisterRecord Row(int number) => new(Key(number), [Key(number), Name(number), number % 3 == 0 ? "未婚" : "已婚", "2026-01-05", "测量县民政局婚姻登记处", string.Create(CultureInfo.InvariantCulture, $"J370000-2026-{number:000000}"), "测量县某某街道某某路某某号", ""]);

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"37032119800101{number:0000000}");

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"测量{number % 9973}");
}
