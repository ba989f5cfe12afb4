using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Registers;

public sealed record RegisterNotPossibleIn(RegisterState State, RegisterAct Act) : Refusal;

/// <summary>It would answer for nothing.</summary>
public sealed record FreshDaysOutOfRange(int Days, int Most) : Refusal, IOfField
{
    public string Field => "SharedRegister.FreshDays";
}

/// <summary>One column cannot be the number and the name.</summary>
public sealed record KeyIsName(string Column) : Refusal, IOfField
{
    public string Field => "SharedRegister.NameColumn";
}

/// <summary>A rule about a column the register does not have.</summary>
public sealed record RuleColumnNotThere(string Column) : Refusal, IOfField
{
    public string Field => "SharedRegister.RuleColumn";
}

/// <summary>Data of a day that has not come.</summary>
public sealed record AsOfAhead(DateOnly AsOf) : Refusal, IOfField
{
    public string Field => "RegisterVersion.AsOf";
}

/// <summary>The table is older than what is there.</summary>
public sealed record AsOfOlder(DateOnly AsOf, DateOnly Present) : Refusal, IOfField
{
    public string Field => "RegisterVersion.AsOf";
}

/// <summary>The answer needs these columns, and the table does not have them.</summary>
public sealed record RegisterColumnsMissing(string Columns) : Refusal;

/// <summary>Two columns of a table under one head: which of them is meant?</summary>
public sealed record RegisterColumnTwice(string Column) : Refusal;

/// <summary>Not one row could be taken, so what is there stays.</summary>
public sealed record RegisterWithoutRows : Refusal;

/// <summary>There is no earlier version any more.</summary>
public sealed record NoEarlierVersion : Refusal;

/// <summary>Meanwhile another table came in, or this one was given up.</summary>
public sealed record LoadingOver : Refusal;

/// <summary>A register that has no rows answers nothing.</summary>
public sealed record RegisterEmpty : Refusal;

/// <summary>No register covers the proof, so whoever issues it has to be asked.</summary>
public sealed record NoRegisterFor(string ProofName) : Refusal, IOfField
{
    public string Field => "DataQuery.ProofName";
}

/// <summary>The same row stands further up, value by value.</summary>
public sealed record RegisterRowTwice : Refusal;
