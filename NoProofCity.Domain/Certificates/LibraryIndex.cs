using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Certificates;

/// <summary>How much of what an item asks for somebody has already.</summary>
/// <param name="Materials">Those that a certificate shows, of all it asks for.</param>
/// <param name="Fields">Those of its form that a certificate or a database fills in, of all.</param>
public readonly record struct Coverage(Rate Materials, Rate Fields)
{
    public static Coverage operator +(Coverage one, Coverage other) => new(Sum(one.Materials, other.Materials), Sum(one.Fields, other.Fields));

    public static Coverage Add(Coverage left, Coverage right) => left + right;

    private static Rate Sum(Rate one, Rate other) => new(one.Part + other.Part, one.Whole + other.Whole);
}

/// <summary>Finds what an item means by a name in the libraries of its place.</summary>
public sealed class LibraryIndex
{
    private readonly Dictionary<string, StandardMaterial> _materials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandardField> _fields = new(StringComparer.Ordinal);

    public LibraryIndex(IEnumerable<StandardMaterial> materials, IEnumerable<StandardField> fields)
    {
        Fill(_materials, materials);
        Fill(_fields, fields);
    }

    public StandardMaterial? Material(string written) => _materials.GetValueOrDefault(Writing.Narrow(written));

    public StandardField? Field(string written) => _fields.GetValueOrDefault(Writing.Narrow(written));

    public Coverage Of(IReadOnlyCollection<string> materials, IReadOnlyCollection<string> fields) => new(
        new(materials.Count(written => Material(written) is { HasSource: true }), materials.Count),
        new(fields.Count(written => Field(written) is { HasSource: true }), fields.Count));

    // Its own name comes first: what another is called besides does not take it away.
    private static void Fill<T>(Dictionary<string, T> found, IEnumerable<T> entries)
        where T : LibraryEntry
    {
        var all = entries.ToList();
        foreach (var entry in all) _ = found.TryAdd(Writing.Narrow(entry.Name), entry);
        foreach (var entry in all)
            foreach (var name in entry.Names) _ = found.TryAdd(Writing.Narrow(name.Written), entry);
    }
}
