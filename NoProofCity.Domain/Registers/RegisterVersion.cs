namespace NoProofCity.Domain.Registers;

/// <summary>The rows of a register as one table brought them.</summary>
public sealed class RegisterVersion
{
    private const char Break = '\n';

    private RegisterVersion() { } // for EF Core

    public int Number { get; private set; }

    /// <summary>The day of which the data speak.</summary>
    public DateOnly AsOf { get; private set; }

    public string FileName { get; private set; } = "";
    public RegisterVersionState State { get; internal set; }
    public long Rows { get; private set; }

    /// <summary>Rows of the table that could not be taken.</summary>
    public long Faulty { get; private set; }

    public long By { get; private set; }
    public DateTimeOffset BeganAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The heads of its columns, one a line, in the order of the values of a row.</summary>
    public string HeadLines { get; private set; } = "";

    public IReadOnlyList<string> Head => HeadLines.Split(Break);

    internal static RegisterVersion Begin(int number, VersionFacts facts, long by, DateTimeOffset now) => new()
    {
        Number = number, AsOf = facts.AsOf, FileName = facts.FileName, HeadLines = string.Join(Break, facts.Head), By = by, BeganAt = now, State = RegisterVersionState.Loading,
    };

    internal void Finish(long rows, long faulty, DateTimeOffset now) => (Rows, Faulty, EndedAt, State) = (rows, faulty, now, RegisterVersionState.InForce);
}

/// <summary>A proof that a register answers for.</summary>
public sealed class CoveredProof
{
    private CoveredProof() { } // for EF Core

    public string ProofName { get; private set; } = "";

    /// <summary>As it is compared.</summary>
    public string Folded { get; private set; } = "";

    internal static CoveredProof Of(string name) => new() { ProofName = name, Folded = SharedRegister.Fold(name) };
}

/// <summary>A column of a register. A new one is taken for personal and is not told, until its keeper says otherwise.</summary>
public sealed class RegisterColumn
{
    private RegisterColumn() { } // for EF Core

    public string Name { get; private set; } = "";
    public bool IsPersonal { get; internal set; }
    public bool IsShown { get; internal set; }

    internal static RegisterColumn Of(string name) => new() { Name = name, IsPersonal = true };
}
