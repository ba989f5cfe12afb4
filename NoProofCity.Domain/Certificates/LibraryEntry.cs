using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Certificates;

/// <summary>An entry of a library: one code and one name for what items call by many.</summary>
public abstract class LibraryEntry : IAggregate
{
    private readonly List<WrittenName> _names = [];

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; protected init; }

    /// <summary>The libraries are the place's.</summary>
    public long UnitId => 0;

    public string Code { get; private protected set; } = "";
    public string Name { get; private protected set; } = "";

    /// <summary>The certificate that shows it, or from which it is read.</summary>
    public long? CertificateId { get; private protected set; }

    /// <summary>What items call it besides.</summary>
    public IReadOnlyList<WrittenName> Names => _names;

    /// <summary>Whether an applicant need not bring or fill it: somebody has it already.</summary>
    public abstract bool HasSource { get; }

    /// <summary>Whether what an item writes means this one.</summary>
    public bool Means(string written) => Writing.Narrow(Name) == Writing.Narrow(written) || _names.Any(name => Writing.Narrow(name.Written) == Writing.Narrow(written));

    /// <summary>From now on what an item writes means this one.</summary>
    public Outcome Cover(string written)
    {
        if (Writing.Tidy(written) is not { Length: > 0 } name) return Outcome.Refused(new FieldMissing("LibraryEntry.Written"));
        if (!Means(name)) _names.Add(new(name));
        return Outcome.Done;
    }

    public Outcome Release(string written) =>
        _names.RemoveAll(name => Writing.Narrow(name.Written) == Writing.Narrow(written)) > 0 ? Outcome.Done : Outcome.Refused(new NameNotThere(written));

    private protected static List<Refusal> WhyNot(string type, string code, string name)
    {
        var refusals = new List<Refusal>();
        if (Writing.Narrow(code).Length == 0) refusals.Add(new FieldMissing($"{type}.Code"));
        if (Writing.Tidy(name).Length == 0) refusals.Add(new FieldMissing($"{type}.Name"));
        return refusals;
    }
}

/// <summary>As an item writes it.</summary>
public sealed record WrittenName(string Written);
