using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>The rows of a sheet that hold anything, one after the other.</summary>
public abstract class SheetRows : IDisposable
{
    /// <summary>The row that was read last.</summary>
    public SheetRow Row { get; protected set; } = new(0, [], []);

    /// <summary>Why the reading ended before the sheet did; null where it did not.</summary>
    public Refusal? Failure { get; protected set; }

    /// <summary>How many rows and columns were hidden from the eye of the user; they are read like the others.</summary>
    public int HiddenRows { get; protected set; }

    public IReadOnlyList<string> HiddenColumns { get; protected set; } = [];

    /// <summary>How many values come from formulas.</summary>
    public int Formulas { get; protected set; }

    /// <returns>False at the end, and where something is wrong (<see cref="Failure"/>).</returns>
    public abstract bool Read();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
