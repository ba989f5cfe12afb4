using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Tasks;

public enum HintState { Open, TakenUp, SetAside }

public enum HintAct { TakeUp, SetAside }

/// <summary>What a hint says when it is raised.</summary>
/// <param name="UnitId">The unit it concerns; 0 for the place as a whole.</param>
/// <param name="Rule">The key of the rule that was touched; the profile turns it into the article of the place.</param>
public sealed record NewHint(HintKind Kind, ObjectRef About, long PlaceId, long UnitId, Role Addressee, IReadOnlyList<string> Facts, string? Rule = null);

/// <summary>A hint (线索): something was noticed that a person of one role is to judge. It is no finding, and by itself nothing comes of it.</summary>
public sealed class Hint : IAggregate, ICounted
{
    private const string OpenPrefix = "Hint.Open.";

    public static IReadOnlyDictionary<HintAct, HintState> PossibleIn { get; } = new Dictionary<HintAct, HintState>
    {
        [HintAct.TakeUp] = HintState.Open,
        [HintAct.SetAside] = HintState.Open,
    };

    public static IReadOnlyDictionary<HintAct, HintState> LeadsTo { get; } = new Dictionary<HintAct, HintState>
    {
        [HintAct.TakeUp] = HintState.TakenUp,
        [HintAct.SetAside] = HintState.SetAside,
    };

    private Hint() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public string Kind { get; private set; } = "";
    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }
    public string Facts { get; private set; } = "";
    public string? Rule { get; private set; }
    public Role Addressee { get; private set; }
    public HintState State { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<string> Lines => FactLines.Split(Facts);

    public static Hint Raise(NewHint hint, DateTimeOffset at) => new()
    {
        PlaceId = hint.PlaceId, UnitId = hint.UnitId, Kind = hint.Kind.Key, ObjectKind = hint.About.Kind, ObjectId = hint.About.Id,
        Facts = FactLines.Join(hint.Facts), Rule = hint.Rule, Addressee = hint.Addressee, RaisedAt = at,
    };

    /// <summary>Under this key the open hints for a role are counted: in the place, and in the unit they concern.</summary>
    public static string OpenCount(Role addressee) => OpenPrefix + addressee;

    /// <summary>Nobody else judges it, or needs to know of it.</summary>
    public bool IsFor(Actor actor) => actor.IsSystem || actor.Role == Addressee;

    public IReadOnlyList<Refusal> WhyNot(HintAct act, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (State != PossibleIn[act]) refusals.Add(new HintNotPossibleIn(State, act));
        if (!IsFor(actor)) refusals.Add(new NotTheAddressee(Addressee));
        return refusals;
    }

    public Outcome TakeUp(Actor by, DateTimeOffset at) => Do(HintAct.TakeUp, by, at, null);

    public Outcome SetAside(ReasonText reason, Actor by, DateTimeOffset at) => Do(HintAct.SetAside, by, at, reason);

    public IEnumerable<Count> Counts()
    {
        if (State is not HintState.Open) yield break;
        yield return new(OpenCount(Addressee), 0);
        if (UnitId != 0) yield return new(OpenCount(Addressee), UnitId);
    }

    private Outcome Do(HintAct act, Actor by, DateTimeOffset at, ReasonText? reason)
    {
        if (WhyNot(act, by) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, DecidedBy, DecidedAt, Reason) = (LeadsTo[act], by.PersonId, at, reason?.Value);
        return Outcome.Done;
    }
}
