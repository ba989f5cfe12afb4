using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Data.ExemptionList;

/// <summary>A piece of advice in the office's list; what it says and who gave it stand on its page.</summary>
public sealed record AdviceRow(long Id, int Version, string Number, AdviceKind Kind, string EntryNumber, AdviceState State, DateTimeOffset ReceivedAt, DateTimeOffset? AnsweredAt, long? AdjustmentId) : AggregateRow(Id, Version);

/// <summary>The receipt: what whoever gave the advice needs to ask for the answer.</summary>
public sealed record AdviceReceipt(string Number, string Code, bool HasPhone, DateTimeOffset ReceivedAt);

/// <summary>What whoever gave the advice is told. Nobody of the office is named, and nothing of what was said is repeated.</summary>
public sealed record AdviceTold(string Number, AdviceKind Kind, AdviceState State, DateTimeOffset ReceivedAt, DateTimeOffset? AnsweredAt, string Answer);

/// <summary>Reads what the public said of the list: for the office by its right, for the public by the receipt.</summary>
public sealed class AdviceQueries(City city)
{
    public async Task<ListPage<AdviceRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long adviceId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, adviceId, leaving);
    }

    /// <summary>For the one who has just given it; nothing of an older one.</summary>
    public async Task<AdviceReceipt?> ReceiptAsync(long placeId, long adviceId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<PublicAdvice>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == adviceId && a.PlaceId == placeId, leaving) is { } advice
            ? new(advice.Number, advice.Code, advice.Phone.Length > 0, advice.ReceivedAt) : null;
    }

    /// <summary>Null alike where there is none of this number and where what was typed beside it does not open it.</summary>
    public async Task<AdviceTold?> LookUpAsync(long placeId, string number, string proof, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(number);
        await using var db = city.CreateDbContext();
        var wanted = PublicAdvice.Folded(number);
        var advice = await db.Set<PublicAdvice>().AsNoTracking().SingleOrDefaultAsync(a => a.PlaceId == placeId && a.Number == wanted, leaving);
        return advice is not null && advice.IsOpenedBy(proof) ? new(advice.Number, advice.Kind, advice.State, advice.ReceivedAt, advice.AnsweredAt, advice.Answer) : null;
    }

    private static KeysetList<PublicAdvice, AdviceRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var advices = scope.Of(db, db.Set<PublicAdvice>().AsNoTracking());
        if (query.Filter("state") is not "all")
        {
            var state = query.Chosen<AdviceState>("state") ?? AdviceState.Received;
            advices = advices.Where(a => a.State == state);
        }
        if (query.Chosen<AdviceKind>("kind") is { } kind) advices = advices.Where(a => a.Kind == kind);
        if (Writing.Narrow(query.Text) is { Length: > 0 } text) advices = advices.Where(a => a.Number.Contains(text) || a.EntryNumber.Contains(text));
        return KeysetList.Of(advices, a => a.Id, a => new AdviceRow(a.Id, a.Version, a.Number, a.Kind, a.EntryNumber, a.State, a.ReceivedAt, a.AnsweredAt, a.AdjustmentId), a => a.ReceivedAt, newestFirst: true)
            .Or("received", a => a.ReceivedAt).Or("number", a => a.Number);
    }
}
