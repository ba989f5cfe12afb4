using NoProofCity.Domain.Registers;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Registers;

/// <summary>The form of a register as it is typed, kept as a draft.</summary>
public sealed class RegisterInput
{
    private static readonly char[] Lines = ['\n', '\r'];

    public UnitChoice? Owner { get; set; }
    public string Title { get; set; } = "";
    public string Purpose { get; set; } = "";

    /// <summary>One on each line, as are the values of the rule.</summary>
    public string Proofs { get; set; } = "";

    public KeyKind KeyKind { get; set; }
    public string KeyColumn { get; set; } = "公民身份号码";
    public string NameColumn { get; set; } = "姓名";
    public int? FreshDays { get; set; } = 30;
    public bool IsComplete { get; set; }
    public string RuleColumn { get; set; } = "";
    public string RuleValues { get; set; } = "";
    public List<ColumnInput> Columns { get; set; } = [];

    /// <summary>Stands in the draft, so that the form of a new register makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static RegisterInput Of(SharedRegister one) => new()
    {
        Title = one.Title, Purpose = one.Purpose, Proofs = string.Join('\n', one.Proofs.Select(proof => proof.ProofName)), KeyKind = one.KeyKind, KeyColumn = one.KeyColumn, NameColumn = one.NameColumn,
        FreshDays = one.FreshDays, IsComplete = one.IsComplete, RuleColumn = one.RuleColumn, RuleValues = string.Join('\n', one.RuleValues),
        Columns = [.. one.Columns.Select(column => new ColumnInput { Name = column.Name, IsPersonal = column.IsPersonal, IsShown = column.IsShown })],
    };

    public RegisterFacts Facts() => new(Title, Purpose, KeyKind, KeyColumn, NameColumn, FreshDays ?? 0)
    {
        Proofs = Proofs.Split(Lines, StringSplitOptions.RemoveEmptyEntries), IsComplete = IsComplete, RuleColumn = RuleColumn, RuleValues = RuleValues.Split(Lines, StringSplitOptions.RemoveEmptyEntries),
        Columns = [.. Columns.Select(column => new ColumnFacts(column.Name, column.IsPersonal, column.IsShown))],
    };
}

public sealed class ColumnInput
{
    public string Name { get; set; } = "";
    public bool IsPersonal { get; set; }
    public bool IsShown { get; set; }
}
