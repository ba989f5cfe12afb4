using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>
/// The last guard before a text is stored: what one database takes and the other refuses, or both take and read differently,
/// neither gets. People's entries are judged long before; whatever arrives here is a mistake of ours.
/// </summary>
internal static class StoredTexts
{
    /// <exception cref="InvalidOperationException">Names the column, never the text.</exception>
    internal static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties.Where(property => property.Metadata.ClrType == typeof(string) && (entry.State is EntityState.Added || property.IsModified)))
            {
                if (property.CurrentValue is string text && Fault(property.Metadata, text) is { } fault)
                    throw new InvalidOperationException($"{entry.Metadata.DisplayName()}.{property.Metadata.Name}: {fault}.");
            }
        }
    }

    /// <summary>What a person wrote at greater length than its column takes.</summary>
    internal static IReadOnlyList<Refusal> TooLong(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        return [.. tracker.Entries().SelectMany(TooLong)];
    }

    /// <summary>Of one thing, whether it is to be stored or is only looked at before.</summary>
    internal static IReadOnlyList<Refusal> TooLong(CityContext db, IAggregate thing) => [.. TooLong(db.Entry(thing))];

    private static IEnumerable<Refusal> TooLong(EntityEntry entry) =>
        entry.State is EntityState.Unchanged or EntityState.Deleted ? [] :
            from property in entry.Properties
            where property.Metadata.ClrType == typeof(string) && (entry.State is not EntityState.Modified || property.IsModified)
            let most = property.Metadata.GetMaxLength()
            where property.CurrentValue is string text && most < Stored(property.Metadata, text).Length
            select new TextTooLong($"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}", ((string)property.CurrentValue!).Length, most.Value);

    /// <summary>Puts a thing among those to be saved, unless one of its texts is longer than its column.</summary>
    internal static IReadOnlyList<Refusal> Took(CityContext db, object thing)
    {
        var entry = db.Entry(thing);
        if (entry.State is EntityState.Detached) entry = db.Add(thing);
        IReadOnlyList<Refusal> refusals = [.. TooLong(entry)];
        if (refusals.Count == 0) return [];
        if (entry.State is EntityState.Added) entry.State = EntityState.Detached;
        else entry.CurrentValues.SetValues(entry.OriginalValues);
        return refusals;
    }

    private static string? Fault(IReadOnlyProperty column, string text)
    {
        // SQLite cuts nothing and refuses nothing; SQL Server breaks the act off.
        if (column.GetMaxLength() is { } most && Stored(column, text).Length > most) return "the text is longer than its column";
        // SQL Server takes "a" and "a " for one.
        if (text.EndsWith(' ') && IsCompared(column)) return "the text of a key ends in a blank";
        // SQLite's functions end at it.
        if (text.Contains('\0', StringComparison.Ordinal)) return "the text holds a null character";
        // In UTF-8 it would come back as another character and break the ledger's seal.
        return HasHalfCharacter(text) ? "the text holds half a character" : null;
    }

    private static string Stored(IReadOnlyProperty column, string text) => (string)(column.GetValueConverter()?.ConvertToProvider(text) ?? text);

    private static bool IsCompared(IReadOnlyProperty column) => column.IsKey() || column.GetContainingIndexes().Any(index => index.IsUnique);

    private static bool HasHalfCharacter(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return false;
        for (var rest = text.AsSpan(); Rune.DecodeFromUtf16(rest, out _, out var length) is var status && !rest.IsEmpty; rest = rest[length..])
        {
            if (status is not System.Buffers.OperationStatus.Done) return true;
        }
        return false;
    }
}
