using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

/// <summary>What a unit has and holds (单位档案): posts, equipment, databases, systems, plans, budget. Apart from the <see cref="OrgUnit"/>, which the whole
/// house reads all day, so that filling the file disturbs nobody. Entries are known by their names.</summary>
public sealed class UnitFile : IAggregate
{
    private readonly List<UnitPost> _posts = [];
    private readonly List<UnitEquipment> _equipment = [];
    private readonly List<UnitDatabase> _databases = [];
    private readonly List<UnitSystem> _systems = [];
    private readonly List<PlanFile> _plans = [];
    private readonly List<BudgetNote> _budgets = [];
    private readonly List<GoodPractice> _practices = [];
    private readonly List<ProofCarrier> _carriers = [];

    private UnitFile() => Unit = null!; // for EF Core, which loads the unit along

    public UnitFile(OrgUnit unit) => (Unit, UnitId, PlaceId) = (unit, unit.Id, unit.PlaceId);

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public OrgUnit Unit { get; private set; }

    public IReadOnlyList<UnitPost> Posts => _posts;
    public IReadOnlyList<UnitEquipment> Equipment => _equipment;
    public IReadOnlyList<UnitDatabase> Databases => _databases;
    public IReadOnlyList<UnitSystem> Systems => _systems;
    public IReadOnlyList<PlanFile> Plans => _plans;
    public IReadOnlyList<BudgetNote> Budgets => _budgets;
    public IReadOnlyList<GoodPractice> Practices => _practices;
    public IReadOnlyList<ProofCarrier> Carriers => _carriers;

    /// <summary>Connected of those that should be.</summary>
    public Rate Connection => new(_databases.Count(d => d is { ShouldConnect: true, ConnectedOn: not null }), _databases.Count(d => d.ShouldConnect));

    /// <summary>Docked of those that should be.</summary>
    public Rate Docking => new(_systems.Count(s => s is { ShouldDock: true, DockedOn: not null }), _systems.Count(s => s.ShouldDock));

    public IReadOnlyList<UnitSystem> NotDocked => [.. _systems.Where(s => s is { ShouldDock: true, DockedOn: null })];

    public IReadOnlyList<ProofCarrier> WithoutCarrier => [.. _carriers.Where(c => c.Carrier == Carrier.None)];

    /// <summary>Fills a post. A unit has one of each, but as many sections as take part.</summary>
    public Outcome Fill(UnitPost post) => Do([.. Missing(post.Holder, "Post.Holder")], () =>
    {
        _ = _posts.RemoveAll(p => IsSame(p, post.Kind, post.Holder));
        _posts.Add(post);
    });

    public Outcome Vacate(PostKind kind, string holder) =>
        Do(_posts.Any(p => IsSame(p, kind, holder)) ? [] : [new NotInTheFile(holder)], () => _ = _posts.RemoveAll(p => IsSame(p, kind, holder)));

    /// <summary>Records equipment; the same name again corrects the count, none of it takes it out.</summary>
    public Outcome Record(UnitEquipment equipment) =>
        Do([.. Missing(equipment.Name, "Equipment.Name"), .. Negative(equipment.Count, "Equipment.Count")], () =>
        {
            _ = _equipment.RemoveAll(e => e.Name == equipment.Name);
            if (equipment.Count > 0) _equipment.Add(equipment);
        });

    public Outcome Register(UnitDatabase database) =>
        Do([.. Missing(database.Name, "Database.Name"), .. Missing(database.Content, "Database.Content"), .. Taken(_databases.Any(d => d.Name == database.Name), database.Name)],
            () => _databases.Add(database));

    /// <param name="on">Null when the connection was lost or recorded by mistake.</param>
    public Outcome Connect(string database, DateOnly? on) => With(_databases.Find(d => d.Name == database), database, [], d => d.Connect(on));

    public Outcome Register(UnitSystem system) =>
        Do([.. Missing(system.Name, "System.Name"), .. Taken(_systems.Any(s => s.Name == system.Name), system.Name)], () => _systems.Add(system));

    /// <param name="on">Null when the docking was lost or recorded by mistake.</param>
    public Outcome Dock(string system, DateOnly? on) => With(_systems.Find(s => s.Name == system), system, [], s => s.Dock(on));

    public Outcome ReportCalls(string system, long calls, DateOnly asOf) =>
        With(_systems.Find(s => s.Name == system), system, Negative(calls, "System.Calls"), s => s.Report(calls, asOf));

    /// <summary>Files the plan of a year; a second one of the same year takes the place of the first.</summary>
    public Outcome FilePlan(PlanFile plan) => Do(plan.WhyNot(), () =>
    {
        _ = _plans.RemoveAll(p => p.Year == plan.Year);
        _plans.Add(plan);
    });

    /// <summary>Notes the budget of a year; a second note of the same year takes the place of the first.</summary>
    public Outcome Note(BudgetNote budget) => Do([.. Missing(budget.Text, "Budget.Text")], () =>
    {
        _ = _budgets.RemoveAll(b => b.Year == budget.Year);
        _budgets.Add(budget);
    });

    public Outcome Note(GoodPractice practice) => Do([.. Missing(practice.Text, "Practice.Text")], () => _practices.Add(practice));

    /// <summary>Records the carrier of a proof; the same proof again corrects it.</summary>
    public Outcome Record(ProofCarrier carrier) => Do([.. Missing(carrier.ProofName, "Carrier.ProofName")], () =>
    {
        _ = _carriers.RemoveAll(c => c.ProofName == carrier.ProofName);
        _carriers.Add(carrier);
    });

    private static bool IsSame(UnitPost post, PostKind kind, string holder) => post.Kind == kind && (kind != PostKind.Section || post.Holder == Writing.Tidy(holder));

    private static IReadOnlyList<Refusal> Missing(string text, string field) => text.Length == 0 ? [new FieldMissing(field)] : [];

    private static IReadOnlyList<Refusal> Negative(long number, string field) => number < 0 ? [new NumberNegative(field)] : [];

    private static IReadOnlyList<Refusal> Taken(bool isTaken, string name) => isTaken ? [new AlreadyInTheFile(name)] : [];

    private Outcome With<T>(T? entry, string name, IReadOnlyList<Refusal> others, Action<T> change) where T : class =>
        entry is null ? Outcome.Refused([new NotInTheFile(name), .. others]) : Do(others, () => change(entry));

    private Outcome Do(IReadOnlyList<Refusal> others, Action change)
    {
        if (Unit.WhyNot(UnitAct.KeepFile).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        return Outcome.Done;
    }
}
