using System.Reflection;

namespace NoProofCity.Tests.Support;

/// <summary>Things as they come out of the database: with the key it gave them.</summary>
public static class Stored
{
    public static T As<T>(this T thing, long id) where T : class
    {
        var property = typeof(T).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!;
        property.SetValue(thing, id);
        return thing;
    }
}
