using System.Text.Json;
using NoProofCity.Data.Opening;

namespace NoProofCity.Web.Shared;

/// <summary>Where files that came in and are not confirmed yet lie, outside of the memory of the circuits.</summary>
public sealed class ImportDrafts
{
    private readonly string _folder;

    public ImportDrafts(City city)
    {
        _folder = Path.Combine(city.Settings.DataFolder, "imports");
        // Whoever had one open when the process ended begins again.
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    public ImportDraft New() => new(Directory.CreateDirectory(Path.Combine(_folder, Ids.Submission())).FullName);
}

/// <summary>A file that came in, and what each of its rows would do. Both lie on disk: the page holds where the lines are, not the lines.</summary>
public sealed class ImportDraft : IDisposable
{
    private const int Buffer = 1 << 16;

    private readonly string _folder;
    private readonly FileStream _lines;
    private readonly Dictionary<ImportKind, List<(int Row, long At)>> _places = [];

    internal ImportDraft(string folder)
    {
        _folder = folder;
        _lines = new(Path.Combine(folder, "lines"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer);
    }

    /// <summary>One of an operator command, beside those of a server that may be running.</summary>
    public static ImportDraft Beside(string dataFolder) => new(Directory.CreateDirectory(Path.Combine(dataFolder, "import." + Ids.Submission())).FullName);

    /// <summary>A stream that the file itself is written to and read from.</summary>
    public FileStream NewFile() => new(Path.Combine(_folder, "file"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);

    public int Count(ImportKind kind) => _places.TryGetValue(kind, out var places) ? places.Count : 0;

    public int Total => _places.Values.Sum(places => places.Count);

    public int Writing => Count(ImportKind.Added) + Count(ImportKind.Changed);

    public void Clear()
    {
        _places.Clear();
        _lines.SetLength(0);
    }

    public void Add(ImportLine line)
    {
        if (!_places.TryGetValue(line.Kind, out var places)) _places[line.Kind] = places = [];
        places.Add((line.Row, _lines.Position));
        JsonSerializer.Serialize(_lines, line, JsonSerializerOptions.Default);
        _lines.WriteByte((byte)'\n');
    }

    /// <summary>To be called when all lines are there: what is shown or returned goes by rows.</summary>
    public void Sort()
    {
        foreach (var places in _places.Values) places.Sort();
    }

    public IReadOnlyList<ImportLine> Lines(ImportKind kind, int most) => _places.TryGetValue(kind, out var places) ? [.. places.Take(most).Select(place => Read(place.At))] : [];

    /// <summary>The lines that go back to the user, by rows.</summary>
    public IEnumerable<ImportLine> Returned() =>
        new[] { ImportKind.Faulty, ImportKind.Twice }.SelectMany(kind => _places.TryGetValue(kind, out var places) ? places : []).Order().Select(place => Read(place.At));

    /// <summary>The numbers of the rows that add or change something.</summary>
    public IReadOnlySet<int> RowsThatWrite() => new[] { ImportKind.Added, ImportKind.Changed }.SelectMany(kind => _places.TryGetValue(kind, out var places) ? places : []).Select(place => place.Row).ToHashSet();

    public void Dispose()
    {
        _lines.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private ImportLine Read(long at)
    {
        _lines.Position = at;
        using var reader = new StreamReader(_lines, bufferSize: 4096, leaveOpen: true);
        return JsonSerializer.Deserialize<ImportLine>(reader.ReadLine()!, JsonSerializerOptions.Default)!;
    }
}
