using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Common;

/// <summary>
/// Columns that lie encrypted in the database (identity numbers, phones). A value that must be found again gets a blind
/// index beside it; the ledger shows such a value only masked.
/// </summary>
public static class PersonalData
{
    private const string KindAnnotation = "NoProofCity:Personal";
    private const string IndexSuffix = "Index";

    // 44 characters of base64 for 32 bytes
    private const int BlindIndexLength = 44;

    /// <param name="searchable">Adds the shadow column "…Index", filled when saving, by which <see cref="WithPersonal"/> finds the value.</param>
    public static PropertyBuilder<T> IsPersonal<T>(this PropertyBuilder<T> property, PersonalKind kind, bool searchable = false)
    {
        _ = property.HasMaxLength(400).Metadata.AddAnnotation(KindAnnotation, kind.ToString());
        if (!searchable) return property;

        var entity = (IMutableEntityType)property.Metadata.DeclaringType;
        var index = entity.AddProperty(property.Metadata.Name + IndexSuffix, typeof(string));
        index.IsNullable = property.Metadata.IsNullable;
        index.SetMaxLength(BlindIndexLength);
        _ = entity.AddIndex(index);
        return property;
    }

    /// <summary>Those rows in which the personal column has exactly this plain text.</summary>
    public static IQueryable<T> WithPersonal<T>(this IQueryable<T> rows, CityContext db, string property, string plain)
        where T : class
    {
        var index = db.Secrets.BlindIndexOf(plain);
        return rows.Where(row => EF.Property<string>(row, property + IndexSuffix) == index);
    }

    /// <summary>What kind of personal data the column holds; null for an ordinary one.</summary>
    internal static PersonalKind? KindOf(IReadOnlyProperty property) =>
        property.FindAnnotation(KindAnnotation)?.Value is string kind ? Enum.Parse<PersonalKind>(kind) : null;

    internal static IReadOnlyProperty? BlindIndexOf(IReadOnlyProperty property) =>
        KindOf(property) is null ? null : property.DeclaringType.FindProperty(property.Name + IndexSuffix);

    internal static bool IsBlindIndex(IReadOnlyProperty property) =>
        property.IsShadowProperty() && property.Name.EndsWith(IndexSuffix, StringComparison.Ordinal)
        && property.DeclaringType.FindProperty(property.Name[..^IndexSuffix.Length]) is { } hidden && KindOf(hidden) is not null;

    /// <summary>The plain text behind a value of a personal column, whatever value type the domain gives it.</summary>
    internal static string? PlainText(IReadOnlyProperty property, object? value, Secrets secrets) =>
        value is null ? null : secrets.Decrypt((string)property.GetValueConverter()!.ConvertToProvider(value)!);

    internal static void Apply(IMutableModel model, Secrets secrets)
    {
        var encrypting = new EncryptingConverter(secrets);
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()).Where(property => KindOf(property) is not null))
            property.SetValueConverter(property.GetValueConverter()?.ComposeWith(encrypting) ?? encrypting);
    }

    private sealed class EncryptingConverter(Secrets secrets)
        : ValueConverter<string, string>(plain => secrets.Encrypt(plain), hidden => secrets.Decrypt(hidden));
}

internal static class BlindIndexes
{
    internal static void Fill(ChangeTracker tracker, Secrets secrets)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties)
            {
                if (PersonalData.BlindIndexOf(property.Metadata) is not { } index) continue;
                var plain = PersonalData.PlainText(property.Metadata, property.CurrentValue, secrets);
                entry.Property(index.Name).CurrentValue = plain is null ? null : secrets.BlindIndexOf(plain);
            }
        }
    }
}
