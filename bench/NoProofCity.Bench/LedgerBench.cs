using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Ledger;
using NoProofCity.Tests.Ledger.Crash;

namespace NoProofCity.Bench;

internal static class LedgerBench
{
    private const int Rounds = 5;

    /// <summary>Checks a ledger of many entries as verify-ledger does: the median of five rounds after one to warm up.</summary>
    public static async Task<int> VerifyAsync(int entries)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        try
        {
            using var city = await City.OpenAsync(new CitySettings { DataFolder = folder }, DateTimeOffset.UnixEpoch.AddYears(56));
            Fill(city, entries);
            var seconds = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var (watch, before, cpu) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
                var verdict = await new LedgerCheck(city).RunAsync(1);
                if (!verdict.IsWhole || verdict.Entries != entries) throw new InvalidOperationException($"{verdict.Entries} entries, {verdict.Broken.Count} broken");
                if (round > 0) seconds.Add(watch.Elapsed.TotalSeconds);
                Console.WriteLine($"round {round}: {watch.Elapsed.TotalSeconds:N3} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:N3} s of processor, {(GC.GetTotalAllocatedBytes() - before) / 1024:N0} KB allocated, working set {Environment.WorkingSet / 1024 / 1024} MB");
            }
            Console.WriteLine($"{entries:N0} entries, {new FileInfo(city.Settings.DatabaseFile).Length / 1e6:N0} MB, {Environment.ProcessorCount} cores: median {seconds.Order().ElementAt(Rounds / 2):N3} s");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Kills a working process at random moments; 1 when anything was lost, half or twice.</summary>
    public static async Task<int> CrashAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-bench-").FullName;
        var watch = Stopwatch.StartNew();
        var report = await new CrashRun(folder, typeof(LedgerBench).Assembly.Location).RunAsync(kills, Environment.TickCount);
        Console.WriteLine($"{report.Kills} kills, {report.Acknowledged:N0} acts acknowledged, {report.SentAgain} sent again, back in at most {report.Back:N1} s, {report.Wrong.Count} wrong, {watch.Elapsed.TotalMinutes:N1} min");
        foreach (var wrong in report.Wrong) Console.WriteLine(wrong);
        if (report.Wrong.Count == 0) Directory.Delete(folder, recursive: true);
        return report.Wrong.Count == 0 ? 0 : 1;
    }

    // As acts write them, only faster: one transaction, the indexes and guards on.
    private static void Fill(City city, int entries)
    {
        using var db = new SqliteConnection($"Data Source={city.Settings.DatabaseFile}");
        db.Open();
        using var transaction = db.BeginTransaction();
        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO Ledger (PlaceId, Chain, Number, At, PersonId, PersonName, UnitId, Role, Act, ObjectKind, ObjectId, Facts, Reason, ProfileVersionId, Address, Submission, Hash) "
            + "VALUES (1, 'Acts', $number, $at, $person, $name, $unit, 'Liaison', 'Verification.Answer', 'VerificationRequest', $object, $facts, NULL, 5, $address, $submission, $hash)";
        foreach (var name in new[] { "$number", "$at", "$person", "$name", "$unit", "$object", "$facts", "$address", "$submission", "$hash" }) _ = insert.Parameters.Add(new SqliteParameter(name, null));

        var seal = city.Secrets.Ledger;
        var head = new LedgerHead { PlaceId = 1, Chain = Chain.Acts };
        var before = LedgerSeal.Nothing.ToArray();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 1L; number <= entries; number++)
        {
            var entry = new LedgerEntry
            {
                PlaceId = 1, Chain = Chain.Acts, Number = number, At = start.AddMilliseconds(number * 1237), PersonId = (number % 500) + 1, PersonName = $"张{number % 500}", UnitId = (number % 60) + 1,
                Role = "Liaison", Act = "Verification.Answer", ObjectKind = "VerificationRequest", ObjectId = number / 4, ProfileVersionId = 5, Address = $"10.1.2.{number % 250}",
                Facts = $$$"""{"VerificationRequest#{{{number / 4}}}":{"State":["Sent","Answered"],"AnsweredAt":[null,"2026-03-09T02:00:00.123Z"],"Result":[null,"一致"],"Due":["2026-03-09T02:30:00.000Z",null]}}""",
                Submission = number % 4 == 0 ? number.ToString("x32", CultureInfo.InvariantCulture) : null,
            };
            entry.Seal(seal, before);
            before = entry.Hash;
            head.Advance(entry, seal);
            object?[] values = [entry.Number, entry.At.UtcDateTime, entry.PersonId, entry.PersonName, entry.UnitId, entry.ObjectId, entry.Facts, entry.Address, (object?)entry.Submission ?? DBNull.Value, entry.Hash];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
            _ = insert.ExecuteNonQuery();
        }

        using var headed = db.CreateCommand();
        headed.CommandText = "INSERT INTO LedgerHeads (PlaceId, Chain, Number, Hash, Mark) VALUES (1, 'Acts', $number, $hash, $mark)";
        _ = headed.Parameters.AddWithValue("$number", head.Number);
        _ = headed.Parameters.AddWithValue("$hash", head.Hash);
        _ = headed.Parameters.AddWithValue("$mark", head.Mark);
        _ = headed.ExecuteNonQuery();
        transaction.Commit();
    }
}
