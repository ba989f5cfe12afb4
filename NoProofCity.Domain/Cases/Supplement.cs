using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Domain.Cases;

/// <summary>Asked: the applicant has the notice. Dropped: it came to nothing, and another way is open.</summary>
public enum SupplementState { Asked, Received, Dropped }

public enum SupplementAct { Receive, Drop }

/// <summary>A paper that would show it, and what of the purpose it serves. The applicant brings one of several.</summary>
public sealed record SupplementItem(string Name, string Serves);

/// <summary>What the applicant is told.</summary>
/// <param name="Mismatch">What differs from what was filled in.</param>
/// <param name="Purpose">What the proof is for; nothing beyond it may be asked.</param>
/// <param name="Means">Where and how it is brought.</param>
public sealed record SupplementFacts(string Mismatch, string Purpose, IReadOnlyList<SupplementItem> Items, string Means, DateOnly Until)
{
    internal SupplementFacts Tidied() => this with
    {
        Mismatch = Writing.Tidy(Mismatch), Purpose = Writing.Tidy(Purpose), Means = Writing.Tidy(Means),
        Items = [.. Items.Select(item => new SupplementItem(Writing.Tidy(item.Name), Writing.Tidy(item.Serves))).Where(item => item.Name.Length > 0)],
    };
}

/// <summary>The applicant is asked for what settles a mismatch (补充材料): for one request, one material and one purpose, and for nothing else.</summary>
public sealed class Supplement : IAggregate
{
    public static IReadOnlyDictionary<SupplementAct, SupplementState> PossibleIn { get; } = new Dictionary<SupplementAct, SupplementState>
    {
        [SupplementAct.Receive] = SupplementState.Asked,
        [SupplementAct.Drop] = SupplementState.Asked,
    };

    public static IReadOnlyDictionary<SupplementAct, SupplementState> LeadsTo { get; } = new Dictionary<SupplementAct, SupplementState>
    {
        [SupplementAct.Receive] = SupplementState.Received,
        [SupplementAct.Drop] = SupplementState.Dropped,
    };

    private readonly List<SupplementItem> _items = [];

    private Supplement() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>"BC-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public long RequestId { get; private set; }
    public string RequestNumber { get; private set; } = "";

    /// <summary>Null where another system keeps the case.</summary>
    public long? CaseId { get; private set; }

    public int? MaterialNo { get; private set; }
    public string ProofName { get; private set; } = "";
    public string Mismatch { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string Means { get; private set; } = "";
    public DateOnly Until { get; private set; }

    /// <summary>Whose paper counts, by the rules under which the request was made.</summary>
    public SupplementPrecedence Precedence { get; private set; }

    public SupplementState State { get; private set; }
    public long AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>What the applicant brought.</summary>
    public string Received { get; private set; } = "";

    public long? ReceivedBy { get; private set; }
    public DateTimeOffset? ReceivedAt { get; private set; }
    public string DropReason { get; private set; } = "";

    public IReadOnlyList<SupplementItem> Items => _items;

    /// <param name="listed">Those of the items that may not be demanded by themselves.</param>
    public static Outcome<Supplement> Ask(VerificationRequest request, SupplementFacts facts, VerificationRules rules, IReadOnlyList<Refusal> listed, long by, DateTimeOffset at)
    {
        var tidy = facts.Tidied();
        var refusals = new List<Refusal>();
        if (request.Answer is not { Outcome: ReplyOutcome.Mismatch }) refusals.Add(new SupplementWithoutMismatch());
        if (tidy.Mismatch.Length == 0) refusals.Add(new FieldMissing("Supplement.Mismatch"));
        if (rules.IsPurposeBound && tidy.Purpose.Length == 0) refusals.Add(new SupplementWithoutPurpose());
        if (tidy.Items.Count == 0) refusals.Add(new FieldMissing("Supplement.Items"));
        if (rules.IsPurposeBound) refusals.AddRange(tidy.Items.Where(item => item.Serves.Length == 0).Select(item => new SupplementOutsidePurpose(item.Name)));
        refusals.AddRange(listed);
        if (tidy.Means.Length == 0) refusals.Add(new FieldMissing("Supplement.Means"));
        if (tidy.Until < ChinaTime.DateOf(at)) refusals.Add(new SupplementUntilPast(tidy.Until));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var asked = new Supplement
        {
            PlaceId = request.PlaceId, UnitId = request.UnitId, RequestId = request.Id, RequestNumber = request.Number, CaseId = request.CaseId, MaterialNo = request.MaterialNo, ProofName = request.ProofName,
            Mismatch = tidy.Mismatch, Purpose = tidy.Purpose, Means = tidy.Means, Until = tidy.Until, Precedence = rules.Precedence, AskedBy = by, AskedAt = at,
        };
        asked._items.AddRange(tidy.Items);
        return asked;
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"BC-{year:0000}-{serial:000000}");

    /// <summary>Its number for ever; taken once nothing stands against it.</summary>
    public void Take(int year, long serial) => Number = Number.Length == 0 ? NumberOf(year, serial) : Number;

    public IReadOnlyList<Refusal> WhyNot(SupplementAct act) => State == PossibleIn[act] ? [] : [new SupplementNotPossibleIn(State, act)];

    public Outcome Receive(string received, long by, DateTimeOffset at) => string.IsNullOrWhiteSpace(received)
        ? Outcome.Refused([.. WhyNot(SupplementAct.Receive), new FieldMissing("Supplement.Received")])
        : Do(SupplementAct.Receive, () => (Received, ReceivedBy, ReceivedAt) = (Writing.Tidy(received), by, at));

    public Outcome Drop(ReasonText reason) => Do(SupplementAct.Drop, () => DropReason = reason.Value);

    private Outcome Do(SupplementAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo[act];
        return Outcome.Done;
    }
}
