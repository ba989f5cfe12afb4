using NoProofCity.Domain.Common;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Domain.ExemptionList.Guides;

public enum GuideHitState { Open, Mended, NoDemand }

public enum GuideHitAct { Mend, SetAside, Reopen }

/// <summary>A place of a guide where a proof is demanded that nobody may demand: until the new guide is published, or somebody says why it is none.</summary>
public sealed class GuideHit : IAggregate, ICounted
{
    /// <summary>Under this key the hits are counted that are not mended yet: of the unit, and of the place.</summary>
    public const string OpenCount = "Guide.Open";

    private const int Around = 60;

    public static IReadOnlyDictionary<GuideHitAct, IReadOnlySet<GuideHitState>> PossibleIn { get; } = new Dictionary<GuideHitAct, IReadOnlySet<GuideHitState>>
    {
        [GuideHitAct.Mend] = new HashSet<GuideHitState> { GuideHitState.Open },
        [GuideHitAct.SetAside] = new HashSet<GuideHitState> { GuideHitState.Open },
        [GuideHitAct.Reopen] = new HashSet<GuideHitState> { GuideHitState.Mended, GuideHitState.NoDemand },
    };

    public static IReadOnlyDictionary<GuideHitAct, GuideHitState> LeadsTo { get; } = new Dictionary<GuideHitAct, GuideHitState>
    {
        [GuideHitAct.Mend] = GuideHitState.Mended,
        [GuideHitAct.SetAside] = GuideHitState.NoDemand,
        [GuideHitAct.Reopen] = GuideHitState.Open,
    };

    private GuideHit() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public long CheckId { get; private set; }

    /// <summary>Which file of the check, from 0.</summary>
    public int File { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Which part of its text, from 0, and where in it.</summary>
    public int Part { get; private set; }

    public int Start { get; private set; }
    public int Length { get; private set; }
    public string Address { get; private set; } = "";

    /// <summary>The words around, and where in them the name begins.</summary>
    public string Excerpt { get; private set; } = "";

    public int ExcerptStart { get; private set; }
    public long EntryId { get; private set; }
    public string EntryNumber { get; private set; } = "";
    public string ProofName { get; private set; } = "";
    public WhyNotDemanded Why { get; private set; }
    public string Way { get; private set; } = "";
    public string ItemCode { get; private set; } = "";
    public string ItemName { get; private set; } = "";
    public DemandGround Ground { get; private set; }
    public EntryFit Fit { get; private set; }
    public bool IsInLongerName { get; private set; }
    public GuideHitState State { get; private set; }

    /// <summary>The day on which the new guide was published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Why it is no demand.</summary>
    public string Reason { get; private set; } = "";

    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public static GuideHit Of(GuideCheck check, int file, GuideText text, FoundDemand found)
    {
        var part = text.Parts[found.Part];
        var from = Math.Max(0, found.Start - Around);
        var until = Math.Min(part.Text.Length, found.Start + found.Length + Around);
        return new()
        {
            PlaceId = check.PlaceId, UnitId = check.UnitId, CheckId = check.Id, File = file, FileName = check.Files[file].Name, Part = found.Part, Start = found.Start, Length = found.Length, Address = part.Address,
            Excerpt = part.Text[from..until], ExcerptStart = found.Start - from, EntryId = found.Proof.EntryId, EntryNumber = found.Proof.Number, ProofName = found.Proof.Name, Why = found.Proof.Why, Way = found.Proof.Way,
            ItemCode = found.Item?.Code ?? "", ItemName = found.Item?.Name ?? "", Ground = found.Ground, Fit = found.Fit, IsInLongerName = found.IsInLongerName,
        };
    }

    /// <summary>Two hits of two checks mean the same place when they stand in the same file with the same words around.</summary>
    public bool IsWhere(GuideHit other) => FileName == other.FileName && ProofName == other.ProofName && ItemName == other.ItemName && Excerpt == other.Excerpt;

    public IReadOnlyList<Refusal> WhyNot(GuideHitAct act) => PossibleIn[act].Contains(State) ? [] : [new GuideHitNotPossibleIn(State, act)];

    public Outcome Mend(DateOnly publishedOn, long by, DateTimeOffset at) => publishedOn > ChinaTime.DateOf(at)
        ? Outcome.Refused([.. WhyNot(GuideHitAct.Mend), new GuideNotPublishedYet(publishedOn, ChinaTime.DateOf(at))])
        : Do(GuideHitAct.Mend, publishedOn, "", by, at);

    public Outcome SetAside(ReasonText reason, long by, DateTimeOffset at) => Do(GuideHitAct.SetAside, null, reason.Value, by, at);

    public Outcome Reopen(long by, DateTimeOffset at) => Do(GuideHitAct.Reopen, null, "", by, at);

    /// <summary>What somebody said of the same place in an earlier check holds still.</summary>
    public void Take(GuideHit earlier)
    {
        if (State is GuideHitState.Open && earlier.State is GuideHitState.NoDemand) (State, Reason, DecidedBy, DecidedAt) = (earlier.State, earlier.Reason, earlier.DecidedBy, earlier.DecidedAt);
    }

    public IEnumerable<Count> Counts()
    {
        if (State is not GuideHitState.Open) yield break;
        yield return new(OpenCount, 0);
        if (UnitId != 0) yield return new(OpenCount, UnitId);
    }

    private Outcome Do(GuideHitAct act, DateOnly? publishedOn, string reason, long by, DateTimeOffset at)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, PublishedOn, Reason, DecidedBy, DecidedAt) = (LeadsTo[act], publishedOn, reason, by, at);
        return Outcome.Done;
    }
}
