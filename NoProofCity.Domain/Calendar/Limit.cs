namespace NoProofCity.Domain.Calendar;

/// <summary>How a limit is counted. Minutes of staff work and days are different things and never share a type of arithmetic.</summary>
public enum LimitUnit
{
    /// <summary>Minutes in which the office is open: 30 from 16:50 with closing at 17:00 end at 09:20 of the next working day.</summary>
    OfficeMinutes,

    /// <summary>Minutes on the wall, nights and holidays included.</summary>
    ElapsedMinutes,

    /// <summary>Working days; the first day is not counted, the last one ends when the office closes.</summary>
    WorkingDays,

    /// <summary>Days of the calendar; the first day is not counted, the last one ends at midnight.</summary>
    CalendarDays,
}

/// <summary>Whether passing the limit is late (hard) or only "in principle" so (soft).</summary>
public enum LimitForce { Hard, Soft }

/// <summary>A limit as the profile states it: "database" = 30 office minutes, hard.</summary>
/// <param name="Class">The limit class ("database", "paperArchive", "promisedItem" …).</param>
/// <param name="Article">The article that states it; null when the value is our default (默认值) or the place's own without a paper, which quote no article.</param>
public sealed record Limit(string Class, int Amount, LimitUnit Unit, LimitForce Force, string? Article)
{
    /// <summary>The place set it itself, otherwise than its document or where that is silent (本地自定).</summary>
    public bool IsLocal { get; init; }

    public bool IsDefault => Article is null && !IsLocal;

    /// <summary>What the place calls the class (有库, 纸质档案), for the explanation; null leaves the name out.</summary>
    public string? Label { get; init; }

    /// <summary>"30 分", "2 个工作日".</summary>
    public string AmountInWords() => DeadlineWords.Amount(this);
}
