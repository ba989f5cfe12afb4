using NoProofCity.Domain.Verification;

namespace NoProofCity.Domain.Registers;

/// <summary>What is asked of the registers.</summary>
/// <param name="Key">The number of the person or organisation.</param>
/// <param name="Name">Null where it is not known; then it is not compared.</param>
public sealed record RegisterQuestion(string ProofName, long? EntryId, string Key, string? Name, string Purpose);

/// <summary>A column of an answer.</summary>
public sealed record ShownValue(string Column, string Value, bool IsPersonal);

/// <summary>A register as an answer or a gap names it.</summary>
/// <param name="PlaceId">Where it is kept; a county is answered by its city's too.</param>
public sealed record AskedRegister(long Id, int Version, long PlaceId, string Title, long OwnerId, string OwnerName, DateOnly AsOf, int FreshDays);

/// <summary>An answer at once (即时比对), with all that says how good it is.</summary>
public sealed record RegisterAnswer(AskedRegister Register, IReadOnlyList<ShownValue> Shown, ReplyOutcome Outcome);

/// <summary>Either an answer, or the reason why a person is asked.</summary>
/// <param name="Register">The register that was asked; null where none covers the proof.</param>
public sealed record RegisterReply(RegisterAnswer? Answer, RegisterGap? Gap, AskedRegister? Register)
{
    public static RegisterReply None { get; } = new(null, RegisterGap.NoRegister, null);

    public static RegisterReply Of(RegisterAnswer answer) => new(answer, null, answer.Register);

    public static RegisterReply Of(RegisterGap gap, AskedRegister register) => new(null, gap, register);

    /// <summary>What several sources say together: where two answer differently a person is asked, where one answers it does, where none does the gap that is nearest to an answer stands.</summary>
    public static RegisterReply Together(IReadOnlyList<RegisterReply> replies)
    {
        var answered = replies.Where(reply => reply.Answer is not null).ToList();
        if (answered.Select(reply => reply.Answer!.Outcome).Distinct().Count() > 1) return Of(RegisterGap.Contradictory, answered[0].Register!);
        return answered.Count > 0 ? answered.MaxBy(reply => reply.Register!.AsOf)! : replies.MaxBy(reply => reply.Gap!.Value) ?? None;
    }
}

/// <summary>What the rows under one number mean as an answer.</summary>
public static class RegisterJudgement
{
    /// <param name="rows">The values of the rows in the order of the version's head.</param>
    public static RegisterReply Of(SharedRegister register, AskedRegister asked, IReadOnlyList<IReadOnlyList<string>> rows, string? name, DateOnly today)
    {
        if (register.InForce is not { } version) return RegisterReply.None;
        // What is too old is not read at all: not even a finding would be of use.
        if (register.FreshUntil < today) return RegisterReply.Of(RegisterGap.Stale, asked);
        if (rows.Count == 0) return register.IsComplete ? RegisterReply.Of(new RegisterAnswer(asked, [], ReplyOutcome.NotFound)) : RegisterReply.Of(RegisterGap.Missing, asked);

        var head = version.Head;
        string Value(IReadOnlyList<string> row, string column) => head.IndexOf(column) is >= 0 and var at && at < row.Count ? row[at] : "";
        var names = rows.Select(row => SharedRegister.Fold(Value(row, register.NameColumn))).Distinct().ToList();
        if (name is not null && !names.Contains(SharedRegister.Fold(name))) return RegisterReply.Of(RegisterGap.NameDiffers, asked);
        var shown = head.Where(column => column != register.KeyColumn && register.Columns.Any(one => one.Name == column && one.IsShown)).ToList();
        var compared = register.RuleColumn.Length > 0 ? shown.Append(register.RuleColumn) : shown;
        if (names.Count > 1 || compared.Any(column => rows.Select(row => SharedRegister.Fold(Value(row, column))).Distinct().Count() > 1)) return RegisterReply.Of(RegisterGap.Contradictory, asked);

        var isSo = register.RuleColumn.Length == 0 || register.RuleValues.Any(value => SharedRegister.Fold(value) == SharedRegister.Fold(Value(rows[0], register.RuleColumn)));
        var values = shown.Select(column => new ShownValue(column, Value(rows[0], column), register.Columns.Single(one => one.Name == column).IsPersonal)).ToList();
        return RegisterReply.Of(new RegisterAnswer(asked, values, isSo ? ReplyOutcome.Confirmed : ReplyOutcome.Mismatch));
    }

    private static int IndexOf(this IReadOnlyList<string> head, string column)
    {
        for (var at = 0; at < head.Count; at++)
            if (head[at] == column) return at;
        return -1;
    }
}
