using NoProofCity.Domain.Calendar;

namespace NoProofCity.Domain.Profiles;

/// <summary>The value of one rule in one profile. Where it stands in the document does not belong to it.</summary>
public abstract record RuleValue
{
    /// <summary>Whether two places have the same rule, whatever their documents call the article.</summary>
    public virtual bool IsSameAs(RuleValue? other) => Equals(other);
}

public sealed record TextValue(string Text) : RuleValue;

public sealed record TextsValue(IReadOnlyList<string> Texts) : RuleValue
{
    public override bool IsSameAs(RuleValue? other) => other is TextsValue texts && Texts.SequenceEqual(texts.Texts);
}

public sealed record NumberValue(int Number) : RuleValue;

public sealed record FlagValue(bool Flag) : RuleValue;

public sealed record DateValue(DateOnly Date) : RuleValue;

public sealed record ChoiceValue(string Option) : RuleValue;

public sealed record HoursValue(OfficeHours Hours) : RuleValue
{
    public override bool IsSameAs(RuleValue? other) => other is HoursValue { Hours.Seasons: var seasons }
        && Hours.Seasons.Count == seasons.Count
        && Hours.Seasons.Zip(seasons).All(pair => pair.First.From == pair.Second.From && pair.First.Spans.SequenceEqual(pair.Second.Spans));
}

/// <summary>The unit in which a document states a limit; the clock rules say how each is counted.</summary>
public enum StatedUnit { Minutes, Hours, WorkingDays, CalendarDays }

/// <summary>A limit as the document states it.</summary>
/// <param name="Amount">Null where the days are set elsewhere and follow the class after a colon ("proofOwn:3").</param>
/// <param name="Max">The most days that may follow the colon; all extensions together, not each.</param>
/// <param name="Extends">The class to whose amount the days after the colon are added.</param>
/// <param name="IsCappedByItem">Whether the promised limit of the service item (承诺时限) is a hard end besides.</param>
public sealed record LimitValue(int? Amount, StatedUnit Unit, LimitForce Force, int? Max, string? Extends, bool IsCappedByItem) : RuleValue
{
    /// <summary>Whether the class is written with days after a colon.</summary>
    public bool TakesDays => Amount is null;
}
