namespace NoProofCity.Web.Documents.Sheets;

/// <summary>A column of a table that leaves the house.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Width">In characters, for the sheet.</param>
public sealed record SheetColumn(string Key, string Title, int Width);

/// <summary>A table that is read while it is written. Every value is text: a code keeps its zeros, and nothing is ever a formula.</summary>
public sealed record SheetTable(string Title, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>The first row; more than the sheet's name where it says who took it out and when.</summary>
    public string Head { get; init; } = Title;
}
