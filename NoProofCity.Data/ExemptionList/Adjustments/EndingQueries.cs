using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>An entry in force that cites a legal text.</summary>
/// <param name="IsAsked">An application for it is under way.</param>
public sealed record CitingRow(long Id, string Number, long UnitId, string UnitName, string ProofName, string Items, string Basis, bool IsAsked);

/// <summary>An entry whose law fell away.</summary>
/// <param name="EndsItem">The item itself ends with the law; otherwise it lives on without the proof.</param>
public sealed record EntryEnding(long EntryId, bool EndsItem)
{
    /// <summary>Why nothing ends for this text; empty where it fell away or was changed.</summary>
    public static IReadOnlyList<Refusal> WhyNot(LegalBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis.State is BasisState.InForce ? [new LawStillHolds(basis.Law)] : [];
    }

    /// <param name="basisText">In what words, where the item lives on.</param>
    internal AdjustmentFacts Facts(ExemptionEntry entry, LegalBasis basis, string basisText, DateOnly today, AdjustmentRules rules) => new(AdjustmentType.Cancel)
    {
        AppliedOn = today, CausedOn = basis.ChangedOn is { } on && on <= today ? on : today, Subject = AdjustmentObject.Material, New = entry.Facts,
        Reason = EndsItem ? ReasonKeys.LawEnds : rules.Reasons.Has(ReasonKeys.OtherEnd) ? ReasonKeys.OtherEnd : Domain.Profiles.RuleSet.Other,
        ReasonText = EndsItem ? "" : basisText, Law = $"《{basis.Law}》{basis.Article}", Basis = basisText,
    };
}

/// <summary>Finds the entries that hang on a legal text.</summary>
public sealed class EndingQueries(City city)
{
    /// <summary>Null where there is no such text.</summary>
    public async Task<IReadOnlyList<CitingRow>?> CitingAsync(ReadScope scope, long basisId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.LegalBases.AsNoTracking().SingleOrDefaultAsync(basis => basis.Id == basisId && basis.PlaceId == scope.PlaceId, leaving) is { } basis
            ? await CitingAsync(db, scope.Of(db, db.ExemptionEntries), basis, leaving) : null;
    }

    internal static Task<IReadOnlyList<CitingRow>> CitingAsync(CityContext db, LegalBasis basis, CancellationToken leaving) => CitingAsync(db, db.ExemptionEntries.Where(entry => entry.PlaceId == basis.PlaceId), basis, leaving);

    private static async Task<IReadOnlyList<CitingRow>> CitingAsync(CityContext db, IQueryable<ExemptionEntry> entries, LegalBasis basis, CancellationToken leaving)
    {
        var key = basis.LawKey;
        // The database finds those that name the law at all; whether they mean this article is read here.
        var naming = await (from entry in entries.AsNoTracking().AsSplitQuery()
                            join unit in db.Units on entry.UnitId equals unit.Id
                            where entry.State == EntryState.InForce && entry.Basis.Contains(key)
                            orderby unit.Path, entry.Number
                            select new
                            {
                                Entry = entry, unit.ShortName,
                                IsAsked = db.Adjustments.Any(a => a.EntryId == entry.Id && a.FiledAt != null && a.State != AdjustmentState.Published && a.State != AdjustmentState.Rejected && a.State != AdjustmentState.Withdrawn),
                            }).ToListAsync(leaving);
        return [.. naming.Where(row => BasisText.Citations(row.Entry.Basis).Any(basis.IsCitedBy))
            .Select(row => new CitingRow(row.Entry.Id, row.Entry.Number, row.Entry.UnitId, row.ShortName, row.Entry.ProofName, string.Join('；', row.Entry.Items.Select(item => item.Name)), row.Entry.Basis, row.IsAsked))];
    }
}
