using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Registers;

/// <summary>By what number a register knows people or organisations; it decides how the number is checked and written.</summary>
public enum KeyKind { IdentityNumber, CreditCode, Other }

public enum RegisterState { InUse, Suspended }

public enum RegisterAct { Revise, Import, Finish, Restore, Drop, Suspend, Resume }

/// <summary>Earlier: the one before, kept so that a wrong table can be taken back. Dropped: its rows are gone or going.</summary>
public enum RegisterVersionState { Loading, InForce, Earlier, Dropped }

/// <summary>Why a register does not answer and a person is asked.</summary>
public enum RegisterGap { NoRegister, Missing, Stale, NameDiffers, Contradictory }

/// <summary>A column of a register.</summary>
/// <param name="IsPersonal">Shown masked to whoever has given no purpose.</param>
/// <param name="IsShown">Stands in the answer; what does not is never told.</param>
public sealed record ColumnFacts(string Name, bool IsPersonal, bool IsShown);

/// <summary>What is said of a register, apart from its rows.</summary>
/// <param name="KeyColumn">The head of the column with the number, <paramref name="NameColumn"/> of that with the name.</param>
/// <param name="FreshDays">So many days after its as-of date it may still answer.</param>
public sealed record RegisterFacts(string Title, string Purpose, KeyKind KeyKind, string KeyColumn, string NameColumn, int FreshDays)
{
    /// <summary>The proofs it answers for, as the list names them.</summary>
    public IReadOnlyList<string> Proofs { get; init; } = [];

    /// <summary>Everybody whom it concerns stands in it, so that who is not found is answered so; otherwise a person looks.</summary>
    public bool IsComplete { get; init; }

    /// <summary>What must stand in this column for the answer to be that it is so; blank where being found is enough.</summary>
    public string RuleColumn { get; init; } = "";

    public IReadOnlyList<string> RuleValues { get; init; } = [];

    /// <summary>How its columns are dealt with; they themselves come with the rows.</summary>
    public IReadOnlyList<ColumnFacts> Columns { get; init; } = [];

    internal RegisterFacts Tidied() => this with
    {
        Title = Writing.Tidy(Title), Purpose = Writing.Tidy(Purpose), KeyColumn = Writing.Tidy(KeyColumn), NameColumn = Writing.Tidy(NameColumn), RuleColumn = Writing.Tidy(RuleColumn),
        Proofs = Texts(Proofs), RuleValues = Texts(RuleValues),
    };

    private static List<string> Texts(IReadOnlyList<string> written) => [.. written.Select(Writing.Tidy).Where(text => text.Length > 0).Distinct()];
}

/// <summary>A table as it is about to become a version.</summary>
/// <param name="Head">The heads of its columns in the order of the values; the key and the name under the register's own heads.</param>
public sealed record VersionFacts(DateOnly AsOf, string FileName, IReadOnlyList<string> Head);
