using NoProofCity.Domain.Common;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Domain.Registers;

/// <summary>Register: the house asked one of its registers. Platform: somebody looked into a database elsewhere and puts it on file.</summary>
public enum DataQueryKind { Register, Platform }

/// <summary>What somebody found in a database elsewhere.</summary>
/// <param name="Source">Which database.</param>
/// <param name="Key">The number that was asked about.</param>
/// <param name="CaseNumber">The case it was needed for.</param>
public sealed record PlatformQuery(string Source, string ProofName, string Key, string Name, string Purpose, string CaseNumber, ReplyOutcome? Outcome, string Result);

/// <summary>What a question belongs to: a case, a request.</summary>
/// <param name="Number">As people call it.</param>
public sealed record QueryCause(string ObjectKind, long? ObjectId, string Number)
{
    public static QueryCause None { get; } = new("", null, "");
}

/// <summary>One look into somebody's data, on file (数据查询备案): who, when, where, what for, and what stood there.</summary>
public sealed class DataQuery : IAggregate
{
    private DataQuery() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that asked.</summary>
    public long UnitId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The account; 0 where the house asked by itself.</summary>
    public long By { get; private set; }

    public string ByName { get; private set; } = "";
    public DataQueryKind Kind { get; private set; }

    /// <summary>The register that was asked; null for a platform.</summary>
    public long? RegisterId { get; private set; }

    public int? RegisterVersion { get; private set; }

    /// <summary>Whose data, in the words of that day.</summary>
    public string Source { get; private set; } = "";

    public DateOnly? AsOf { get; private set; }
    public string ProofName { get; private set; } = "";
    public string SubjectNumber { get; private set; } = "";
    public string SubjectName { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string CaseNumber { get; private set; } = "";
    public string ObjectKind { get; private set; } = "";
    public long? ObjectId { get; private set; }

    /// <summary>Null where no answer came.</summary>
    public ReplyOutcome? Outcome { get; private set; }

    /// <summary>Why the register did not answer; null where it did.</summary>
    public RegisterGap? Gap { get; private set; }

    /// <summary>What stood there then.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Of a register that was asked, whatever it said.</summary>
    public static DataQuery Of(long placeId, long unitId, long by, string byName, RegisterQuestion question, RegisterReply reply, QueryCause cause, DateTimeOffset now) => new()
    {
        PlaceId = placeId, UnitId = unitId, By = by, ByName = byName, At = now, Kind = DataQueryKind.Register,
        RegisterId = reply.Register?.Id, RegisterVersion = reply.Register?.Version, AsOf = reply.Register?.AsOf,
        Source = reply.Register is { } register ? $"{register.Title}（{register.OwnerName}）" : "",
        ProofName = question.ProofName, SubjectNumber = SharedRegister.Fold(question.Key), SubjectName = Writing.Tidy(question.Name ?? ""), Purpose = Writing.Tidy(question.Purpose),
        CaseNumber = Writing.Narrow(cause.Number), ObjectKind = cause.ObjectKind, ObjectId = cause.ObjectId,
        Outcome = reply.Answer?.Outcome, Gap = reply.Gap, Result = reply.Answer is { } answer ? string.Join('\n', answer.Shown.Select(shown => $"{shown.Column}：{shown.Value}")) : "",
    };

    /// <summary>Of a database elsewhere, put on file by whoever looked.</summary>
    public static Outcome<DataQuery> Record(long placeId, long unitId, long by, string byName, PlatformQuery query, DateTimeOffset now)
    {
        var refusals = new List<Refusal>();
        foreach (var (field, text) in ((string, string)[])[(nameof(Source), query.Source), (nameof(ProofName), query.ProofName), (nameof(SubjectNumber), query.Key), (nameof(Purpose), query.Purpose), (nameof(CaseNumber), query.CaseNumber), (nameof(Result), query.Result)])
            if (Writing.Tidy(text).Length == 0) refusals.Add(new FieldMissing($"DataQuery.{field}"));
        if (refusals.Count > 0) return Common.Outcome.Refused(refusals);
        return new DataQuery
        {
            PlaceId = placeId, UnitId = unitId, By = by, ByName = byName, At = now, Kind = DataQueryKind.Platform, Source = Writing.Tidy(query.Source), ProofName = Writing.Tidy(query.ProofName),
            SubjectNumber = SharedRegister.Fold(query.Key), SubjectName = Writing.Tidy(query.Name), Purpose = Writing.Tidy(query.Purpose), CaseNumber = Writing.Narrow(query.CaseNumber),
            Outcome = query.Outcome, Result = Writing.Tidy(query.Result),
        };
    }
}
