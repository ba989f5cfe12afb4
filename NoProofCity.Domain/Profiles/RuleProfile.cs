using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>
/// A rule profile (规则档): how one place runs the programme, complete and immutable. Differences between places are these values, never code.
/// </summary>
/// <remarks>Asking for a key that the catalogue does not have, or for it as another kind, is a mistake in the code and throws.</remarks>
public sealed class RuleProfile
{
    private readonly Dictionary<string, RuleEntry> _entries;
    private readonly Dictionary<string, RuleEntry> _limits;

    internal RuleProfile(string code, string place, string? parentCode, IReadOnlyList<Term> terms, IReadOnlyList<RuleEntry> entries, IReadOnlyList<ProfileNote> notes)
    {
        (Code, Place, ParentCode, Terms, Entries, Notes) = (code, place, parentCode, terms, entries, notes);
        _entries = entries.ToDictionary(entry => entry.Key.Key);
        _limits = entries.Where(entry => entry is { Value: LimitValue, Key.LimitClass: not null }).ToDictionary(entry => entry.Key.LimitClass!);
    }

    public string Code { get; }

    /// <summary>The place as people call it.</summary>
    public string Place { get; }

    public string? ParentCode { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Every line, in the order of the catalogue.</summary>
    public IReadOnlyList<RuleEntry> Entries { get; }

    public IReadOnlyList<ProfileNote> Notes { get; }

    /// <summary>The limit classes this place knows, in the form in which they are asked for.</summary>
    public IReadOnlyList<string> LimitClasses =>
        [.. _limits.Select(limit => ((LimitValue)limit.Value.Value!).TakesDays ? limit.Key + ":N" : limit.Key)];

    public RuleEntry Entry(string key) => _entries.TryGetValue(key, out var entry) ? entry
        : throw new ArgumentException($"The rule catalogue has no key '{key}'.", nameof(key));

    /// <summary>The article of this place for a rule; null when its document does not say so.</summary>
    public string? ArticleOf(string key) => Entry(key).Article;

    /// <summary>The article of one member of a list: its own, or else that of the list.</summary>
    public string? ArticleOf(string key, string member) => Set(key).Find(member)?.Article ?? ArticleOf(key);

    public bool IsDefault(string key) => Entry(key).Source is ValueSource.Default;

    public string Text(string key) => Needed<TextValue>(key).Text;

    public string? TextOrNull(string key) => Of<TextValue>(key)?.Text;

    public IReadOnlyList<string> Texts(string key) => Needed<TextsValue>(key).Texts;

    public int Number(string key) => Needed<NumberValue>(key).Number;

    public int? NumberOrNull(string key) => Of<NumberValue>(key)?.Number;

    public bool Flag(string key) => Needed<FlagValue>(key).Flag;

    public DateOnly? DateOrNull(string key) => Of<DateValue>(key)?.Date;

    /// <summary>The chosen option as a member of an enum of the capability that owns the rule.</summary>
    public TEnum Choice<TEnum>(string key) where TEnum : struct, Enum => Enum.Parse<TEnum>(Choice(key));

    public string Choice(string key) => Needed<ChoiceValue>(key).Option;

    /// <summary>The chosen option in Chinese.</summary>
    public string ChoiceLabel(string key) => Entry(key).Key.Options[Choice(key)];

    /// <summary>The option chosen, or the members of a list: what a right may depend on.</summary>
    public IReadOnlyList<string> Options(string key) => Entry(key).Value is RuleSet set ? [.. set.Members.Select(member => member.Key)] : [Choice(key)];

    public RuleSet Set(string key) => Needed<RuleSet>(key);

    public OfficeHours Hours(string key) => Needed<HoursValue>(key).Hours;

    /// <summary>What this place calls something: Label("Asker") is 需求单位 or 索要单位.</summary>
    public string Label(string name) => Text("Label." + name);

    /// <summary>The limit of a class ("database", "proofOwn:3"); a class that this place does not know is refused with those it does.</summary>
    public Outcome<Limit> LimitOf(string asked)
    {
        var parsed = LimitClass.Parse(asked);
        if (!parsed.IsDone && !parsed.Refusals.OfType<UnknownLimitClass>().Any()) return Outcome.Refused(parsed.Refusals);
        if (!parsed.IsDone || !_limits.TryGetValue(parsed.Value.Name, out var entry)) return Outcome.Refused(new UnknownLimitClass(asked, LimitClasses));
        var limit = (LimitValue)entry.Value!;
        if (parsed.Value.Days > limit.Max) return Outcome.Refused(new LimitDaysTooMany(asked, limit.Max.Value));
        var amount = limit.Extends is { } extended ? ((LimitValue)_limits[extended].Value!).Amount : limit.Amount;
        return parsed.Value.Of(Counted(limit, entry, amount ?? 0));
    }

    /// <summary>Whether the promised limit of the service item is a hard end for this class besides its own limit.</summary>
    public bool IsCappedByItem(LimitClass limitClass) => _limits.TryGetValue(limitClass.Name, out var entry) && ((LimitValue)entry.Value!).IsCappedByItem;

    /// <summary>The parts whose trial period is over on a day, for the banner: it warns and never stops anything.</summary>
    public IReadOnlyList<Term> EndedOn(DateOnly day) => [.. Terms.Where(term => term.StateOn(day) is TermState.TrialEnded)];

    public IReadOnlyList<(Term Term, TermState State)> TermsOn(DateOnly day) => [.. Terms.Select(term => (term, term.StateOn(day)))];

    private const int MinutesOfAnHour = 60;

    private static Limit Counted(LimitValue limit, RuleEntry entry, int amount)
    {
        var (counted, unit) = limit.Unit switch
        {
            StatedUnit.Minutes => (amount, LimitUnit.OfficeMinutes),
            StatedUnit.Hours => (amount * MinutesOfAnHour, LimitUnit.ElapsedMinutes),
            StatedUnit.WorkingDays => (amount, LimitUnit.WorkingDays),
            _ => (amount, LimitUnit.CalendarDays),
        };
        return new(entry.Key.LimitClass!, counted, unit, limit.Force, entry.Article) { Label = entry.Key.Name, IsLocal = entry.Source is ValueSource.Local };
    }

    private TValue? Of<TValue>(string key) where TValue : RuleValue => Entry(key).Value switch
    {
        null => null,
        TValue value => value,
        var other => throw new ArgumentException($"'{key}' is a {other.GetType().Name}, not a {typeof(TValue).Name}.", nameof(key)),
    };

    private TValue Needed<TValue>(string key) where TValue : RuleValue =>
        Of<TValue>(key) ?? throw new ArgumentException($"'{key}' has no value in profile {Code}.", nameof(key));
}

/// <summary>More days than the profile allows after the colon, all together.</summary>
public sealed record LimitDaysTooMany(string Asked, int Most) : Refusal("Ver.Limit");
