namespace NoProofCity.Domain.Common;

/// <summary>Why an act was refused. Each reason is its own type; the Web project words it for the user.</summary>
/// <param name="Rule">The key of the rule that forbids the act ("Cmp.Reply"); the profile turns it into the article of the place, or into nothing.</param>
public abstract record Refusal(string? Rule = null);

/// <summary>A refusal about one field of a form.</summary>
public interface IOfField
{
    /// <summary>"Unit.Name": what is behind the point names the field.</summary>
    string Field { get; }
}

/// <summary>What came of an act: done, or refused with every reason at once.</summary>
public readonly struct Outcome
{
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Outcome(IReadOnlyList<Refusal> refusals) => _refusals = refusals;

    public static Outcome Done => default;

    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    public bool IsDone => Refusals.Count == 0;

    public static Outcome Refused(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));

    /// <summary>Done when there is no reason against it.</summary>
    public static Outcome Unless(IReadOnlyList<Refusal> refusals) => new(refusals);
}

/// <summary>What came of an act that yields something: the thing, or every reason why not.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals) => (_value, _refusals) = (value, refusals);

    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    public bool IsDone => Refusals.Count == 0;

    /// <summary>What the act made. Asking for it after a refusal is a bug.</summary>
    public T Value => IsDone ? _value! : throw new InvalidOperationException("A refused act has no result.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Outcome refused) =>
        refused.IsDone ? throw new InvalidOperationException("Done without a result.") : new(default, refused.Refusals);
}
