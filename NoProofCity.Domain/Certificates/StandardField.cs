using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.Certificates;

/// <param name="Database">The base database it is read from; blank where it comes from a certificate, or from nowhere yet.</param>
/// <param name="SourceField">What it is called there.</param>
public sealed record FieldFacts(string Code, string Name, FieldType Type = FieldType.Text, int? Length = null, long? CertificateId = null, string Database = "", string SourceField = "")
{
    public IReadOnlyList<RowChange> ChangesTo(FieldFacts other) =>
        [.. Shown().Zip(other.Shown()).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => new RowChange(pair.First.Key, pair.First.Value, pair.Second.Value))];

    private KeyValuePair<string, object?>[] Shown() =>
    [
        new(nameof(Name), Name), new(nameof(Type), Type), new(nameof(Length), Length), new(nameof(CertificateId), CertificateId), new(nameof(Database), Database), new(nameof(SourceField), SourceField),
    ];
}

/// <summary>A field of the library (标准字段库): what forms ask for under many names, and the certificate or database that fills it in.</summary>
public sealed class StandardField : LibraryEntry
{
    private StandardField() { } // for EF Core

    public FieldType Type { get; private set; }
    public int? Length { get; private set; }
    public string Database { get; private set; } = "";
    public string SourceField { get; private set; } = "";

    public override bool HasSource => CertificateId is not null || Database.Length > 0;

    public FieldFacts Facts => new(Code, Name, Type, Length, CertificateId, Database, SourceField);

    public static Outcome<StandardField> Enter(long placeId, FieldFacts facts)
    {
        var field = new StandardField { PlaceId = placeId };
        var outcome = field.Revise(facts);
        return outcome.IsDone ? field : outcome;
    }

    public Outcome Revise(FieldFacts facts)
    {
        var refusals = WhyNot(nameof(StandardField), facts.Code, facts.Name);
        if (facts.Length is not null && facts.Type is not (FieldType.Text or FieldType.Code or FieldType.Number)) refusals.Add(new FieldHasNoLength(facts.Type));
        if (facts.Length < 1) refusals.Add(new FieldMissing("StandardField.Length"));
        if (facts.CertificateId is not null && Writing.Tidy(facts.Database).Length > 0) refusals.Add(new TwoSources());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        (Code, Name, Type, Length) = (Writing.Narrow(facts.Code), Writing.Tidy(facts.Name), facts.Type, facts.Length);
        (CertificateId, Database, SourceField) = (facts.CertificateId, Writing.Tidy(facts.Database), Writing.Tidy(facts.SourceField));
        return Outcome.Done;
    }
}
