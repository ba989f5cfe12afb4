using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Certificates;

public sealed record CertificateNotPossibleIn(CertificateState State, CertificateAct Act) : Refusal;

/// <summary>The place protects its certificates by grade, so each has one.</summary>
public sealed record CertificateWithoutGrade() : Refusal("Cert.Graded"), IOfField
{
    public string Field => "CertificateType.Grade";
}

public sealed record GradeNotOfThePlace(string Written) : Refusal("Cert.Grades"), IOfField
{
    public string Field => "CertificateType.Grade";
}

/// <summary>It says since when, and that day has not come.</summary>
public sealed record SinceAhead(string Field, DateOnly Since) : Refusal, IOfField;

/// <summary>A day since which it is sealed, and neither seal nor signature.</summary>
public sealed record SealedByNothing : Refusal, IOfField
{
    public string Field => "CertificateType.Seal";
}

/// <summary>Papers of the past are electronic, and it is said that there are none.</summary>
public sealed record HistoryOfNothing : Refusal, IOfField
{
    public string Field => "CertificateType.HasHistory";
}

// ── Libraries ────────────────────────────────────────────────────────────────

/// <summary>A material shows its certificate, and a field comes from one: only what is in the catalogue.</summary>
public sealed record CertificateUnknown(string Field, string Written) : Refusal, IOfField;

/// <summary>A length without a type of field that has one.</summary>
public sealed record FieldHasNoLength(FieldType Type) : Refusal, IOfField
{
    public string Field => "StandardField.Length";
}

/// <summary>A field is read from a certificate or from a database, not from both.</summary>
public sealed record TwoSources : Refusal, IOfField
{
    public string Field => "StandardField.Database";
}

/// <summary>A name that items write means one standard; it is taken back there before it means another.</summary>
/// <param name="Code">That which it means now.</param>
public sealed record NameMeansAnother(string Written, string Code) : Refusal, IOfField
{
    public string Field => "LibraryEntry.Written";
}

public sealed record NameNotThere(string Written) : Refusal;

/// <summary>A table names a level that is none of the four.</summary>
public sealed record LevelNotKnown(string Written) : Refusal, IOfField
{
    public string Field => "CertificateType.Levels";
}

/// <summary>A table names a code to which no certificate is bound.</summary>
public sealed record CodeNotKnown(string Written) : Refusal, IOfField
{
    public string Field => "CertificateType.Codes";
}
