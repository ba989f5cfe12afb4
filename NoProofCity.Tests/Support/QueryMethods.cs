using System.Collections;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NoProofCity.Tests.Support;

/// <summary>Finds the methods of the query classes and calls each in every variant, with whatever arguments.</summary>
internal static class QueryMethods
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>What others can call in the classes named …Queries.</summary>
    public static IEnumerable<MethodInfo> In(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.Name.EndsWith("Queries", StringComparison.Ordinal)).SelectMany(Of);

    public static IEnumerable<MethodInfo> Of(Type queries) =>
        queries.GetMethods(Own).Where(method => (method.IsPublic || method.IsAssembly) && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal));

    /// <summary>Calls the method in every variant; answers what is wrong with it, or null.</summary>
    /// <param name="statements">Where the database notes what it was asked.</param>
    public static async Task<string?> TryAsync(MethodInfo method, MadeUp arguments, ICollection<string> statements)
    {
        Exception? last = null;
        if (method.ContainsGenericParameters) return "it is generic";
        for (var variant = 0; variant < MadeUp.Variants; variant++)
        {
            try
            {
                var queries = method.IsStatic ? null : arguments.Of(method.DeclaringType!, variant);
                await ReadAsync(method.Invoke(queries, [.. method.GetParameters().Select(parameter => arguments.Argument(parameter, variant))]));
            }
            catch (Exception e)
            {
                last = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
                if (IsFault(last)) return $"variant {variant}: {last.Message}";
                // Anything else comes of made-up values or of rows that are not there; the statement stands.
            }
        }
        return statements.Count > 0 ? null : $"it never asks the database{(last is null ? "" : $": {last.Message}")}";
    }

    private static bool IsFault(Exception e) =>
        e is NotSupportedException or SqliteException
        || (e is InvalidOperationException && Translation.Any(start => e.Message.Contains(start, StringComparison.Ordinal)));

    // EF Core has one type of exception for a query it cannot translate and for a row it does not find.
    private static readonly string[] Translation =
    [
        CoreStrings.TranslationFailed("\n").Split('\n')[0],
        CoreStrings.QueryUnableToTranslateMember("\n", "").Split('\n')[0],
    ];

    private static async Task ReadAsync(object? answer)
    {
        switch (answer)
        {
            case Task task: await task; break;
            case ValueTask task: await task; break;
            case not null when answer.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>):
                await (Task)type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(answer, null)!;
                break;
            case not null when answer.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } rows:
                await (Task)typeof(QueryMethods).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(rows.GetGenericArguments()).Invoke(null, [answer])!;
                break;
            case IEnumerable list: foreach (var _ in list) { } break;
        }
    }

    private static async Task CountAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows) { }
    }
}
