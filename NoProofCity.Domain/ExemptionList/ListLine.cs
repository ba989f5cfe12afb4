using System.Text.Json.Serialization;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>A service item for which a proof was asked.</summary>
public sealed record LinkedItem(string Code, string Name)
{
    public override string ToString() => Code.Length == 0 ? Name : $"{Name}（{Code}）";
}

/// <param name="Key">By which the profile knows the way.</param>
/// <param name="Label">What the place called it when the line was written.</param>
public sealed record LineMethod(string Key, string Label);

/// <summary>
/// What a list says of one proof (or certificate) at one time, names and words included: a line of an edition, of the list as of a day, of open data.
/// What is written down so never changes with a unit that is renamed later.
/// </summary>
/// <param name="Number">The number of the entry (条目号): two editions are compared by it.</param>
public sealed record ListLine(string Number, string Proof)
{
    public UnitLevel Level { get; init; }

    /// <summary>Who asked for it; of a certificate, nobody.</summary>
    public string Unit { get; init; } = "";

    public string UnitCode { get; init; } = "";
    public IReadOnlyList<LinkedItem> Items { get; init; } = [];
    public string Basis { get; init; } = "";
    public string Issuer { get; init; } = "";
    public LineState State { get; init; }
    public IReadOnlyList<LineMethod> Methods { get; init; } = [];
    public string MethodNote { get; init; } = "";
    public StorageClass? Storage { get; init; }
    public int? StatutoryDays { get; init; }

    /// <summary>Of a certificate: at which levels its data is kept.</summary>
    public IReadOnlyList<string> DataLevels { get; init; } = [];

    /// <summary>What citizens call it.</summary>
    public string PlainWords { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>What may differ between two editions, in the order in which it is told.</summary>
    [JsonIgnore]
    public static IReadOnlyList<LineField> Fields { get; } =
    [
        new(nameof(Proof), line => line.Proof), new(nameof(Items), line => string.Join('；', line.Items)), new(nameof(Basis), line => line.Basis), new(nameof(Unit), line => line.Unit),
        new(nameof(Issuer), line => line.Issuer), new(nameof(State), line => line.State), new(nameof(Methods), line => string.Join('、', line.Methods.Select(method => method.Label))),
        new(nameof(MethodNote), line => line.MethodNote), new(nameof(Storage), line => line.Storage), new(nameof(StatutoryDays), line => line.StatutoryDays), new(nameof(Level), line => line.Level),
        new(nameof(DataLevels), line => string.Join('、', line.DataLevels)), new(nameof(PlainWords), line => line.PlainWords), new(nameof(Remark), line => line.Remark),
    ];

    public bool HasWay(string method) => Methods.Any(one => one.Key == method);

    public IReadOnlyList<LineChange> ChangesTo(ListLine other) =>
        [.. Fields.Where(field => !Equals(field.Of(this), field.Of(other))).Select(field => new LineChange(field.Name, field.Of(this), field.Of(other)))];
}

public sealed record LineField(string Name, Func<ListLine, object?> Of);

/// <param name="Field">The property of the line ("Issuer").</param>
public sealed record LineChange(string Field, object? Old, object? New);
