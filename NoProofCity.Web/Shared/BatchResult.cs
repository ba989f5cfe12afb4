using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Shared;

/// <summary>What came of one act on several rows: each thing is judged by itself, so one's refusal stops no other's.</summary>
/// <param name="Verb">What was done to them ("确认").</param>
/// <param name="Done">How many rows.</param>
/// <param name="Refused">The things it was not done to, and why not.</param>
public sealed record BatchResult(string Verb, int Done, IReadOnlyList<BatchRefusal> Refused)
{
    public string Text => (Done, Refused.Count) switch
    {
        (_, 0) => $"已{Verb} {Done} 件。",
        (0, _) => $"没有{Verb}：",
        _ => $"已{Verb} {Done} 件；下面的没有{Verb}：",
    };

    /// <summary>What stood against all of them alike, so that a dialog can keep what was typed; empty once anything is done.</summary>
    public IReadOnlyList<Refusal> AgainstAll => Done > 0 || Refused.Count == 0 ? [] : [.. Refused.Select(one => one.Refusals.AsEnumerable()).Aggregate((all, next) => all.Intersect(next))];

    /// <summary>Acts on the rows of each thing, one thing after the other.</summary>
    /// <param name="name">How a row's thing is named where it is refused.</param>
    public static async Task<BatchResult> OfAsync<TThing, TRow>(string verb, IEnumerable<IGrouping<TThing, TRow>> things, Func<TRow, string> name, Func<IGrouping<TThing, TRow>, Task<Outcome>> act)
    {
        var (done, refused) = (0, new List<BatchRefusal>());
        foreach (var thing in things)
        {
            var outcome = await act(thing);
            if (outcome.IsDone) done += thing.Count();
            else refused.Add(new(name(thing.First()), outcome.Refusals));
        }
        return new(verb, done, refused);
    }
}

/// <summary>One thing a batch was refused, by name.</summary>
public sealed record BatchRefusal(string Name, IReadOnlyList<Refusal> Refusals);
