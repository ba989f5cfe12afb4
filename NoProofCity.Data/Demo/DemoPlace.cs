using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.MadeUp;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Demo;

/// <param name="Done">Deeds done, of so many.</param>
public readonly record struct DemoProgress(int Done, int All);

/// <summary>
/// Fills an empty installation with an invented city, its counties and half a year of their life up to now, through the desks that real
/// people use: rights, ledger and counters are those of real work. The installation is marked as a demo for ever.
/// </summary>
public sealed class DemoPlace(City city, TimeProvider time, IPasswordHasher<Account> hasher, IPaperPrinter printer)
{
    /// <summary>Everybody's, and stated on the sign-in page of a demo: it guards nothing, since a demo never stands beside real data.</summary>
    public const string Password = "demo-only-99";

    internal const string MadeAct = "Demo.Made";

    /// <returns>Refused where there is a place or an account already, or a demo that was broken off.</returns>
    public async Task<Outcome> MakeAsync(IProgress<DemoProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (await BeginAsync(cancellationToken) is { IsDone: false } refused) return refused;

        var world = new DemoWorld(city, time.GetUtcNow());
        // Stable: of two deeds at one moment, that of the earlier part comes first.
        var deeds = Parts(world).SelectMany(part => part.Plan(world)).OrderBy(deed => deed.At).ToList();
        foreach (var (index, deed) in deeds.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            world.Clock.MoveTo(deed.At);
            var outcome = await deed.DoAsync();
            if (!outcome.IsDone) return outcome;
            progress?.Report(new(index + 1, deeds.Count));
        }
        return await EndAsync(deeds.Count, cancellationToken);
    }

    private IEnumerable<IDemoPart> Parts(DemoWorld world)
    {
        var passwords = new Passwords(new HashedOnce(hasher));
        var codes = new CodeDesk(city, world.Clock, passwords, new PasswordCheck(passwords));
        return [new DemoAdministrators(codes), new DemoPlaces(), new DemoAccounts(codes), new DemoUnitFiles(), new DemoStaff(), new DemoTrainings(), new DemoTasks(), new DemoRegisters(), new DemoInventory(), new DemoList(printer), new DemoGuides(), new DemoAdvice(), new DemoAdjustments(printer), new DemoCertificates(), new DemoVerification(printer), new DemoBatches(), new DemoWays(printer)];
    }

    private async Task<Outcome> BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        if (await db.Installations.AnyAsync(i => i.Demo == DemoStage.Begun, cancellationToken)) return Outcome.Refused(new DemoHalfMade());
        if (await RealData.IsPresentAsync(db, cancellationToken)) return Outcome.Refused(new RealDataPresent());
        // Of two that begin at once, one.
        var begun = await db.Installations.Where(i => i.Demo == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.Demo, DemoStage.Begun), cancellationToken);
        return begun == 1 ? Outcome.Done : Outcome.Refused(new DemoHalfMade());
    }

    private async Task<Outcome> EndAsync(int deeds, CancellationToken cancellationToken)
    {
        var noted = await HouseBook.NoteAsync(city, MadeAct, new { deeds }, DemoWorld.Address, time.GetUtcNow());
        await using var db = city.CreateDbContext();
        if (noted.IsDone) _ = await db.Installations.ExecuteUpdateAsync(set => set.SetProperty(i => i.Demo, DemoStage.Made), cancellationToken);
        return noted;
    }
}

/// <summary>A demo was begun and broken off, or is being made by another process.</summary>
public sealed record DemoHalfMade : Refusal;
