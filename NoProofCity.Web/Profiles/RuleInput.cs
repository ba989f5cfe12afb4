using System.Globalization;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Calendar;

namespace NoProofCity.Web.Profiles;

/// <summary>The change of one rule as it is typed, kept as a draft. What fits no kind of value is a finding, as in a file.</summary>
public sealed class RuleInput
{
    public string Key { get; set; } = "";

    /// <summary>The place shall have no such thing.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>A text, a number, an option; of texts one line each; of office hours one line for each season.</summary>
    public string Text { get; set; } = "";

    public DateOnly? Date { get; set; }
    public bool Flag { get; set; }
    public List<MemberInput> Members { get; set; } = [];
    public bool IsOpen { get; set; }
    public string Amount { get; set; } = "";
    public string Max { get; set; } = "";
    public StatedUnit Unit { get; set; } = StatedUnit.WorkingDays;
    public LimitForce Force { get; set; }
    public bool IsCapped { get; set; }

    /// <summary>The class that a limit extends is no matter of choice.</summary>
    public string? Extends { get; set; }

    /// <summary>A limit whose days are set elsewhere has no amount of its own.</summary>
    public bool TakesDays { get; set; }

    /// <summary>A paper of the place that states the change.</summary>
    public string Article { get; set; } = "";

    public static RuleInput Of(RuleEntry entry)
    {
        var input = new RuleInput { Key = entry.Key.Key, IsEmpty = entry.Value is null };
        switch (entry.Value ?? entry.Key.Default)
        {
            case TextValue text: input.Text = text.Text; break;
            case TextsValue texts: input.Text = string.Join('\n', texts.Texts); break;
            case NumberValue number: input.Text = number.Number.ToString(CultureInfo.InvariantCulture); break;
            case ChoiceValue choice: input.Text = choice.Option; break;
            case FlagValue flag: input.Flag = flag.Flag; break;
            case DateValue date: input.Date = date.Date; break;
            case RuleSet set: input.TakeMembers(set, entry.Key.Default as RuleSet); break;
            case LimitValue limit: input.TakeLimit(limit); break;
            case HoursValue hours: input.Text = HoursText.Write(hours.Hours); break;
        }
        return input;
    }

    /// <summary>What the desk is told.</summary>
    public Outcome<RuleChange> Change(RuleKey key)
    {
        var article = Writing.Tidy(Article) is { Length: > 0 } named ? named : null;
        if (IsEmpty && key.MayBeEmpty) return new RuleChange(Key, null, article);
        var value = ValueOf(key);
        return value.IsDone ? new RuleChange(Key, value.Value, article) : Outcome.Refused(value.Refusals);
    }

    private Outcome<RuleValue> ValueOf(RuleKey key) => key.Kind switch
    {
        RuleKind.Text => Writing.Tidy(Text) is { Length: > 0 } text ? new TextValue(text) : Empty(key),
        RuleKind.Texts => new TextsValue([.. Lines()]),
        RuleKind.Number => Number(Text) is { } number ? new NumberValue(number) : Outcome.Refused(new BadNumber(key.Name, Text)),
        RuleKind.Flag => new FlagValue(Flag),
        RuleKind.Date => Date is { } date ? new DateValue(date) : Empty(key),
        RuleKind.Choice => new ChoiceValue(Text),
        RuleKind.Set => SetOf(key),
        RuleKind.Limit => LimitOf(key),
        RuleKind.Hours => HoursOf(key),
        _ => Empty(key),
    };

    private Outcome<RuleValue> SetOf(RuleKey key)
    {
        var members = Members.Where(member => member.IsIn).ToList();
        if (members.Any(member => Writing.Tidy(member.Label).Length == 0)) return Empty(key);
        return new RuleSet([.. members.Select(member => new RuleMember(member.Key, Writing.Tidy(member.Label), member.For, member.NeedsText, member.Article))], IsOpen);
    }

    private Outcome<RuleValue> LimitOf(RuleKey key)
    {
        var (amount, max) = (Number(Amount), Number(Max));
        if (!TakesDays && amount is null or 0) return Outcome.Refused(new BadNumber(key.Name, Amount));
        if (Max.Trim().Length > 0 && max is null) return Outcome.Refused(new BadNumber(key.Name, Max));
        return new LimitValue(TakesDays ? null : amount, Unit, Force, max, Extends, IsCapped);
    }

    private Outcome<RuleValue> HoursOf(RuleKey key)
    {
        var hours = HoursText.Read(Text, key.Name);
        return hours.IsDone ? new HoursValue(hours.Value) : Outcome.Refused(hours.Refusals);
    }

    // What a member was, and what the catalogue offers besides, not chosen.
    private void TakeMembers(RuleSet set, RuleSet? offered)
    {
        IsOpen = set.IsOpen;
        Members = [.. set.Members.Select(member => MemberInput.Of(member, isIn: true)), .. (offered?.Members ?? []).Where(member => !set.Has(member.Key)).Select(member => MemberInput.Of(member, isIn: false))];
    }

    private void TakeLimit(LimitValue limit)
    {
        (Amount, Max) = (limit.Amount?.ToString(CultureInfo.InvariantCulture) ?? "", limit.Max?.ToString(CultureInfo.InvariantCulture) ?? "");
        (Unit, Force, IsCapped, Extends, TakesDays) = (limit.Unit, limit.Force, limit.IsCappedByItem, limit.Extends, limit.TakesDays);
    }

    private string[] Lines() => Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Outcome<RuleValue> Empty(RuleKey key) => Outcome.Refused(new EmptyValue(key.Name));

    private static int? Number(string text) => int.TryParse(Writing.Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A member of a list, in or out.</summary>
public sealed class MemberInput
{
    public string Key { get; set; } = "";
    public string Label { get; set; } = "";
    public List<string> For { get; set; } = [];
    public bool NeedsText { get; set; }
    public string? Article { get; set; }
    public bool IsIn { get; set; } = true;

    public static MemberInput Of(RuleMember member, bool isIn) =>
        new() { Key = member.Key, Label = member.Label, For = [.. member.For], NeedsText = member.NeedsText, Article = member.Article, IsIn = isIn };
}
