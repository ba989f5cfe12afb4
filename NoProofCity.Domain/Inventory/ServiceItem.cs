using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

/// <summary>What an applicant bears for one item: papers, steps, days, trips.</summary>
public sealed record Burden(int Materials, int Steps, int Days, int Trips)
{
    public static Burden operator -(Burden one, Burden other) =>
        new(one.Materials - other.Materials, one.Steps - other.Steps, one.Days - other.Days, one.Trips - other.Trips);

    public static Burden operator +(Burden one, Burden other) =>
        new(one.Materials + other.Materials, one.Steps + other.Steps, one.Days + other.Days, one.Trips + other.Trips);

    public static Burden Add(Burden left, Burden right) => left + right;

    public static Burden Subtract(Burden left, Burden right) => left - right;

    internal bool IsNegative => Materials < 0 || Steps < 0 || Days < 0 || Trips < 0;
}

/// <summary>What the register states of an item.</summary>
public sealed record ItemFacts(string Name, string PowerType, ItemKind Kind)
{
    public int? StatutoryDays { get; init; }
    public int? PromisedDays { get; init; }
    public string Condition { get; init; } = "";
    public string Applicants { get; init; } = "";
    public string Process { get; init; } = "";
    public string Result { get; init; } = "";

    /// <summary>First reviewed below and sent to the province, or delegated by it while it still reviews.</summary>
    public bool ProvincialReview { get; init; }

    public IReadOnlyList<string> Materials { get; init; } = [];
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>As the register keeps it: blanks at the ends gone, each material and field once.</summary>
    public ItemFacts Tidied() => this with
    {
        Name = Writing.Tidy(Name), Condition = Writing.Tidy(Condition), Applicants = Writing.Tidy(Applicants), Process = Writing.Tidy(Process), Result = Writing.Tidy(Result),
        Materials = Names(Materials), Fields = Names(Fields),
    };

    /// <summary>Field by field, lists as one text, in the order of a table.</summary>
    public IReadOnlyList<RowChange> ChangesTo(ItemFacts other) =>
        [.. Shown().Zip(other.Shown()).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => new RowChange(pair.First.Key, pair.First.Value, pair.Second.Value))];

    private KeyValuePair<string, object?>[] Shown() =>
    [
        new(nameof(Name), Name), new(nameof(PowerType), PowerType), new(nameof(Kind), Kind), new(nameof(StatutoryDays), StatutoryDays), new(nameof(PromisedDays), PromisedDays),
        new(nameof(Condition), Condition), new(nameof(Applicants), Applicants), new(nameof(Process), Process), new(nameof(Result), Result), new(nameof(ProvincialReview), ProvincialReview),
        new(nameof(Materials), string.Join('；', Materials)), new(nameof(Fields), string.Join('；', Fields)),
    ];

    private static IReadOnlyList<string> Names(IEnumerable<string> written) => [.. written.Select(Writing.Tidy).Where(name => name.Length > 0).Distinct()];
}

/// <summary>A service item (政务服务事项、公共服务事项): what an applicant applies for. Its code is unique for its level and unit.</summary>
public sealed class ServiceItem : IAggregate
{
    private readonly List<ItemMaterial> _materials = [];
    private readonly List<ItemField> _fields = [];

    private ServiceItem() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public string Code { get; private set; } = "";
    public UnitLevel Level { get; private set; }
    public string Name { get; private set; } = "";
    public string PowerType { get; private set; } = "";
    public ItemKind Kind { get; private set; }
    public int? StatutoryDays { get; private set; }
    public int? PromisedDays { get; private set; }
    public string Condition { get; private set; } = "";
    public string Applicants { get; private set; } = "";
    public string Process { get; private set; } = "";
    public string Result { get; private set; } = "";
    public bool ProvincialReview { get; private set; }

    /// <summary>Before the programme; null while nobody counted.</summary>
    public Burden? Before { get; private set; }

    public Burden? After { get; private set; }
    public IReadOnlyList<ItemMaterial> Materials => _materials;
    public IReadOnlyList<ItemField> Fields => _fields;

    public ItemFacts Facts => new(Name, PowerType, Kind)
    {
        StatutoryDays = StatutoryDays, PromisedDays = PromisedDays, Condition = Condition, Applicants = Applicants, Process = Process, Result = Result,
        ProvincialReview = ProvincialReview, Materials = [.. _materials.Select(material => material.Name)], Fields = [.. _fields.Select(one => one.Name)],
    };

    /// <summary>What the programme saved: negative is less to bear. Null until both were counted.</summary>
    public Burden? Change => Before is { } before && After is { } after ? after - before : null;

    public static Outcome<ServiceItem> Register(OrgUnit unit, string code, ItemFacts facts, InventoryRules rules)
    {
        var item = new ServiceItem { PlaceId = unit.PlaceId, UnitId = unit.Id, Level = unit.Level, Code = Writing.Narrow(code) };
        var refusals = WhyNot(facts, rules);
        if (item.Code.Length == 0) refusals.Insert(0, new FieldMissing("Item.Code"));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        item.Take(facts);
        return item;
    }

    public Outcome Revise(ItemFacts facts, InventoryRules rules)
    {
        if (WhyNot(facts, rules) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        Take(facts);
        return Outcome.Done;
    }

    public Outcome Count(Burden before, Burden after)
    {
        if (before.IsNegative || after.IsNegative) return Outcome.Refused(new NumberNegative("Item.Burden"));
        (Before, After) = (before, after);
        return Outcome.Done;
    }

    /// <summary>In what the same item of another level is not the same: name, condition, object, process, materials, limits, result.</summary>
    public IReadOnlyList<ItemDifference> DiffersFrom(ServiceItem standard) =>
    [
        .. Differences(nameof(Name), Name, standard.Name), .. Differences(nameof(Condition), Condition, standard.Condition), .. Differences(nameof(Applicants), Applicants, standard.Applicants),
        .. Differences(nameof(Process), Process, standard.Process), .. Differences(nameof(Result), Result, standard.Result),
        .. Differences(nameof(StatutoryDays), StatutoryDays, standard.StatutoryDays), .. Differences(nameof(PromisedDays), PromisedDays, standard.PromisedDays),
        .. Differences(nameof(Materials), Listed(_materials.Select(m => m.Name)), Listed(standard._materials.Select(m => m.Name))),
    ];

    private static IEnumerable<ItemDifference> Differences(string field, object? here, object? standard) =>
        Equals(here, standard) ? [] : [new(field, here, standard)];

    private static string Listed(IEnumerable<string> names) => string.Join('；', names.Order(StringComparer.Ordinal));

    private static List<Refusal> WhyNot(ItemFacts facts, InventoryRules rules)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(facts.Name)) refusals.Add(new FieldMissing("Item.Name"));
        if (!rules.PowerTypes.Has(facts.PowerType)) refusals.Add(new PowerTypeNotOfThePlace(facts.PowerType));
        if (facts.StatutoryDays < 0) refusals.Add(new NumberNegative("Item.StatutoryDays"));
        if (facts.PromisedDays < 0) refusals.Add(new NumberNegative("Item.PromisedDays"));
        if (facts.PromisedDays > facts.StatutoryDays) refusals.Add(new PromisedLongerThanStatutory(facts.PromisedDays.Value, facts.StatutoryDays.Value));
        return refusals;
    }

    private void Take(ItemFacts stated)
    {
        var facts = stated.Tidied();
        (Name, PowerType, Kind) = (facts.Name, facts.PowerType, facts.Kind);
        (StatutoryDays, PromisedDays, ProvincialReview) = (facts.StatutoryDays, facts.PromisedDays, facts.ProvincialReview);
        (Condition, Applicants, Process, Result) = (facts.Condition, facts.Applicants, facts.Process, facts.Result);
        _materials.Clear();
        _materials.AddRange(facts.Materials.Select(name => new ItemMaterial(name)));
        _fields.Clear();
        _fields.AddRange(facts.Fields.Select(name => new ItemField(name)));
    }
}

public sealed record ItemMaterial(string Name);

public sealed record ItemField(string Name);

/// <param name="Field">The property of the item ("PromisedDays").</param>
public sealed record ItemDifference(string Field, object? Here, object? Standard);
