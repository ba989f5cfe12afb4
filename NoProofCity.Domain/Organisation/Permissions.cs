using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

/// <summary>What an act is done to, as far as rights are concerned, and where the actor stands.</summary>
/// <param name="PlaceId">The place whose office answers for the thing.</param>
/// <param name="UnitPath">The path of the unit it belongs to; null for a thing of the whole place.</param>
/// <param name="ActorUnitPath">The path of the unit the actor works for.</param>
public sealed record ActTarget(long PlaceId, string? UnitPath, string ActorUnitPath);

/// <summary>One line of the list of rights.</summary>
public sealed record Right(Role Role, Act Act, Scope Scope, RightCondition? Condition);

/// <summary>Holds where a parameter of the profile is, or as a set contains, one of the values ("List.Publisher=Government").</summary>
public sealed record RightCondition(string Parameter, IReadOnlyList<string> Values)
{
    public const char Separator = '|';

    /// <param name="parameter">Gives the value of a parameter; the keys of a set joined by <see cref="Separator"/>.</param>
    public bool Holds(Func<string, string> parameter) => parameter(Parameter).Split(Separator).Intersect(Values, StringComparer.Ordinal).Any();

    public override string ToString() => $"{Parameter}={string.Join(Separator, Values)}";
}

/// <summary>The one list of rights (docs/permissions.csv), from which desks and tests alike take their answer.</summary>
public sealed class Permissions
{
    private const string Resource = "permissions.csv";
    private const string Header = "role,act,scope,condition";

    private readonly ILookup<(Role, Act), Right> _rights;

    private Permissions(IReadOnlyList<Right> rights)
    {
        Rights = rights;
        _rights = rights.ToLookup(r => (r.Role, r.Act));
    }

    /// <summary>The list that ships with the product.</summary>
    public static Permissions Shipped { get; } = Load();

    public IReadOnlyList<Right> Rights { get; }

    /// <summary>Reads the list. A list that cannot be read whole is a fault of the build, so it throws.</summary>
    public static Permissions Parse(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0] != Header) throw new FormatException($"The first line must be {Header}.");
        var rights = lines.Skip(1).Where(l => l.Length > 0).Select(Read).ToList();
        var twice = rights.GroupBy(r => (r.Role, r.Act, r.Condition?.ToString())).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? new(rights) : throw new FormatException($"Twice: {twice.Key}.");
    }

    /// <summary>How far a role's right to an act reaches, the widest where several lines hold; null when it has none.</summary>
    /// <param name="parameter">The value of a parameter in the profile of the thing's place.</param>
    public Scope? ScopeOf(Role role, Act act, Func<string, string> parameter) =>
        _rights[(role, act)].Where(r => r.Condition?.Holds(parameter) ?? true).Select(r => (Scope?)r.Scope).Max();

    /// <summary>What a role may do here, for menus: an act that is not among them is absent, not disabled.</summary>
    public IReadOnlyList<Act> ActsOf(Role role, Func<string, string> parameter) =>
        [.. Rights.Where(r => r.Role == role && (r.Condition?.Holds(parameter) ?? true)).Select(r => r.Act).Distinct()];

    /// <summary>Why the actor may not do this to that; empty when they may. The system itself may do everything.</summary>
    public IReadOnlyList<Refusal> WhyNot(Actor actor, Act act, ActTarget target, Func<string, string> parameter)
    {
        if (actor.IsSystem) return [];
        if (ScopeOf(actor.Role, act, parameter) is not { } scope) return [new NotYourRight(actor.Role, act.Key)];
        return Reaches(scope, actor, target) ? [] : [new OutsideYourScope(actor.Role, act.Key, scope)];
    }

    private static bool Reaches(Scope scope, Actor actor, ActTarget target) => scope switch
    {
        Scope.All => true,
        _ when actor.PlaceId != target.PlaceId => false,
        Scope.Place => true,
        _ when target.UnitPath is null || target.ActorUnitPath.Length == 0 => false,
        Scope.Subtree => target.UnitPath.StartsWith(target.ActorUnitPath, StringComparison.Ordinal),
        _ => target.UnitPath == target.ActorUnitPath,
    };

    private static Permissions Load()
    {
        using var stream = typeof(Permissions).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private static Right Read(string line)
    {
        if (line.Split(',') is not [var role, var act, var scope, var condition]) throw new FormatException($"Four columns: {line}");
        return new(
            Enum.TryParse<Role>(role, out var r) && Enum.IsDefined(r) && r.ToString() == role ? r : throw new FormatException($"Unknown role: {line}"),
            act.Split('.') is [{ Length: > 0 }, { Length: > 0 }] ? new(act) : throw new FormatException($"An act is Capability.Verb: {line}"),
            Enum.GetValues<Scope>().Cast<Scope?>().SingleOrDefault(s => string.Equals(s.ToString(), scope, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException($"Unknown scope: {line}"),
            condition.Length == 0 ? null
                : condition.Split('=') is [{ Length: > 0 } parameter, { Length: > 0 } values] ? new(parameter, values.Split(RightCondition.Separator))
                : throw new FormatException($"A condition is Parameter=Value|Value: {line}"));
    }
}
