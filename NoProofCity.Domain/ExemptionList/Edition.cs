using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

public enum EditionState { Draft, Consented, Approved, Published, Superseded, Discarded }

public enum EditionAct { Compose, Consent, Approve, SendBack, Publish, Supersede, Discard }

/// <summary>How an edition was made public.</summary>
/// <param name="DocumentNumber">Of the announcement, as its organ gives it (文号); blank where it gives none.</param>
/// <param name="Channels">By their keys in the profile.</param>
public sealed record PublicationFacts(string DocumentNumber, IReadOnlyList<string> Channels);

/// <summary>What an edition is judged by besides itself.</summary>
/// <param name="Before">The lines of the published edition of the same list and level before it; null where it is the first.</param>
public sealed record EditionGround(EditionChain Chain, ListRules Rules, IReadOnlyList<ListLine>? Before);

/// <summary>
/// An edition of a list (清单版次): a snapshot that is approved as it was composed and published as it was approved. Once published nothing of it
/// changes; the list itself goes on.
/// </summary>
public sealed class Edition : IAggregate, ICounted
{
    /// <summary>Under this key the editions are counted that wait for somebody's consent, approval or publication.</summary>
    public const string WaitingCount = "List.EditionsWaiting";

    private const char Mark = '|';

    // More names than these nobody reads in one sentence.
    private const int MostNamed = 10;

    public static IReadOnlyDictionary<EditionAct, IReadOnlySet<EditionState>> PossibleIn { get; } = new Dictionary<EditionAct, IReadOnlySet<EditionState>>
    {
        [EditionAct.Compose] = new HashSet<EditionState> { EditionState.Draft },
        [EditionAct.Consent] = new HashSet<EditionState> { EditionState.Draft },
        [EditionAct.Approve] = new HashSet<EditionState> { EditionState.Draft },
        [EditionAct.SendBack] = new HashSet<EditionState> { EditionState.Consented, EditionState.Approved },
        [EditionAct.Publish] = new HashSet<EditionState> { EditionState.Consented, EditionState.Approved },
        [EditionAct.Supersede] = new HashSet<EditionState> { EditionState.Published },
        [EditionAct.Discard] = new HashSet<EditionState> { EditionState.Draft },
    };

    public static IReadOnlyDictionary<EditionAct, EditionState> LeadsTo { get; } = new Dictionary<EditionAct, EditionState>
    {
        [EditionAct.Consent] = EditionState.Consented,
        [EditionAct.Approve] = EditionState.Approved,
        [EditionAct.SendBack] = EditionState.Draft,
        [EditionAct.Publish] = EditionState.Published,
        [EditionAct.Supersede] = EditionState.Superseded,
        [EditionAct.Discard] = EditionState.Discarded,
    };

    private Edition() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>A list is the place's.</summary>
    public long UnitId => 0;

    public ListKind Kind { get; private set; }
    public UnitLevel Level { get; private set; }

    /// <summary>"2026-03": the third edition of the place in the year. A discarded one keeps its number.</summary>
    public string No { get; private set; } = "";

    /// <summary>What it is called ("2026 年上半年版").</summary>
    public string Title { get; private set; } = "";

    public EditionState State { get; private set; }

    /// <summary>The first of its list and level that the place publishes.</summary>
    public bool IsFirst { get; private set; }

    public int Lines { get; private set; }
    public int CancelledLines { get; private set; }

    /// <summary>SHA-256 of its text.</summary>
    public string Hash { get; private set; } = "";

    public DateTimeOffset ComposedAt { get; private set; }

    /// <summary>Who consented or approved, and on what ground: the number of the decision, the minutes.</summary>
    public long? ApprovedBy { get; private set; }
    public ListOrgan? ApprovedAs { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string Decision { get; private set; } = "";
    public long? PublishedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public string DocumentNumber { get; private set; } = "";
    public string ChannelList { get; private set; } = "";
    public string ReturnReason { get; private set; } = "";

    /// <summary>The edition of the same list and level before it.</summary>
    public long? BeforeId { get; private set; }

    public IReadOnlyList<string> Channels => ChannelList.Split(Mark, StringSplitOptions.RemoveEmptyEntries);

    public bool IsPublic => State is EditionState.Published or EditionState.Superseded;

    /// <param name="number">"2026-03".</param>
    public static Outcome<Edition> Draft(long placeId, ListKind kind, UnitLevel level, string number, string title, ListRules rules)
    {
        var refusals = new List<Refusal>();
        if (!rules.LevelsFor(kind).Contains(level)) refusals.Add(new LevelNotListed(kind, level));
        if (string.IsNullOrWhiteSpace(title)) refusals.Add(new FieldMissing("Edition.Title"));
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new Edition { PlaceId = placeId, Kind = kind, Level = level, No = number, Title = Writing.Tidy(title) };
    }

    public IReadOnlyList<Refusal> WhyNot(EditionAct act) => PossibleIn[act].Contains(State) ? [] : [new EditionNotPossibleIn(State, act)];

    /// <summary>What stands against an act for everything but who does it; the lines are those of the edition itself.</summary>
    public IReadOnlyList<Refusal> WhyNot(EditionAct act, IReadOnlyList<ListLine> lines, EditionGround ground)
    {
        List<Refusal> refusals = act is EditionAct.Publish && State is EditionState.Draft ? [new EditionNotApproved(ground.Chain.Approver, ground.Chain.Rule)] : [.. WhyNot(act)];
        if (act is EditionAct.Consent && !ground.Chain.ByConsent || act is EditionAct.Approve && ground.Chain.ByConsent) refusals.Add(new NotTheStepOfThisList(act, ground.Chain.Approver, ground.Chain.Rule));
        // An edition that was approved under another chain, as one that is no longer the first, has not the approval it needs now.
        if (act is EditionAct.Publish && ApprovedAs is { } organ && organ != ground.Chain.Approver) refusals.Add(new EditionNotApproved(ground.Chain.Approver, ground.Chain.Rule));
        if (act is EditionAct.Consent or EditionAct.Approve or EditionAct.Publish) refusals.AddRange(WhyNotWhole(lines, ground));
        return refusals;
    }

    public IEnumerable<Count> Counts() => State is EditionState.Draft or EditionState.Consented or EditionState.Approved ? [new(WaitingCount, 0)] : [];

    /// <summary>Takes the list down as it stands.</summary>
    public Outcome Compose(IReadOnlyList<ListLine> lines, long? beforeId, DateTimeOffset at) => Do(EditionAct.Compose, [], () =>
    {
        (Lines, CancelledLines, Hash, ComposedAt) = (lines.Count, lines.Count(line => line.State is LineState.Cancelled), ListText.HashOf(ListText.Of(lines)), at);
        (BeforeId, IsFirst) = (beforeId, beforeId is null);
    });

    public Outcome Consent(IReadOnlyList<ListLine> lines, EditionGround ground, string decision, long by, DateTimeOffset at) => Agree(EditionAct.Consent, lines, ground, decision, by, at);

    public Outcome Approve(IReadOnlyList<ListLine> lines, EditionGround ground, string decision, long by, DateTimeOffset at) => Agree(EditionAct.Approve, lines, ground, decision, by, at);

    /// <summary>The approval is taken back so that it can be composed anew.</summary>
    public Outcome SendBack(ReasonText reason) => Do(EditionAct.SendBack, [], () => (ReturnReason, ApprovedBy, ApprovedAs, ApprovedAt, Decision) = (reason.Value, null, null, null, ""));

    public Outcome Publish(IReadOnlyList<ListLine> lines, EditionGround ground, PublicationFacts facts, long by, DateTimeOffset at)
    {
        var refusals = new List<Refusal>(WhyNot(EditionAct.Publish, lines, ground));
        if (facts.Channels.Count == 0) refusals.Add(new FieldMissing("Edition.Channels"));
        refusals.AddRange(facts.Channels.Where(channel => !ground.Rules.Channels.Has(channel)).Select(channel => new ChannelNotOfThePlace(channel)));
        if (ListText.HashOf(ListText.Of(lines)) != Hash) refusals.Add(new EditionNotAsComposed());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        (DocumentNumber, ChannelList, PublishedBy, PublishedAt) = (Writing.Tidy(facts.DocumentNumber), $"{Mark}{string.Join(Mark, facts.Channels.Distinct())}{Mark}", by, at);
        State = EditionState.Published;
        return Outcome.Done;
    }

    /// <summary>The next one of its list and level is published.</summary>
    public Outcome Supersede() => Do(EditionAct.Supersede, [], () => { });

    public Outcome Discard() => Do(EditionAct.Discard, [], () => { });

    private Outcome Agree(EditionAct act, IReadOnlyList<ListLine> lines, EditionGround ground, string decision, long by, DateTimeOffset at)
    {
        if (WhyNot(act, lines, ground) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        return Do(act, [], () => (ApprovedBy, ApprovedAs, ApprovedAt, Decision) = (by, ground.Chain.Approver, at, Writing.Tidy(decision)));
    }

    private List<Refusal> WhyNotWhole(IReadOnlyList<ListLine> lines, EditionGround ground)
    {
        var refusals = new List<Refusal>();
        if (lines.Count == 0) refusals.Add(new EditionEmpty());
        var withoutItem = lines.Where(line => line.HasWay(MethodKeys.Verification) && line.Items.Count == 0).ToList();
        if (withoutItem.Count > 0) refusals.Add(new LinesWithoutItem(withoutItem.Count, [.. withoutItem.Take(MostNamed).Select(line => line.Proof)]));
        if (Kind is ListKind.UseCertificate && ground.Rules.UseListOnlyAdds && ground.Before is { } before)
        {
            var kept = lines.Select(line => line.Number).ToHashSet();
            var lost = before.Where(line => !kept.Contains(line.Number)).ToList();
            if (lost.Count > 0) refusals.Add(new UseListLost(lost.Count, [.. lost.Take(MostNamed).Select(line => line.Proof)]));
        }
        return refusals;
    }

    private Outcome Do(EditionAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
