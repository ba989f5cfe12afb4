using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>What a row of an imported table would do.</summary>
public enum ImportKind { Added, Changed, Same, Faulty, Twice }

public sealed record ImportChange(string Field, string Old, string New);

/// <param name="Cell">Its address ("C5").</param>
public sealed record ImportFault(string Cell, string Field, string Value, string Problem);

/// <param name="Name">How the row is told from others.</param>
public sealed record ImportLine(SheetRow Row, ImportKind Kind, string Name)
{
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    public bool Writes => Kind is ImportKind.Added or ImportKind.Changed;
}

/// <summary>What a module says of its own table; the panel does the rest.</summary>
public interface ISheetImport
{
    IReadOnlyList<SheetField> Fields { get; }

    /// <summary>Judges every row; writes nothing.</summary>
    Task<IReadOnlyList<ImportLine>> PreviewAsync(FoundTable table, CancellationToken leaving);

    /// <summary>Writes the rows that add or change, all of them or none.</summary>
    Task<Outcome> WriteAsync(FoundTable table, IReadOnlyList<ImportLine> lines);
}
