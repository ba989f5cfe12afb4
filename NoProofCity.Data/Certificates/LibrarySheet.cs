using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.Certificates;

/// <summary>Which of the two libraries.</summary>
public enum LibraryKind { Material, Field }

/// <summary>A material as one row of a table states it; what is null is not stated.</summary>
/// <param name="Certificate">By its name in the catalogue.</param>
public sealed record MaterialEntry(int Line, string? Code, string? Name, string? Certificate);

/// <summary>A field as one row of a table states it; what is null is not stated.</summary>
public sealed record FieldEntry(int Line, string? Code, string? Name)
{
    public FieldType? Type { get; init; }
    public int? Length { get; init; }

    /// <summary>By its name in the catalogue.</summary>
    public string? Certificate { get; init; }

    public string? Database { get; init; }
    public string? SourceField { get; init; }
}

/// <summary>What items write, and which standard it means.</summary>
public sealed record NameEntry(int Line, LibraryKind? Kind, string? Written, string? Code);

/// <summary>Judges the rows of the three tables of the libraries: once to show what would come of it, once to write. An entry is known by its code.</summary>
internal sealed class LibrarySheet(long placeId, IReadOnlyList<CertificateType> certificates, IReadOnlyList<StandardMaterial> materials, IReadOnlyList<StandardField> fields, Func<LibraryEntry, IReadOnlyList<Refusal>> take)
{
    private readonly List<StandardMaterial> _materials = [.. materials];
    private readonly List<StandardField> _fields = [.. fields];
    private readonly HashSet<LibraryEntry> _touched = [];

    /// <summary>The entries that are new or changed.</summary>
    internal IReadOnlyCollection<LibraryEntry> Touched => _touched;

    internal IReadOnlyList<SheetVerdict> Take(IReadOnlyList<MaterialEntry> entries) => Each(entries, entry => entry.Line, entry => Writing.Narrow(entry.Code ?? ""), (entry, code) =>
    {
        if (!IsKnown(entry.Certificate, out var certificate)) return Error(entry.Line, null, [new CertificateUnknown("StandardMaterial.Certificate", entry.Certificate!)]);
        var there = _materials.Find(material => material.Code == code);
        var facts = new MaterialFacts(code, entry.Name ?? there?.Name ?? "", certificate ?? there?.CertificateId);
        return Judge(entry.Line, there, facts.Name, _materials, there?.Facts.ChangesTo(facts) ?? [], () => StandardMaterial.Enter(placeId, facts), material => material.Revise(facts));
    });

    internal IReadOnlyList<SheetVerdict> Take(IReadOnlyList<FieldEntry> entries) => Each(entries, entry => entry.Line, entry => Writing.Narrow(entry.Code ?? ""), (entry, code) =>
    {
        if (!IsKnown(entry.Certificate, out var certificate)) return Error(entry.Line, null, [new CertificateUnknown("StandardField.Certificate", entry.Certificate!)]);
        var there = _fields.Find(field => field.Code == code);
        var now = there?.Facts ?? new(code, "");
        var facts = now with
        {
            Name = Writing.Tidy(entry.Name ?? now.Name), Type = entry.Type ?? now.Type, Length = entry.Length ?? now.Length, SourceField = Writing.Tidy(entry.SourceField ?? now.SourceField),
            // A row that names one source takes the other away.
            CertificateId = certificate ?? (entry.Database is null ? now.CertificateId : null), Database = entry.Database is { } database ? Writing.Tidy(database) : certificate is null ? now.Database : "",
        };
        return Judge(entry.Line, there, facts.Name, _fields, there?.Facts.ChangesTo(facts) ?? [], () => StandardField.Enter(placeId, facts), field => field.Revise(facts));
    });

    internal IReadOnlyList<SheetVerdict> Take(IReadOnlyList<NameEntry> entries) => Each(entries, entry => entry.Line, entry => $"{entry.Kind}/{Writing.Narrow(entry.Written ?? "")}", (entry, name) =>
    {
        if (entry.Kind is not { } kind) return Error(entry.Line, null, [new FieldMissing("LibraryEntry.Kind")]);
        IReadOnlyList<LibraryEntry> library = kind is LibraryKind.Material ? _materials : _fields;
        if (library.FirstOrDefault(one => one.Code == Writing.Narrow(entry.Code ?? "")) is not { } meant) return Error(entry.Line, null, [new CodeUnknown(entry.Code ?? "")]);
        var (seen, written) = (Seen.Of(meant), entry.Written ?? "");
        if (WhyNot(library, meant, written) is { Count: > 0 } taken) return Error(entry.Line, seen, taken);
        if (meant.Means(written)) return new SheetVerdict(entry.Line, EntryKind.Same, seen, [], []);
        var refusals = meant.Cover(written).Refusals;
        if (refusals.Count == 0) refusals = take(meant);
        if (refusals.Count > 0) return Error(entry.Line, seen, refusals);
        _ = _touched.Add(meant);
        return new SheetVerdict(entry.Line, EntryKind.Add, seen, [], []);
    });

    /// <summary>A name means one standard: its own where one is called so, or that to which it was given first.</summary>
    internal static IReadOnlyList<Refusal> WhyNot(IEnumerable<LibraryEntry> library, LibraryEntry meant, string written) =>
        library.FirstOrDefault(one => one != meant && one.Id != meant.Id && one.Means(written)) is { } other ? [new NameMeansAnother(Writing.Tidy(written), other.Code)] : [];

    private SheetVerdict Judge<T>(int line, T? there, string name, List<T> library, IReadOnlyList<RowChange> changes, Func<Outcome<T>> enter, Func<T, Outcome> revise)
        where T : LibraryEntry
    {
        var seen = there is null ? default(Seen?) : Seen.Of(there);
        if (there is not null && changes.Count == 0) return new(line, EntryKind.Same, seen, [], []);
        if (library.Find(one => one != there && one.Name == Writing.Tidy(name)) is not null) return Error(line, seen, [new AlreadyThere($"{typeof(T).Name}.Name")]);
        var done = there is null ? enter() : revise(there) is { IsDone: false } refused ? refused : (Outcome<T>)there;
        if (!done.IsDone) return Error(line, seen, done.Refusals);
        if (take(done.Value) is { Count: > 0 } refusals) return Error(line, seen, refusals);
        if (there is null) library.Add(done.Value);
        _ = _touched.Add(done.Value);
        return new(line, there is null ? EntryKind.Add : EntryKind.Change, seen, changes, []);
    }

    private static IReadOnlyList<SheetVerdict> Each<T>(IReadOnlyList<T> entries, Func<T, int> lineOf, Func<T, string> keyOf, Func<T, string, SheetVerdict> judge)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. entries.Select(entry => keyOf(entry) is { Length: > 0 } key && !lines.TryAdd(key, lineOf(entry)) ? new SheetVerdict(lineOf(entry), EntryKind.Duplicate, null, [], [new RowTwice(lines[key])]) : judge(entry, keyOf(entry)))];
    }

    /// <param name="id">Null where none is named.</param>
    private bool IsKnown(string? written, out long? id)
    {
        id = written is null ? null : certificates.FirstOrDefault(certificate => Writing.Narrow(certificate.Name) == Writing.Narrow(written))?.Id;
        return written is null || id is not null;
    }

    private static SheetVerdict Error(int line, Seen? seen, IReadOnlyList<Refusal> refusals) => new(line, EntryKind.Error, seen, [], refusals);
}

/// <summary>No entry of the library has the code.</summary>
public sealed record CodeUnknown(string Written) : Refusal, IOfField
{
    public string Field => "LibraryEntry.Code";
}
