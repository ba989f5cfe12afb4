using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Ledger;

/// <summary>
/// What an act changed, read off the tracked changes so that no act can forget to say it:
/// <c>{"OrgUnit#5":{"Name":["旧名","新名"]}}</c>. Personal values are masked with their keyed hash behind (<c>138****0000#q83v…</c>):
/// unreadable, yet with the key file it can be told whether it was this number. Long texts stand as their fingerprint, personal ones as a keyed one.
/// Taken before saving (the old values are known) and written after it (the new keys are known).
/// </summary>
public sealed class ActFacts
{
    /// <summary>Before the fingerprint that stands for a long text.</summary>
    public const string FingerprintMark = "sha256:";

    /// <summary>That of no text at all.</summary>
    public static readonly string BlankFingerprint = Fingerprint([]);

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Change> _changes;

    internal ActFacts() => _changes = [];

    private ActFacts(IEnumerable<Change> changes) => _changes = [.. changes];

    internal bool AreNone => _changes.Count == 0;

    /// <summary>What was changed of each thing, itself and in its parts; what is part of none is left out.</summary>
    internal IReadOnlyDictionary<object, ActFacts> ByThing() =>
        _changes.Where(change => change.Thing is not null).GroupBy(change => change.Thing!, ReferenceEqualityComparer.Instance)
            .ToDictionary(changes => changes.Key!, changes => new ActFacts(changes), ReferenceEqualityComparer.Instance);

    /// <summary>All but what was changed of some things.</summary>
    internal ActFacts Without(IReadOnlySet<object> things) => new(_changes.Where(change => change.Thing is null || !things.Contains(change.Thing)));

    /// <summary>All that was changed since the last time it was taken and saved.</summary>
    internal void Take(CityContext db)
    {
        db.ChangeTracker.DetectChanges();
        var wholes = new Wholes(db.ChangeTracker);
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged && !IsBookkeeping(entry)))
        {
            var changes = entry.Properties
                .Where(property => IsTold(property.Metadata) && (entry.State is not EntityState.Modified || property.IsModified))
                .Select(property => (
                    property.Metadata.Name,
                    Old: entry.State is EntityState.Added ? null : Shown(property.Metadata, property.OriginalValue, db.Secrets),
                    New: entry.State is EntityState.Deleted ? null : Refers(property.Metadata) && property.CurrentValue is not null ? new Reference(property) : Shown(property.Metadata, property.CurrentValue, db.Secrets)))
                .Where(change => !Equals(change.Old, change.New))
                .ToList();
            if (changes.Count > 0) _changes.Add(new(entry, wholes.Of(entry)?.Entity, changes));
        }
    }

    internal string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            // A thing that was saved in the middle of the act, or taken out and put in again, stands once: as it was before and as it is after.
            foreach (var thing in _changes.GroupBy(change => NameOf(change.Entry)))
            {
                json.WriteStartObject(thing.Key);
                foreach (var property in thing.SelectMany(change => change.Changes).GroupBy(change => change.Name))
                {
                    var (name, old, @new) = (property.Key, property.First().Old, property.Last().New);
                    json.WriteStartArray(name);
                    Write(json, old);
                    Write(json, @new);
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string NameOf(EntityEntry entry)
    {
        var keys = entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Convert.ToString(entry.Property(key.Name).CurrentValue, CultureInfo.InvariantCulture));
        return $"{entry.Metadata.ClrType.Name}#{string.Join('/', keys)}";
    }

    // Of the persons of a list the ledger tells how many, and each look into their data.
    private static bool IsBookkeeping(EntityEntry entry) =>
        entry.Entity is LedgerEntry or LedgerHead or Counter or NumberSeries or RecountMark or Installation or Notice or BatchPersonRow;

    private static bool IsTold(IReadOnlyProperty property) =>
        !property.IsPrimaryKey() && (!property.IsShadowProperty() || Refers(property)) && property.Name != nameof(IAggregate.Version) && !PersonalData.IsBlindIndex(property);

    // One part names another ("PersonId"); which aggregate it belongs to, the entry says already.
    private static bool Refers(IReadOnlyProperty property) =>
        property.IsShadowProperty() && property.GetContainingForeignKeys().Any(key => !key.IsOwnership && !Parts.IsPartOf(key));

    private static object? Shown(IReadOnlyProperty property, object? value, Secrets secrets) => value switch
    {
        null => null,
        _ when PersonalData.KindOf(property) is { } kind => Hidden(property, kind, PersonalData.PlainText(property, value, secrets)!, secrets),
        bool or int or long => value,
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Fingerprint(bytes),
        _ when LongText.Is(property) => Fingerprint(Encoding.UTF8.GetBytes(Text(property, value))),
        _ => Text(property, value),
    };

    private static string Text(IReadOnlyProperty property, object value) =>
        Convert.ToString(property.GetValueConverter()?.ConvertToProvider(value) ?? value, CultureInfo.InvariantCulture)!;

    // A star for each character of a long text would tell nothing and fill the ledger.
    private static string Hidden(IReadOnlyProperty property, PersonalKind kind, string plain, Secrets secrets) =>
        $"{(LongText.Is(property) ? "" : Masking.Of(kind, plain))}#{secrets.BlindIndexOf(plain)}";

    private static string Fingerprint(byte[] bytes) => FingerprintMark + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case Reference reference: Write(json, reference.Key); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            default: json.WriteStringValue((string)value); break;
        }
    }

    /// <param name="Thing">The aggregate that it is, or is part of.</param>
    private sealed record Change(EntityEntry Entry, object? Thing, List<(string Name, object? Old, object? New)> Changes);

    /// <summary>The key of something that may only be given one by saving.</summary>
    private sealed class Reference(PropertyEntry property)
    {
        internal object? Key => property.CurrentValue;
    }
}
