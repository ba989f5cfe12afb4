using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

public enum UnitState { Open, Closed }

/// <summary>KeepFile is any entry in the <see cref="UnitFile"/>.</summary>
public enum UnitAct { Revise, Move, KeepFile, Close, Reopen }

/// <summary>A unit (单位) in the tree of its place. Never deleted: what it once did stays in the ledger under its name of that day.</summary>
public sealed class OrgUnit : IAggregate
{
    /// <summary>City, county, town and village: more the tree does not carry, whatever the place.</summary>
    public const int MaxDepth = 4;

    private const int MaxCodeLength = 32;

    public static IReadOnlyDictionary<UnitAct, UnitState> PossibleIn { get; } = new Dictionary<UnitAct, UnitState>
    {
        [UnitAct.Revise] = UnitState.Open,
        [UnitAct.Move] = UnitState.Open,
        [UnitAct.KeepFile] = UnitState.Open,
        [UnitAct.Close] = UnitState.Open,
        [UnitAct.Reopen] = UnitState.Closed,
    };

    /// <summary>Where an act leads; acts that are not named leave the state as it is.</summary>
    public static IReadOnlyDictionary<UnitAct, UnitState> LeadsTo { get; } = new Dictionary<UnitAct, UnitState>
    {
        [UnitAct.Close] = UnitState.Closed,
        [UnitAct.Reopen] = UnitState.Open,
    };

    private OrgUnit() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>A unit is its own business; what is done to it is measured by its path.</summary>
    public long UnitId => Id;

    /// <summary>Given once and kept for life, since paths and worksheets are built of it. Unique in the place.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The codes from the root down to the unit itself: "/LZ/LZ-02/". Everything below a unit starts with its path.</summary>
    public string Path { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public string PinyinInitials { get; private set; } = "";
    public UnitKind Kind { get; private set; }
    public UnitLevel Level { get; private set; }
    public long? ParentId { get; private set; }
    public string? Industry { get; private set; }
    public string Line { get; private set; } = "";
    public long? SupervisingUnitId { get; private set; }
    public bool Demands { get; private set; }
    public bool Issues { get; private set; }
    public SocialCreditCode? CreditCode { get; private set; }
    public UnitState State { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>One for a root.</summary>
    public int Depth => DepthOf(Path);

    /// <summary>Opens a unit below another, or as a root of the place's tree.</summary>
    public static Outcome<OrgUnit> Open(long placeId, string code, UnitLevel level, UnitFacts facts, OrgUnit? parent, UnitRules rules)
    {
        var unit = new OrgUnit { PlaceId = placeId, Code = Writing.Narrow(code), Level = level, ParentId = parent?.Id };
        unit.Path = (parent?.Path ?? "/") + unit.Code + "/";
        var refusals = new List<Refusal>();
        if (!IsCode(unit.Code)) refusals.Add(new UnitCodeMalformed(unit.Code, MaxCodeLength));
        refusals.AddRange(unit.WhyNotUnder(parent, level, unit.Depth));
        refusals.AddRange(unit.WhyNot(facts, rules));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        unit.Take(facts);
        return unit;
    }

    /// <summary>Every reason in the unit's own state why <paramref name="act"/> is refused now; what is asked with it may add others.</summary>
    public IReadOnlyList<Refusal> WhyNot(UnitAct act) => State == PossibleIn[act] ? [] : [new UnitNotPossibleIn(State, act)];

    /// <summary>Whether the path lies in this unit's part of the tree, the unit itself included.</summary>
    public bool Covers(string path) => path.StartsWith(Path, StringComparison.Ordinal);

    /// <summary>Corrects the form, the name included; the ledger keeps what stood there before.</summary>
    public Outcome Revise(UnitFacts facts, UnitRules rules) => Do(UnitAct.Revise, WhyNot(facts, rules), () => Take(facts));

    /// <summary>Moves the unit with everything below it to another parent and level.</summary>
    /// <param name="parent">Null makes it a root.</param>
    /// <param name="below">All units below this one, closed ones too: their paths change with it.</param>
    public Outcome Move(OrgUnit? parent, UnitLevel level, IReadOnlyList<OrgUnit> below)
    {
        if (below.FirstOrDefault(u => u == this || !Covers(u.Path)) is { } stranger) throw new ArgumentException($"{stranger.Code} is not below {Code}.", nameof(below));

        var deepest = below.Append(this).Max(u => u.Depth) - Depth;
        var refusals = WhyNotUnder(parent, level, (parent?.Depth ?? 0) + 1 + deepest);
        if (parent is not null && Covers(parent.Path)) refusals.Add(new UnitUnderItself());
        refusals.AddRange(below.Where(u => u.ParentId == Id && u.Level < level).Select(u => new UnitAboveItsParent(u.Level, level)));
        return Do(UnitAct.Move, refusals, () =>
        {
            var (from, to) = (Path, (parent?.Path ?? "/") + Code + "/");
            foreach (var unit in below.Append(this)) unit.Path = string.Concat(to, unit.Path.AsSpan(from.Length));
            (ParentId, Level) = (parent?.Id, level);
        });
    }

    /// <param name="on">The first day on which the unit no longer exists.</param>
    /// <param name="openBelow">How many units directly below are still open.</param>
    /// <param name="isOffice">It hosts the place's office, which must first be given to another.</param>
    public Outcome Close(DateOnly on, int openBelow, bool isOffice)
    {
        var refusals = new List<Refusal>();
        if (openBelow > 0) refusals.Add(new UnitHasUnitsBelow(openBelow));
        if (isOffice) refusals.Add(new UnitHostsTheOffice());
        return Do(UnitAct.Close, refusals, () => ClosedOn = on);
    }

    public Outcome Reopen(OrgUnit? parent) =>
        Do(UnitAct.Reopen, parent is { State: UnitState.Closed } ? [new ParentUnitClosed()] : [], () => ClosedOn = null);

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= MaxCodeLength && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static int DepthOf(string path) => path.Count(c => c == '/') - 1;

    private List<Refusal> WhyNotUnder(OrgUnit? parent, UnitLevel level, int depth)
    {
        var refusals = new List<Refusal>();
        if (depth > MaxDepth) refusals.Add(new UnitTooDeep(depth, MaxDepth));
        if (parent is null) return refusals;
        if (parent.PlaceId != PlaceId) refusals.Add(new UnitOfAnotherPlace());
        if (parent.State == UnitState.Closed) refusals.Add(new ParentUnitClosed());
        if (level < parent.Level) refusals.Add(new UnitAboveItsParent(level, parent.Level));
        return refusals;
    }

    private List<Refusal> WhyNot(UnitFacts facts, UnitRules rules)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(facts.Name)) refusals.Add(new FieldMissing("Unit.Name"));
        if (facts.Industry is { } industry)
        {
            if (facts.Kind != UnitKind.PublicServiceUnit) refusals.Add(new IndustryOnlyForPublicService(facts.Kind));
            if (!rules.Industries.Contains(industry)) refusals.Add(new IndustryNotOfThePlace(industry));
        }
        if (facts.SupervisingUnitId is { } supervising && supervising == Id) refusals.Add(new UnitSupervisesItself());
        return refusals;
    }

    private void Take(UnitFacts facts)
    {
        Name = Writing.Tidy(facts.Name);
        ShortName = string.IsNullOrWhiteSpace(facts.ShortName) ? Name : Writing.Tidy(facts.ShortName);
        PinyinInitials = Writing.Narrow(facts.PinyinInitials).ToUpperInvariant();
        Line = Writing.Tidy(facts.Line);
        (Kind, Industry, SupervisingUnitId) = (facts.Kind, facts.Industry, facts.SupervisingUnitId);
        (Demands, Issues, CreditCode) = (facts.Demands, facts.Issues, facts.CreditCode);
    }

    private Outcome Do(UnitAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        if (LeadsTo.TryGetValue(act, out var next)) State = next;
        return Outcome.Done;
    }
}
