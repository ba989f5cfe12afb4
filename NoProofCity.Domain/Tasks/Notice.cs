namespace NoProofCity.Domain.Tasks;

/// <summary>News for the one person who can act on it (通知). Until it is read, further news of the same thing folds into it.</summary>
public sealed class Notice
{
    private Notice() { } // for EF Core

    public long Id { get; private set; }
    public long AccountId { get; private set; }
    public long PlaceId { get; private set; }
    public string Kind { get; private set; } = "";
    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }
    public string Facts { get; private set; } = "";

    /// <summary>How many are folded in it.</summary>
    public int Times { get; private set; }

    public DateTimeOffset FirstAt { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    public static Notice To(long accountId, long placeId, ObjectRef about) => new() { AccountId = accountId, PlaceId = placeId, ObjectKind = about.Kind, ObjectId = about.Id };

    /// <summary>The latest news stands for all of them.</summary>
    public void Tell(NoticeKind kind, IReadOnlyList<string> facts, DateTimeOffset at)
    {
        if (Times++ == 0) FirstAt = at;
        (Kind, Facts, LastAt) = (kind.Key, FactLines.Join(facts), at);
    }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
