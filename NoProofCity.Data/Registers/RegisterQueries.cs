using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Registers;

/// <summary>How old the data of a register are on a day.</summary>
public enum RegisterFreshness { Empty, Fresh, Stale }

/// <summary>A register in a list.</summary>
public sealed record RegisterLine(
    long Id, int Version, string Title, string Owner, IReadOnlyList<string> Proofs, long Rows, DateOnly? AsOf, DateOnly? FreshUntil, RegisterFreshness Freshness, RegisterState State) : AggregateRow(Id, Version);

/// <summary>A look into somebody's data in the list of them (L-09).</summary>
/// <param name="Number">Masked, as is the name.</param>
public sealed record DataQueryLine(
    long Id, int Version, DateTimeOffset At, string ByName, string UnitName, DataQueryKind Kind, string Source, DateOnly? AsOf, string ProofName, string Name, string Number, string Purpose, string CaseNumber, ReplyOutcome? Outcome,
    RegisterGap? Gap, string Result) : AggregateRow(Id, Version);

/// <summary>What a register did in a month.</summary>
/// <param name="RegisterId">0 for a proof that no register of the place covers.</param>
/// <param name="Asked">Questions about proofs that it covers.</param>
/// <param name="Answered">Of these at once.</param>
/// <param name="ByPerson">Requests between units about its proofs that people answered: what it could have answered, had it been there, fresh and asked.</param>
public sealed record RegisterBenefit(long RegisterId, string Title, string Owner, int Asked, int Answered, int Stale, int Missing, int NameDiffers, int Contradictory, int ByPerson)
{
    public int ToPerson => Stale + Missing + NameDiffers + Contradictory;
}

/// <summary>Reads the shared registers and what was asked of them.</summary>
public sealed class RegisterQueries(City city)
{
    public async Task<ListPage<RegisterLine>> PageAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var page = await List(scope, db, query).PageAsync(query, leaving);
        var units = await UnitsAsync(db, page.Rows.Select(register => register.UnitId), leaving);
        return new([.. page.Rows.Select(register => LineOf(register, units.GetValueOrDefault(register.UnitId, ""), today))], page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long registerId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, registerId, leaving);
    }

    /// <summary>By its title in a place, for the operator of the installation; null for none.</summary>
    public async Task<SharedRegister?> FindAsync(long placeId, string title, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.SharedRegisters.AsNoTracking().SingleOrDefaultAsync(register => register.PlaceId == placeId && register.Title == title, leaving);
    }

    /// <summary>What one register is called and may be used for, to whoever asks it; null where it is none of the place.</summary>
    public async Task<SharedRegister?> FindAsync(long placeId, long registerId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.SharedRegisters.AsNoTracking().SingleOrDefaultAsync(register => register.PlaceId == placeId && register.Id == registerId, leaving);
    }

    /// <summary>The proofs that the registers of a place answer for.</summary>
    public async Task<IReadOnlyList<string>> ProofsAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.SharedRegisters.Where(register => register.PlaceId == placeId && register.State == RegisterState.InUse).SelectMany(register => register.Proofs).Select(proof => proof.ProofName).Distinct().OrderBy(name => name).ToListAsync(leaving);
    }

    /// <summary>What was asked, the newest first.</summary>
    public async Task<ListPage<DataQueryLine>> QueriesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = scope.Of(db, db.DataQueries.AsNoTracking());
        if (Writing.Narrow(query.Text) is { Length: > 0 } text)
        {
            // A whole number is found by its hash; whatever else is typed is looked for in what lies open.
            var index = db.Secrets.BlindIndexOf(SharedRegister.Fold(text));
            found = found.Where(one => one.ProofName.Contains(text) || one.Source.Contains(text) || one.CaseNumber == text || EF.Property<string>(one, nameof(DataQuery.SubjectNumber) + "Index") == index);
        }
        if (query.Chosen<DataQueryKind>("kind") is { } kind) found = found.Where(one => one.Kind == kind);
        if (query.Chosen<RegisterGap>("gap") is { } gap) found = found.Where(one => one.Gap == gap);
        if (query.Chosen<ReplyOutcome>("outcome") is { } outcome) found = found.Where(one => one.Outcome == outcome);
        if (long.TryParse(query.Filter("register"), out var register)) found = found.Where(one => one.RegisterId == register);
        if (RegisterMonth.Of(query) is { } month)
        {
            var (from, to) = month.Span;
            found = found.Where(one => one.At >= from && one.At < to);
        }
        var page = await KeysetList.Of(found, one => one.Id, one => one, one => one.At, newestFirst: true).Or("at", one => one.At).Or("source", one => one.Source).PageAsync(query, leaving);
        var units = await UnitsAsync(db, page.Rows.Select(one => one.UnitId), leaving);
        return new([.. page.Rows.Select(one => LineOf(one, units.GetValueOrDefault(one.UnitId, "")))], page.First, page.Next, page.Previous, page.Total);
    }

    /// <summary>
    /// What the registers of a place did in a month, and what they, or ones that are not there yet, would have spared: the requests that people
    /// answered, by register, and by proof where no register covers it. Most first.
    /// </summary>
    public async Task<IReadOnlyList<RegisterBenefit>> BenefitAsync(ReadScope scope, RegisterMonth month, CancellationToken leaving)
    {
        var (from, to) = month.Span;
        await using var db = city.CreateDbContext();
        var registers = await scope.Of(db, db.SharedRegisters.AsNoTracking()).ToListAsync(leaving);
        var ids = registers.Select(register => register.Id).ToList();
        var counts = await db.DataQueries.Where(one => one.RegisterId != null && ids.Contains(one.RegisterId.Value) && one.At >= from && one.At < to && one.CaseNumber != "")
            .GroupBy(one => new { one.RegisterId, one.Gap }).Select(same => new { same.Key.RegisterId, same.Key.Gap, Count = same.Count() }).ToListAsync(leaving);
        var byPerson = await ByPersonAsync(db, scope.PlaceId, from, to, leaving);
        var units = await UnitsAsync(db, registers.Select(register => register.UnitId).Concat(byPerson.Select(one => one.IssuerId)), leaving);
        var covered = (await db.SharedRegisters.Where(register => register.PlaceId == scope.PlaceId).SelectMany(register => register.Proofs).Select(proof => proof.Folded).ToListAsync(leaving)).ToHashSet();
        var ofUnit = scope.IsWholePlace ? null : (await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving)).ToHashSet();
        return
        [
            .. registers.Select(register =>
            {
                int Of(RegisterGap? gap) => counts.Where(one => one.RegisterId == register.Id && one.Gap == gap).Sum(one => one.Count);
                var all = counts.Where(one => one.RegisterId == register.Id).Sum(one => one.Count);
                var proofs = register.Proofs.Select(proof => proof.Folded).ToHashSet();
                return new RegisterBenefit(
                    register.Id, register.Title, units.GetValueOrDefault(register.UnitId, ""), all, Of(null), Of(RegisterGap.Stale), Of(RegisterGap.Missing), Of(RegisterGap.NameDiffers), Of(RegisterGap.Contradictory),
                    byPerson.Where(one => proofs.Contains(one.Folded)).Sum(one => one.Count));
            }).Concat(byPerson.Where(one => !covered.Contains(one.Folded) && ofUnit?.Contains(one.IssuerId) is not false).GroupBy(one => one.Folded).Select(same =>
                new RegisterBenefit(0, same.First().ProofName, units.GetValueOrDefault(same.MaxBy(one => one.Count)!.IssuerId, ""), 0, 0, 0, 0, 0, 0, same.Sum(one => one.Count))))
            .OrderByDescending(one => one.Asked + one.ByPerson).ThenByDescending(one => one.Answered).ThenBy(one => one.Title, StringComparer.Ordinal),
        ];
    }

    // Requests of units of the place that were sent in the span and that somebody had to answer.
    private static async Task<IReadOnlyList<AnsweredByPerson>> ByPersonAsync(CityContext db, long placeId, DateTimeOffset from, DateTimeOffset to, CancellationToken leaving) =>
        [.. (await db.Verifications.Where(request => request.PlaceId == placeId && request.SentAt >= from && request.SentAt < to && request.Replies.Any(reply => reply.Source == ReplySource.Person))
            .GroupBy(request => new { request.ProofName, request.IssuerUnitId }).Select(same => new { same.Key.ProofName, same.Key.IssuerUnitId, Count = same.Count() }).ToListAsync(leaving))
            .Select(one => new AnsweredByPerson(one.ProofName, SharedRegister.Fold(one.ProofName), one.IssuerUnitId, one.Count))];

    private sealed record AnsweredByPerson(string ProofName, string Folded, long IssuerId, int Count);

    private static KeysetList<SharedRegister, SharedRegister> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var found = scope.Of(db, db.SharedRegisters.AsNoTracking());
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(register => register.Title.Contains(text) || register.Proofs.Any(proof => proof.ProofName.Contains(text)));
        if (query.Chosen<RegisterState>("state") is { } state) found = found.Where(register => register.State == state);
        if (long.TryParse(query.Filter("unit"), out var unit)) found = found.Where(register => register.UnitId == unit);
        return KeysetList.Of(found, register => register.Id, register => register, register => register.Id).Or("title", register => register.Title);
    }

    private static RegisterLine LineOf(SharedRegister register, string owner, DateOnly today) => new(
        register.Id, register.Version, register.Title, owner, [.. register.Proofs.Select(proof => proof.ProofName)], register.InForce?.Rows ?? 0, register.InForce?.AsOf, register.FreshUntil, RegisterFreshnessOn.Of(register, today), register.State);

    private static DataQueryLine LineOf(DataQuery one, string unit) => new(
        one.Id, one.Version, one.At, one.ByName, unit, one.Kind, one.Source, one.AsOf, one.ProofName, Masking.Name(one.SubjectName), Masking.Of(PersonalKind.IdentityNumber, one.SubjectNumber), one.Purpose, one.CaseNumber, one.Outcome, one.Gap,
        one.Kind is DataQueryKind.Platform ? one.Result : "");

    private static async Task<Dictionary<long, string>> UnitsAsync(CityContext db, IEnumerable<long> units, CancellationToken leaving)
    {
        var ids = units.Distinct().ToList();
        return await db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
    }
}
