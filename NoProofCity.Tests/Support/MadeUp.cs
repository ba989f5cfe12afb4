using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Support;

/// <summary>
/// Arguments for a method nobody wrote a call for. Variant 0 leaves out what may be left out; every further one fills in everything
/// and goes through enums, roles and flags in turn, so that each branch of a query comes up. The last kind of list is long.
/// </summary>
internal sealed class MadeUp(params object[] given)
{
    /// <summary>Enough for every role and every column a list is sorted by.</summary>
    public const int Variants = 24;

    private const int ManyRows = 2500;

    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly DateTimeOffset Moment = FakeClock.Local("2026-03-09 10:00");

    public object? Argument(ParameterInfo parameter, int variant)
    {
        var type = parameter.ParameterType;
        if (variant == 0)
        {
            if (parameter.HasDefaultValue) return parameter.DefaultValue is null && type.IsValueType ? Activator.CreateInstance(type) : parameter.DefaultValue;
            if (Nullable.GetUnderlyingType(type) is not null || Nullability.Create(parameter).WriteState is NullabilityState.Nullable) return null;
        }
        return Of(Nullable.GetUnderlyingType(type) ?? type, variant);
    }

    /// <exception cref="NotSupportedException">The type is one this class does not know how to make.</exception>
    public object Of(Type type, int variant) =>
        given.FirstOrDefault(type.IsInstanceOfType) ?? Plain(type, variant) ?? List(type, variant) ?? Named(type, variant) ?? Constructed(type, variant);

    /// <summary>Values that are made of nothing else; null for any other type.</summary>
    public static object? Plain(Type type, int variant)
    {
        if (type.IsEnum) return Enum.GetValues(type) is var members ? members.GetValue(variant % members.Length) : null;
        if (type == typeof(string)) return variant.ToString(CultureInfo.InvariantCulture);
        if (type == typeof(bool)) return variant % 2 == 1;
        if (type == typeof(int)) return variant + 1;
        if (type == typeof(long)) return (long)(variant + 1);
        if (type == typeof(double)) return (double)variant;
        if (type == typeof(byte[])) return new byte[32];
        if (type == typeof(DateTime)) return Moment.UtcDateTime;
        if (type == typeof(DateTimeOffset)) return Moment.AddDays(variant);
        if (type == typeof(DateOnly)) return DateOnly.FromDateTime(Moment.Date).AddDays(variant);
        if (type == typeof(TimeOnly)) return new TimeOnly(10, 0);
        if (type == typeof(TimeSpan)) return TimeSpan.FromHours(1);
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type == typeof(IReadOnlyDictionary<string, string>)) return new AnyKey();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILookup<,>)) return typeof(MadeUp).GetMethod(nameof(NoneOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, null);
        return type == typeof(Actor) ? new Actor(variant == 0 ? 0 : 7, "测试", 1, 1, (Role)Plain(typeof(Role), variant)!, "test") : null;
    }

    private static ILookup<TKey, T> NoneOf<TKey, T>() => Array.Empty<(TKey Key, T Value)>().ToLookup(of => of.Key, of => of.Value);

    private Array? List(Type type, int variant)
    {
        var item = type.IsArray ? type.GetElementType()
            : type is { IsInterface: true, IsGenericType: true } && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()) ? type.GetGenericArguments()[0] : null;
        if (item is null) return null;
        var length = variant == Variants - 1 ? ManyRows : variant % 4;
        var list = Array.CreateInstance(item, item.IsEnum ? Math.Min(length, Enum.GetValues(item).Length) : length);
        for (var i = 0; i < list.Length; i++) list.SetValue(Of(item, i + 1), i);
        return list;
    }

    // Types whose values are all written down in them: acts, kinds.
    private static object? Named(Type type, int variant)
    {
        object?[] values =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == type).Select(p => p.GetValue(null)),
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == type).Select(f => f.GetValue(null)),
        ];
        return values.Length == 0 ? null : values[variant % values.Length];
    }

    private object Constructed(Type type, int variant)
    {
        var kinds = type.IsAbstract || type.IsInterface ? type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(type)).ToList() : [type];
        var kind = kinds.Count == 0 ? type : kinds[variant % kinds.Count];
        if (kind.Namespace?.StartsWith(nameof(NoProofCity), StringComparison.Ordinal) != true) throw new NotSupportedException($"Nobody has told MadeUp how to make a {type}.");
        var constructor = kind.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != kind) // not the one by which a record copies itself
            .MaxBy(c => (c.IsPublic, c.GetParameters().Length));
        var made = constructor is null && kind.IsValueType ? Activator.CreateInstance(kind)! : constructor?.Invoke([.. constructor.GetParameters().Select(p => Argument(p, variant))])
            ?? throw new NotSupportedException($"Nobody has told MadeUp how to make a {type}.");
        if (variant > 0)
        {
            var open = kind.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && constructor?.GetParameters().Any(a => a.Name == p.Name) != true);
            foreach (var property in open) property.SetValue(made, Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, variant));
        }
        return made;
    }

    /// <summary>A filter that is set whatever it is called.</summary>
    private sealed class AnyKey : IReadOnlyDictionary<string, string>
    {
        public IEnumerable<string> Keys => [];
        public IEnumerable<string> Values => [];
        public int Count => 0;
        public string this[string key] => "1";
        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            value = "1";
            return true;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
