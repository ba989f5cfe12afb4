using System.Collections;
using System.Reflection;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>docs/states is drawn from the tables of states in the Domain. Run with NOPROOFCITY_WRITE_STATES=1 to draw it anew.</summary>
public class State_diagrams
{
    private static string Folder => Repository.File("docs", "states");

    private static IEnumerable<Type> Machines => typeof(Outcome).Assembly.GetTypes().Where(t => t.GetProperty("PossibleIn", BindingFlags.Public | BindingFlags.Static) is not null);

    [Fact(DisplayName = "The diagrams show the states as they are")]
    public void Diagrams_are_up_to_date()
    {
        var drawn = Machines.ToDictionary(type => type.Name + ".md", Draw);
        if (Environment.GetEnvironmentVariable("NOPROOFCITY_WRITE_STATES") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var old in Directory.GetFiles(Folder, "*.md")) File.Delete(old);
            foreach (var (name, text) in drawn) File.WriteAllText(Path.Combine(Folder, name), text);
        }

        Assert.NotEmpty(drawn);
        Assert.Equal(drawn.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(drawn, d => Assert.Equal(d.Value, File.ReadAllText(Path.Combine(Folder, d.Key)).ReplaceLineEndings("\n")));
    }

    [Fact(DisplayName = "Every act has a place in its table, and every state can be reached")]
    public void Tables_are_whole() => Assert.All(Machines, type =>
    {
        var (possibleIn, leadsTo) = Tables(type);
        var (acts, states) = (type.GetProperty("PossibleIn")!.PropertyType.GetGenericArguments()[0], leadsTo.GetType().GetGenericArguments()[1]);

        Assert.Equal(Enum.GetValues(acts).Cast<object>(), possibleIn.Keys.Cast<object>());
        Assert.Empty(Enum.GetValues(states).Cast<object>().Skip(1).Except(leadsTo.Values.Cast<object>()));
    });

    private static (IDictionary PossibleIn, IDictionary LeadsTo) Tables(Type type) =>
        ((IDictionary)type.GetProperty("PossibleIn")!.GetValue(null)!, (IDictionary)type.GetProperty("LeadsTo")!.GetValue(null)!);

    private static string Draw(Type type)
    {
        var (possibleIn, leadsTo) = Tables(type);
        var states = Enum.GetValues(leadsTo.GetType().GetGenericArguments()[1]);
        var lines = new List<string>
        {
            $"# {type.Name}", "", $"Drawn from the table of states in `{type.Namespace!.Split('.')[^1]}/{type.Name}.cs`; do not edit.", "",
            "```mermaid", "stateDiagram-v2", $"    [*] --> {states.GetValue(0)}",
        };
        lines.AddRange(possibleIn.Keys.Cast<object>().SelectMany(act => Sources(possibleIn[act]!).Select(from => $"    {from} --> {leadsTo[act] ?? from} : {act}")));
        lines.AddRange(states.Cast<object>().Where(state => !possibleIn.Values.Cast<object>().SelectMany(Sources).Contains(state)).Select(end => $"    {end} --> [*]"));
        return string.Join('\n', [.. lines, "```", ""]);
    }

    /// <summary>One state, or a set of them where an act has many.</summary>
    private static IEnumerable<object> Sources(object states) => states is IEnumerable many ? many.Cast<object>() : [states];
}
