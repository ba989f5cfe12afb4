using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>What a column holds. It decides how a cell is read, checked, offered in a template and written.</summary>
public enum SheetType
{
    /// <summary>A name or a short text, on one line.</summary>
    Text,

    /// <summary>A number that is none: it keeps its zeros, and every digit counts.</summary>
    Code,

    /// <summary>Several lines.</summary>
    LongText,
    Whole,
    Number,
    Date,
    Moment,
    Flag,

    /// <summary>One of <see cref="SheetColumn.Choices"/>.</summary>
    Choice,
    Phone,
}

/// <param name="Value">As the program knows it.</param>
/// <param name="Word">As it stands in the cell.</param>
public sealed record SheetChoice(string Value, string Word)
{
    /// <summary>Other words for the same.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}

/// <summary>
/// A column of a table: described once, and by that found in a foreign sheet, read, checked, offered in a template, written out.
/// </summary>
/// <param name="Key">Its name in the program and in JSON.</param>
public sealed record SheetColumn(string Key, string Title)
{
    private const int NarrowWidth = 14;
    private const int WideWidth = 36;

    /// <summary>Other heads under which people write it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    public SheetType Type { get; init; }

    /// <summary>No row can do without; where no column has it, no table is found.</summary>
    public bool IsRequired { get; init; }

    /// <summary>"无" and "/" stand for nothing here, and are not what they say.</summary>
    public bool MaySayNothing { get; init; } = true;

    /// <summary>The longest text that is taken; 0 where any is.</summary>
    public int Longest { get; init; }

    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];

    /// <summary>Each choice may have a column of its own, under the title of this one, where it is ticked.</summary>
    public bool MayBeTicked { get; init; }

    /// <summary>What else is asked of a value; null where it is good.</summary>
    public Func<string, Refusal?>? Rule { get; init; }

    /// <summary>In characters of which a Chinese one takes two; 0 leaves it to the type.</summary>
    public int Width { get; init; }

    /// <summary>How to fill it in: the note on its head in a template.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the example row of a template says.</summary>
    public string Example { get; init; } = "";

    internal int SheetWidth => Math.Max(Width > 0 ? Width : Type is SheetType.LongText ? WideWidth : NarrowWidth, Math.Min(Title.Length * 2 + 2, NarrowWidth));
}

/// <summary>A table that comes in and goes out: its columns, and what stands above them.</summary>
/// <param name="Code">"X-01".</param>
/// <param name="Version">Grows when a column changes its meaning; a filled-in template of another version is told from a new one.</param>
public sealed record SheetLayout(string Code, string Title, int Version, params IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>填报单位, 填报人 and what else is asked above the table.</summary>
    public IReadOnlyList<SheetColumn> Above { get; init; } = [];

    public SheetColumn Column(string key) => Columns.First(column => column.Key == key);
}
