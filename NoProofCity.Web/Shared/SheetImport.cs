using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>What a row of an imported table would do.</summary>
public enum ImportKind { Added, Changed, Same, Faulty, Twice }

internal static class ImportKinds
{
    /// <summary>As the panel shows what the preview of a sheet found of a row.</summary>
    public static ImportKind ToImport(this EntryKind kind) => kind switch
    {
        EntryKind.Add => ImportKind.Added,
        EntryKind.Change => ImportKind.Changed,
        EntryKind.Same => ImportKind.Same,
        EntryKind.Duplicate => ImportKind.Twice,
        _ => ImportKind.Faulty,
    };
}

public sealed record ImportChange(string Field, string Old, string New);

/// <param name="Column">Where it stands in the sheet; null where the sheet has no such column.</param>
/// <param name="Field">The title of its column.</param>
public sealed record ImportFault(int? Column, string Field, string Value, string Problem);

/// <param name="Row">Its number in the sheet.</param>
/// <param name="Name">How the row is told from others.</param>
public sealed record ImportLine(int Row, ImportKind Kind, string Name)
{
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    public bool Writes => Kind is ImportKind.Added or ImportKind.Changed;
}

/// <summary>What a module says of its own table; the panel does the rest.</summary>
public interface ISheetImport
{
    SheetLayout Layout { get; }

    SheetLimits Limits => SheetLimits.Department;

    /// <summary>As this the writing goes on when the page is left; null where it is done in one act while the user waits.</summary>
    LongWorkOrder? LongWork => null;

    /// <summary>The table as found, with its own columns where any are taken.</summary>
    /// <param name="remembered">What heads meant before, where a user said so: the field, or "" for none.</param>
    FoundTable Shape(FoundTable table, IReadOnlyDictionary<string, string> remembered) => table;

    /// <summary>How a row is told from others, however faulty it is.</summary>
    string NameOf(ReadRow row);

    /// <summary>Judges the rows that could be read, in their order; writes nothing.</summary>
    IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, CancellationToken leaving);

    /// <summary>Writes the rows that add or change, all of them or none.</summary>
    Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows);

    /// <summary>Likewise as the <see cref="LongWork"/>.</summary>
    /// <param name="left">How many rows stay in the returned file.</param>
    Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows, long left, IProgress<long> progress, CancellationToken stopping) => WriteAsync(table, rows);
}
