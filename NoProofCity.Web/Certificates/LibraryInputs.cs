using System.Globalization;
using NoProofCity.Domain.Certificates;

namespace NoProofCity.Web.Certificates;

/// <summary>A material as it is typed.</summary>
public sealed class MaterialInput
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The number of the certificate; blank for none.</summary>
    public string Certificate { get; set; } = "";

    public static MaterialInput Of(StandardMaterial material) => new() { Code = material.Code, Name = material.Name, Certificate = $"{material.CertificateId}" };

    public MaterialFacts Facts() => new(Code, Name, NumberOf(Certificate));

    internal static long? NumberOf(string chosen) => long.TryParse(chosen, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>A field as it is typed.</summary>
public sealed class FieldInput
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public FieldType Type { get; set; }
    public int? Length { get; set; }
    public string Certificate { get; set; } = "";
    public string Database { get; set; } = "";
    public string SourceField { get; set; } = "";

    public static FieldInput Of(StandardField field) => new()
    {
        Code = field.Code, Name = field.Name, Type = field.Type, Length = field.Length, Certificate = $"{field.CertificateId}", Database = field.Database, SourceField = field.SourceField,
    };

    public FieldFacts Facts() => new(Code, Name, Type, Length, MaterialInput.NumberOf(Certificate), Database, SourceField);
}
