using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Registers;

/// <summary>
/// A register that a unit shares (共享数据登记库): a table with a number and a name in each row, from which is answered at once whether a proof
/// is true, without anybody being asked. The rows lie elsewhere; here stand what they mean and as of which day.
/// </summary>
public sealed class SharedRegister : IAggregate
{
    public const int MostFreshDays = 3660;

    private static readonly HashSet<RegisterState> Used = [RegisterState.InUse];

    public static IReadOnlyDictionary<RegisterAct, IReadOnlySet<RegisterState>> PossibleIn { get; } = new Dictionary<RegisterAct, IReadOnlySet<RegisterState>>
    {
        [RegisterAct.Revise] = Used,
        [RegisterAct.Import] = Used,
        [RegisterAct.Finish] = Used,
        [RegisterAct.Restore] = Used,
        [RegisterAct.Drop] = Used,
        [RegisterAct.Suspend] = Used,
        [RegisterAct.Resume] = new HashSet<RegisterState> { RegisterState.Suspended },
    };

    public static IReadOnlyDictionary<RegisterAct, RegisterState> LeadsTo { get; } = new Dictionary<RegisterAct, RegisterState>
    {
        [RegisterAct.Suspend] = RegisterState.Suspended,
        [RegisterAct.Resume] = RegisterState.InUse,
    };

    private const char ValueBreak = '\n';

    private readonly List<CoveredProof> _proofs = [];
    private readonly List<RegisterColumn> _columns = [];
    private readonly List<RegisterVersion> _versions = [];

    private SharedRegister() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit whose data they are and that answers for them.</summary>
    public long UnitId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What the data may be used for.</summary>
    public string Purpose { get; private set; } = "";

    public KeyKind KeyKind { get; private set; }
    public string KeyColumn { get; private set; } = "";
    public string NameColumn { get; private set; } = "";
    public int FreshDays { get; private set; }
    public bool IsComplete { get; private set; }
    public string RuleColumn { get; private set; } = "";

    /// <summary>One a line.</summary>
    public string RuleLines { get; private set; } = "";

    public RegisterState State { get; private set; }

    public IReadOnlyList<CoveredProof> Proofs => _proofs;
    public IReadOnlyList<RegisterColumn> Columns => _columns;
    public IReadOnlyList<RegisterVersion> Versions => _versions;

    public IReadOnlyList<string> RuleValues => RuleLines.Length == 0 ? [] : RuleLines.Split(ValueBreak);

    /// <summary>The version that answers; null before the first.</summary>
    public RegisterVersion? InForce => _versions.SingleOrDefault(version => version.State is RegisterVersionState.InForce);

    public RegisterVersion? Earlier => _versions.SingleOrDefault(version => version.State is RegisterVersionState.Earlier);

    public RegisterFacts Facts => new(Title, Purpose, KeyKind, KeyColumn, NameColumn, FreshDays)
    {
        Proofs = [.. _proofs.Select(proof => proof.ProofName)], IsComplete = IsComplete, RuleColumn = RuleColumn, RuleValues = RuleValues,
        Columns = [.. _columns.Select(column => new ColumnFacts(column.Name, column.IsPersonal, column.IsShown))],
    };

    public static Outcome<SharedRegister> Open(long placeId, long unitId, RegisterFacts stated)
    {
        var register = new SharedRegister { PlaceId = placeId, UnitId = unitId };
        var facts = stated.Tidied();
        if (register.WhyNot(facts) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        register.Take(facts);
        return register;
    }

    public IReadOnlyList<Refusal> WhyNot(RegisterAct act) => PossibleIn[act].Contains(State) ? [] : [new RegisterNotPossibleIn(State, act)];

    public Outcome Revise(RegisterFacts stated)
    {
        var facts = stated.Tidied();
        var refusals = WhyNot(RegisterAct.Revise).Concat(WhyNot(facts)).ToList();
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        Take(facts);
        return Outcome.Done;
    }

    /// <summary>Why a table cannot become the next version, asked before its rows are written.</summary>
    public IReadOnlyList<Refusal> WhyNot(VersionFacts facts, DateOnly today)
    {
        var refusals = new List<Refusal>(WhyNot(RegisterAct.Import));
        if (facts.AsOf > today) refusals.Add(new AsOfAhead(facts.AsOf));
        if (InForce is { } present && facts.AsOf < present.AsOf) refusals.Add(new AsOfOlder(facts.AsOf, present.AsOf));
        refusals.AddRange(facts.Head.GroupBy(Fold).Where(same => same.Count() > 1).Select(same => new RegisterColumnTwice(same.First())));
        var lacking = _columns.Where(column => column.IsShown).Select(column => column.Name).Append(RuleColumn).Append(KeyColumn).Append(NameColumn)
            .Where(name => name.Length > 0 && !facts.Head.Contains(name)).Distinct().ToList();
        if (lacking.Count > 0) refusals.Add(new RegisterColumnsMissing(string.Join('、', lacking)));
        return refusals;
    }

    /// <summary>A table begins to come in. What answers until now goes on answering until it is there as a whole.</summary>
    public Outcome<RegisterVersion> Begin(VersionFacts facts, long by, DateTimeOffset now, DateOnly today)
    {
        if (WhyNot(facts, today) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        // One that never ended is given up: its server went down, or its user did.
        foreach (var given in _versions.Where(version => version.State is RegisterVersionState.Loading)) given.State = RegisterVersionState.Dropped;
        var version = RegisterVersion.Begin(_versions.Count == 0 ? 1 : _versions.Max(one => one.Number) + 1, facts, by, now);
        _versions.Add(version);
        return version;
    }

    /// <summary>All rows are there: from now on they answer, those before are kept, those before them are not.</summary>
    public Outcome Finish(int number, long rows, long faulty, DateTimeOffset now)
    {
        var refusals = WhyNot(RegisterAct.Finish).ToList();
        var loaded = _versions.SingleOrDefault(version => version.Number == number && version.State is RegisterVersionState.Loading);
        if (loaded is null) refusals.Add(new LoadingOver());
        if (rows == 0) refusals.Add(new RegisterWithoutRows());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        if (Earlier is { } old) old.State = RegisterVersionState.Dropped;
        if (InForce is { } present) present.State = RegisterVersionState.Earlier;
        loaded!.Finish(rows, faulty, now);
        TakeColumns();
        return Outcome.Done;
    }

    /// <summary>A table that did not come in as a whole leaves nothing behind.</summary>
    public Outcome GiveUp(int number)
    {
        foreach (var given in _versions.Where(version => version.Number == number && version.State is RegisterVersionState.Loading)) given.State = RegisterVersionState.Dropped;
        return Outcome.Done;
    }

    /// <summary>The table was the wrong one: the version before answers again, and this one goes.</summary>
    public Outcome Restore()
    {
        var refusals = WhyNot(RegisterAct.Restore).ToList();
        if (Earlier is null) refusals.Add(new NoEarlierVersion());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var (earlier, wrong) = (Earlier!, InForce!);
        (earlier.State, wrong.State) = (RegisterVersionState.InForce, RegisterVersionState.Dropped);
        TakeColumns();
        return Outcome.Done;
    }

    /// <summary>The version before is needed no more.</summary>
    public Outcome DropEarlier()
    {
        var refusals = WhyNot(RegisterAct.Drop).ToList();
        if (Earlier is null) refusals.Add(new NoEarlierVersion());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        Earlier!.State = RegisterVersionState.Dropped;
        TakeColumns();
        return Outcome.Done;
    }

    public Outcome Suspend() => Do(RegisterAct.Suspend);

    public Outcome Resume() => Do(RegisterAct.Resume);

    /// <summary>Until which day its data may answer; null while there are none.</summary>
    public DateOnly? FreshUntil => InForce is { } present ? present.AsOf.AddDays(FreshDays) : null;

    /// <summary>A text as it is compared: "张 三" and "张三" are one.</summary>
    public static string Fold(string written) => Writing.Narrow(written).ToUpperInvariant();

    private List<Refusal> WhyNot(RegisterFacts facts)
    {
        var refusals = new List<Refusal>();
        if (facts.Title.Length == 0) refusals.Add(new FieldMissing("SharedRegister.Title"));
        if (facts.Purpose.Length == 0) refusals.Add(new FieldMissing("SharedRegister.Purpose"));
        if (facts.Proofs.Count == 0) refusals.Add(new FieldMissing("SharedRegister.Proofs"));
        if (facts.KeyColumn.Length == 0) refusals.Add(new FieldMissing("SharedRegister.KeyColumn"));
        if (facts.NameColumn.Length == 0) refusals.Add(new FieldMissing("SharedRegister.NameColumn"));
        if (facts.KeyColumn.Length > 0 && Fold(facts.KeyColumn) == Fold(facts.NameColumn)) refusals.Add(new KeyIsName(facts.NameColumn));
        if (facts.FreshDays is < 1 or > MostFreshDays) refusals.Add(new FreshDaysOutOfRange(facts.FreshDays, MostFreshDays));
        if (facts.RuleColumn.Length > 0 && facts.RuleValues.Count == 0) refusals.Add(new FieldMissing("SharedRegister.RuleValues"));
        if (facts.RuleColumn.Length == 0 && facts.RuleValues.Count > 0) refusals.Add(new FieldMissing("SharedRegister.RuleColumn"));
        if (facts.RuleColumn.Length > 0 && InForce is { } present && !present.Head.Contains(facts.RuleColumn)) refusals.Add(new RuleColumnNotThere(facts.RuleColumn));
        // The rows in force stand under the heads they came with.
        var lacking = InForce is null ? [] : ((string[])[facts.KeyColumn, facts.NameColumn]).Where(name => name.Length > 0 && !InForce.Head.Contains(name)).ToList();
        if (lacking.Count > 0) refusals.Add(new RegisterColumnsMissing(string.Join('、', lacking)));
        return refusals;
    }

    private void Take(RegisterFacts facts)
    {
        (Title, Purpose, KeyKind, KeyColumn, NameColumn, FreshDays, IsComplete) = (facts.Title, facts.Purpose, facts.KeyKind, facts.KeyColumn, facts.NameColumn, facts.FreshDays, facts.IsComplete);
        (RuleColumn, RuleLines) = (facts.RuleColumn, string.Join(ValueBreak, facts.RuleValues));
        // What stays is not written anew, so that the ledger tells only what changed.
        _ = _proofs.RemoveAll(proof => !facts.Proofs.Contains(proof.ProofName));
        _proofs.AddRange(facts.Proofs.Where(name => _proofs.All(proof => proof.ProofName != name)).Select(CoveredProof.Of).ToList());
        foreach (var column in _columns)
            if (facts.Columns.FirstOrDefault(one => one.Name == column.Name) is { } said) (column.IsPersonal, column.IsShown) = (said.IsPersonal, said.IsShown);
    }

    // Of the versions that are there or may come back.
    private void TakeColumns()
    {
        var heads = new[] { InForce, Earlier }.OfType<RegisterVersion>().SelectMany(version => version.Head).Distinct().ToList();
        _ = _columns.RemoveAll(column => !heads.Contains(column.Name));
        _columns.AddRange(heads.Where(name => _columns.All(column => column.Name != name)).Select(RegisterColumn.Of).ToList());
    }

    private Outcome Do(RegisterAct act)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        State = LeadsTo[act];
        return Outcome.Done;
    }
}
