using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Tasks;

/// <summary>What kind of thing a hint points out ("Verification.Late"). Declared beside the capability that raises it; Words/Kinds.resx words it.</summary>
public sealed record HintKind(string Key);

/// <summary>What kind of thing a unit is to do. Declared beside the capability that sets it.</summary>
public sealed record TaskKind(string Key);

/// <summary>What kind of news it is. Declared beside the capability that tells it.</summary>
public sealed record NoticeKind(string Key);

/// <summary>The thing that a hint, a task or a notice is about.</summary>
/// <param name="Kind">The name of the aggregate.</param>
/// <param name="Id">By which its page is found.</param>
public sealed record ObjectRef(string Kind, long Id)
{
    public static ObjectRef Of(IAggregate thing) => new(thing.GetType().Name, thing.Id);

    /// <summary>What a unit has one of (its registry, its file): its page stands at the number of the unit.</summary>
    public static ObjectRef OfUnit(IAggregate thing) => new(thing.GetType().Name, thing.UnitId);
}

/// <summary>What stands in a fact for a value of the domain, to be worded where it is read.</summary>
public static class FactMark
{
    public static string Of(Enum value) => $"{{{value.GetType().Name}.{value}}}";

    public static string Of(TaskKind kind) => $"{{Task.{kind.Key}}}";

    /// <summary>For the evidence of a task of the kind that the thing itself shows to be done.</summary>
    public static string Done(TaskKind kind) => $"{{Done.{kind.Key}}}";
}

/// <summary>Short lines in plain words, kept as one text.</summary>
internal static class FactLines
{
    internal static string Join(IEnumerable<string> facts) => string.Join('\n', facts.Select(fact => Writing.Tidy(fact.ReplaceLineEndings(" "))).Where(fact => fact.Length > 0));

    internal static IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : text.Split('\n');
}
