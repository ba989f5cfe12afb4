using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

/// <summary>The letters of one proof that is replaced by verification.</summary>
/// <param name="Lacks">While they lack anything they are not in use, and the general ones are sent.</param>
public sealed record LetterRow(long Id, int Version, string Number, string ProofName, string UnitName, string Issuer, StorageClass? Storage, int? StatutoryDays, LetterPair Letters) : AggregateRow(Id, Version)
{
    public IReadOnlyList<LetterPart> Lacks { get; init; } = [];
}

/// <summary>Which proofs have letters of their own (协查函、反馈函) and which lack them.</summary>
public sealed class LetterQueries(City city, TimeProvider time)
{
    /// <summary>Filters: "gap" for those that lack something, "lacks" for one part of it. Text finds number, proof and issuer.</summary>
    public async Task<ListPage<LetterRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var rules = await city.Rulebook.InForceAsync(db, scope.PlaceId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } inForce ? VerificationRules.Of(inForce.Profile) : null;
        var (units, way) = (scope.Units(db), ExemptionEntry.Marked(MethodKeys.Verification));
        var entries = db.ExemptionEntries.AsNoTracking()
            .Where(entry => entry.PlaceId == scope.PlaceId && (entry.State == EntryState.InForce || entry.State == EntryState.Provisional) && entry.WayList.Contains(way))
            .Where(entry => units.Any(unit => unit.Id == entry.UnitId) || units.Any(unit => unit.Id == entry.IssuerUnitId));
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) entries = entries.Where(entry => entry.Number.Contains(text) || entry.ProofName.Contains(text) || entry.Issuer.Contains(text));
        if (query.Filter("gap") is not null) entries = rules is { TemplatePerProof: true } ? entries.Where(Gap(rules)) : entries.Where(_ => false);
        if (query.Chosen<LetterPart>("lacks") is { } part) entries = entries.Where(Lacking(part));
        var page = await KeysetList.Of(entries, entry => entry.Id, Row(db), entry => entry.Id).Or("number", entry => entry.Number).Or("proof", entry => entry.ProofName).PageAsync(query, leaving);
        return new([.. page.Rows.Select(row => row with { Lacks = rules?.LettersLack(new() { Letters = row.Letters, Storage = row.Storage, StatutoryDays = row.StatutoryDays }) ?? [] })], page.First, page.Next, page.Previous, page.Total);
    }

    private static Expression<Func<ExemptionEntry, bool>> Gap(VerificationRules rules) => rules.NeedsStorage
        ? entry => entry.LetterWay == "" || entry.LetterFlow == "" || entry.LetterQuestions == "" || (entry.Storage == null && entry.StatutoryDays == null)
        : entry => entry.LetterWay == "" || entry.LetterFlow == "" || entry.LetterQuestions == "";

    private static Expression<Func<ExemptionEntry, bool>> Lacking(LetterPart part) => part switch
    {
        LetterPart.Way => entry => entry.LetterWay == "",
        LetterPart.Flow => entry => entry.LetterFlow == "",
        LetterPart.Questions => entry => entry.LetterQuestions == "",
        _ => entry => entry.Storage == null && entry.StatutoryDays == null,
    };

    private static Expression<Func<ExemptionEntry, LetterRow>> Row(CityContext db) => entry => new LetterRow(
        entry.Id, entry.Version, entry.Number, entry.ProofName, db.Units.Where(unit => unit.Id == entry.UnitId).Select(unit => unit.ShortName).First(), entry.Issuer, entry.Storage, entry.StatutoryDays,
        new LetterPair(entry.LetterWay, entry.LetterFlow, entry.LetterQuestions));
}
