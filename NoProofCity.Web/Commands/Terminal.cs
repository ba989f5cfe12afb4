using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoProofCity.Web.Commands;

/// <summary>The only place that speaks to the console. People read lines; scripts ask for one JSON object.</summary>
public sealed class Terminal(TextWriter output, TextWriter errors, bool asJson)
{
    private static readonly JsonSerializerOptions Stable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool AsJson { get; } = asJson;

#pragma warning disable RS0030 // the console of the operator
    public static Terminal OfProcess(bool asJson) => new(Console.Out, Console.Error, asJson);
#pragma warning restore RS0030

    /// <summary>A line for people; scripts do not see it.</summary>
    public void Say(string line)
    {
        if (!AsJson) output.WriteLine(line);
    }

    /// <summary>What went wrong, for both; standard output stays clean for scripts.</summary>
    public void Complain(string line) => errors.WriteLine(line);

    /// <summary>The result for scripts; people have read their lines.</summary>
    public void Result(object result)
    {
        if (AsJson) output.WriteLine(JsonSerializer.Serialize(result, Stable));
    }
}
