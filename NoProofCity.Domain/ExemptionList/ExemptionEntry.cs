using System.Globalization;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

public enum EntryState { Draft, Provisional, InForce, Cancelled, Dropped }

/// <summary>Provide makes it provisional for an addition that is under way; Revise is any change while nothing is in force yet; Handle sets how it is dealt with; Change and Cancel come of an adjustment.</summary>
public enum EntryAct { Provide, Revise, Handle, Drop, Enforce, Change, Cancel }

/// <summary>Where a change of the list comes from.</summary>
public enum GroundKind { Inventory, Edition, Adjustment, Handling }

/// <summary>Why the list says what it says since then, in the words of that day.</summary>
/// <param name="SourceId">The edition or the adjustment; null for the list's keeper.</param>
/// <param name="Law">The legal text that asks for the change; blank where none does.</param>
public sealed record VersionGround(GroundKind Kind, long? SourceId, string Text, string Law);

/// <summary>What the list said of an entry from a moment on, until the next version.</summary>
public sealed class EntryVersion
{
    private EntryVersion() { } // for EF Core

    public long Id { get; private set; }
    public long EntryId { get; private set; }
    public int No { get; private set; }

    /// <summary>The moment itself is inside. There is no end: that is the beginning of the next.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Whether the entry stood on the list; its last version after a cancellation does not.</summary>
    public bool IsListed { get; private set; }

    /// <summary>By <see cref="ListText"/>.</summary>
    public string Text { get; private set; } = "";

    public GroundKind GroundKind { get; private set; }
    public long? GroundId { get; private set; }
    public string GroundText { get; private set; } = "";
    public string Law { get; private set; } = "";
    public long By { get; private set; }

    public ListLine Line => ListText.LineOf(Text);

    internal static EntryVersion Of(int no, DateTimeOffset from, bool isListed, ListLine line, VersionGround ground, long by) => new()
    {
        No = no, From = from, IsListed = isListed, Text = ListText.Of(line), GroundKind = ground.Kind, GroundId = ground.SourceId, GroundText = ground.Text, Law = ground.Law, By = by,
    };
}

/// <summary>One proof that one unit asked for, on the list of what need not be brought (免提交清单条目). One for all items of the unit that asked for it.</summary>
public sealed class ExemptionEntry : IGoesThrough, ICounted
{
    /// <summary>Under this key the drafts are counted that wait for an edition.</summary>
    public const string DraftCount = "List.Drafts";

    /// <summary>Under this key the entries in adjustment are counted: they may not be demanded.</summary>
    public const string InterimCount = "List.Interim";

    /// <summary>A number has at least so many digits.</summary>
    public const int NumberLength = 5;

    private const char Mark = '|';

    private readonly List<LinkedItem> _items = [];
    private readonly List<EntryVersion> _versions = [];

    public static IReadOnlyDictionary<EntryAct, IReadOnlySet<EntryState>> PossibleIn { get; } = new Dictionary<EntryAct, IReadOnlySet<EntryState>>
    {
        [EntryAct.Provide] = new HashSet<EntryState> { EntryState.Draft },
        [EntryAct.Revise] = new HashSet<EntryState> { EntryState.Draft, EntryState.Provisional },
        [EntryAct.Handle] = new HashSet<EntryState> { EntryState.Draft, EntryState.Provisional, EntryState.InForce },
        [EntryAct.Drop] = new HashSet<EntryState> { EntryState.Draft, EntryState.Provisional },
        [EntryAct.Enforce] = new HashSet<EntryState> { EntryState.Draft, EntryState.Provisional },
        [EntryAct.Change] = new HashSet<EntryState> { EntryState.InForce },
        [EntryAct.Cancel] = new HashSet<EntryState> { EntryState.InForce },
    };

    public static IReadOnlyDictionary<EntryAct, EntryState> LeadsTo { get; } = new Dictionary<EntryAct, EntryState>
    {
        [EntryAct.Provide] = EntryState.Provisional,
        [EntryAct.Drop] = EntryState.Dropped,
        [EntryAct.Enforce] = EntryState.InForce,
        [EntryAct.Cancel] = EntryState.Cancelled,
    };

    private ExemptionEntry() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that asked for the proof.</summary>
    public long UnitId { get; private set; }

    /// <summary>Gap-free in the place (条目号); stands in public addresses and never means another proof.</summary>
    public string Number { get; private set; } = "";

    public UnitLevel Level { get; private set; }
    public EntryState State { get; private set; }
    public string ProofName { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public long? IssuerUnitId { get; private set; }

    // Who issues a proof reads its entry as the unit that asks for it does.
    long IGoesThrough.ThroughUnitId => IssuerUnitId ?? UnitId;

    /// <summary>The keys of the ways between marks ("|DataSharing|Verification|"), so that a database finds one in it.</summary>
    public string WayList { get; private set; } = "";

    public string MethodNote { get; private set; } = "";
    public string? Exclusion { get; private set; }
    public StorageClass? Storage { get; private set; }
    public int? StatutoryDays { get; private set; }
    public int AnswerValidityDays { get; private set; }
    public string LetterWay { get; private set; } = "";
    public string LetterFlow { get; private set; } = "";
    public string LetterQuestions { get; private set; } = "";
    public bool IsSecret { get; private set; }
    public bool PaperByLaw { get; private set; }
    public string PlainWords { get; private set; } = "";
    public string Remark { get; private set; } = "";

    /// <summary>The adjustment under way; from its cause date until it is published or rejected the applicant is not asked for the proof.</summary>
    public long? InterimById { get; private set; }

    /// <summary>The cause date itself is inside.</summary>
    public DateOnly? InterimFrom { get; private set; }

    /// <summary>Since when the newest version holds; null while none does.</summary>
    public DateTimeOffset? InForceSince { get; private set; }

    public int LastVersion { get; private set; }

    public LetterPair Letters => new(LetterWay, LetterFlow, LetterQuestions);

    public IReadOnlyList<LinkedItem> Items => _items;

    /// <summary>Those of this act alone unless they were read with the entry.</summary>
    public IReadOnlyList<EntryVersion> Versions => _versions;

    public IReadOnlyList<string> Methods => WaysOf(WayList);

    public EntryFacts Facts => new(ProofName)
    {
        Items = [.. _items], Basis = Basis, Issuer = Issuer, IssuerUnitId = IssuerUnitId, Methods = Methods, MethodNote = MethodNote, Exclusion = Exclusion,
    };

    public EntryHandling Handling => new()
    {
        Storage = Storage, StatutoryDays = StatutoryDays, AnswerValidityDays = AnswerValidityDays, Letters = Letters, IsSecret = IsSecret, PaperByLaw = PaperByLaw, PlainWords = PlainWords, Remark = Remark,
    };

    public LineState LineState => Exclusion is not null ? LineState.Excluded : Methods.Contains(MethodKeys.DirectCancel) ? LineState.Cancelled : LineState.Exempt;

    public bool IsInInterim => InterimById is not null;

    /// <summary>Whether the item is one of those for which it is asked: by its code, or by its name where the list has no code.</summary>
    public bool IsLinkedTo(LinkedItem item) => _items.Any(linked => linked.Code.Length > 0 ? linked.Code == item.Code : linked.Name == item.Name);

    /// <summary>How the entry reads on the list now, in the words of the place.</summary>
    /// <param name="unit">The unit that asked for the proof.</param>
    public ListLine LineOf(ListRules rules, OrgUnit unit, ListKind kind = ListKind.Exemption) => new(Number, ProofName)
    {
        Level = rules.ListedAt(kind, Level), Unit = unit.Name, UnitCode = unit.Code, Items = [.. _items], Basis = Basis, Issuer = Issuer, State = LineState,
        Methods = [.. Methods.Select(method => new LineMethod(method, rules.LabelOf(method)))], MethodNote = MethodNote, Storage = Storage, StatutoryDays = StatutoryDays, PlainWords = PlainWords, Remark = Remark,
    };

    public static IReadOnlyList<string> WaysOf(string wayList) => wayList.Split(Mark, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How one way stands in <see cref="WayList"/>.</summary>
    public static string Marked(string method) => $"{Mark}{method}{Mark}";

    /// <summary>It has no number yet: <see cref="Take(long)"/> gives it one.</summary>
    /// <param name="provisional">Comes of an addition that is under way.</param>
    public static Outcome<ExemptionEntry> Draft(OrgUnit unit, EntryFacts facts, ListRules rules, bool provisional = false)
    {
        var entry = new ExemptionEntry { PlaceId = unit.PlaceId, UnitId = unit.Id, Level = unit.Level };
        var outcome = entry.Revise(facts, rules);
        if (outcome.IsDone && provisional) outcome = entry.Do(EntryAct.Provide, [], () => { });
        return outcome.IsDone ? entry : outcome;
    }

    /// <summary>Its number for ever; taken once nothing stands against the entry, since no number is given twice.</summary>
    public void Take(long number) => Number = Number.Length == 0 ? number.ToString(CultureInfo.InvariantCulture).PadLeft(NumberLength, '0') : Number;

    public IReadOnlyList<Refusal> WhyNot(EntryAct act) => PossibleIn[act].Contains(State) ? [] : [new EntryNotPossibleIn(State, act)];

    public IEnumerable<Count> Counts()
    {
        if (State is EntryState.Draft) yield return new(DraftCount, 0);
        if (InterimById is null) yield break;
        yield return new(InterimCount, 0);
        yield return new(InterimCount, UnitId);
    }

    /// <summary>Corrects what is not in force yet.</summary>
    public Outcome Revise(EntryFacts facts, ListRules rules) => Do(EntryAct.Revise, facts.Tidied().WhyNot(rules), () => Take(facts.Tidied()));

    public Outcome Handle(EntryHandling handling) => Do(EntryAct.Handle, handling.WhyNot(), () =>
    {
        var tidy = handling.Tidied();
        (Storage, StatutoryDays, AnswerValidityDays) = (tidy.Storage, tidy.StatutoryDays, tidy.AnswerValidityDays);
        (LetterWay, LetterFlow, LetterQuestions) = tidy.Letters;
        (IsSecret, PaperByLaw, PlainWords, Remark) = (tidy.IsSecret, tidy.PaperByLaw, tidy.PlainWords, tidy.Remark);
    });

    /// <summary>Comes to nothing; its number is not given again.</summary>
    public Outcome Drop() => Do(EntryAct.Drop, [], () => { });

    /// <summary>Holds from a moment on, for the first time.</summary>
    public Outcome Enforce(DateTimeOffset at, ListLine line, VersionGround ground, long by) => Do(EntryAct.Enforce, WhyNotFrom(at), () => Write(at, true, line, ground, by));

    /// <summary>Another text holds from a moment on.</summary>
    /// <param name="lineOf">How the entry reads as a line after the change.</param>
    public Outcome Change(EntryFacts facts, ListRules rules, DateTimeOffset at, Func<ExemptionEntry, ListLine> lineOf, VersionGround ground, long by) =>
        Do(EntryAct.Change, [.. facts.Tidied().WhyNot(rules), .. WhyNotFrom(at)], () =>
        {
            Take(facts.Tidied());
            Write(at, true, lineOf(this), ground, by);
        });

    /// <summary>Another unit asks for it from now on; comes of a change.</summary>
    public void HandTo(OrgUnit unit) => (UnitId, Level) = (unit.Id, unit.Level);

    /// <summary>Stands on the list no more from a moment on.</summary>
    public Outcome Cancel(DateTimeOffset at, ListLine line, VersionGround ground, long by) => Do(EntryAct.Cancel, WhyNotFrom(at), () => Write(at, false, line, ground, by));

    /// <summary>How it is dealt with was set while it is in force, and the list reads otherwise: the history says since when.</summary>
    public void Note(DateTimeOffset at, ListLine line, VersionGround ground, long by)
    {
        if (State is EntryState.InForce && at > InForceSince) Write(at, true, line, ground, by);
    }

    /// <summary>Another adjustment of the same entry waits until this one is over.</summary>
    public Outcome BeginInterim(long adjustmentId, DateOnly causedOn)
    {
        if (InterimById is { } other && other != adjustmentId) return Outcome.Refused(new InAdjustmentAlready(Number));
        (InterimById, InterimFrom) = (adjustmentId, causedOn);
        return Outcome.Done;
    }

    public void EndInterim(long adjustmentId)
    {
        if (InterimById == adjustmentId) (InterimById, InterimFrom) = (null, null);
    }

    // Two versions never hold at one moment.
    private IReadOnlyList<Refusal> WhyNotFrom(DateTimeOffset at) => at > (InForceSince ?? DateTimeOffset.MinValue) ? [] : [new VersionNotLater(Number)];

    private void Write(DateTimeOffset at, bool isListed, ListLine line, VersionGround ground, long by)
    {
        _versions.Add(EntryVersion.Of(++LastVersion, at, isListed, line, ground, by));
        InForceSince = at;
    }

    private void Take(EntryFacts facts)
    {
        (ProofName, Basis, Issuer, IssuerUnitId, MethodNote, Exclusion) = (facts.ProofName, facts.Basis, facts.Issuer, facts.IssuerUnitId, facts.MethodNote, facts.Exclusion);
        WayList = facts.Methods.Count == 0 ? "" : $"{Mark}{string.Join(Mark, facts.Methods)}{Mark}";
        if (_items.SequenceEqual(facts.Items)) return;
        _items.Clear();
        _items.AddRange(facts.Items);
    }

    private Outcome Do(EntryAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
