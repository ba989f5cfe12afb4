using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Domain.Verification.Batches;

/// <summary>
/// One person of a batch. It has its answer or its gap once and for all: a row that has one is never asked again, whichever process was cut off.
/// Rows are no part of the aggregate, because sixty thousand of them are not read for one click.
/// </summary>
public sealed class BatchPersonRow
{
    /// <summary>As many characters as still fit their column when they are encrypted.</summary>
    public const int LongestName = 80;

    public const int LongestNumber = 40;

    private BatchPersonRow() { } // for EF Core

    public long Id { get; private set; }
    public long BatchId { get; private set; }

    /// <summary>As in the worksheet, so that the result goes back line by line.</summary>
    public int RowNo { get; private set; }

    public string Name { get; private set; } = "";
    public string Number { get; private set; } = "";

    /// <summary>Null while it waits, and where a person must look.</summary>
    public ReplyOutcome? Outcome { get; private set; }

    /// <summary>Why a person must look; null where the register answered.</summary>
    public RegisterGap? Gap { get; private set; }

    /// <summary>What register answered, and of which day.</summary>
    public string Source { get; private set; } = "";

    public DateOnly? AsOf { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    public static BatchPersonRow Of(long batchId, int rowNo, string name, string number) =>
        new() { BatchId = batchId, RowNo = rowNo, Name = Writing.Tidy(name), Number = SharedRegister.Fold(number) };

    public void Take(RegisterReply reply, DateTimeOffset now)
    {
        if (DoneAt is not null) throw new InvalidOperationException("A row has one result.");
        (Outcome, Gap, DoneAt) = (reply.Answer?.Outcome, reply.Gap, now);
        if (reply.Register is { } register) (Source, AsOf) = ($"{register.Title}（{register.OwnerName}）", register.AsOf);
    }
}
