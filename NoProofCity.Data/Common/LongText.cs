using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Common;

/// <summary>Text without a length: never indexed, never compared. Every other text has a length, so that SQL Server can index it and nothing is cut in silence.</summary>
public static class LongText
{
    private const string Annotation = "NoProofCity:LongText";

    public static PropertyBuilder<T> IsLongText<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(Annotation, true);
        property.Metadata.SetMaxLength(null); // an encrypted column has one from the beginning
        return property;
    }

    internal static bool Is(IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
