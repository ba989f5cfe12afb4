using System.Text.Json;

namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>Words that people say, and what the list calls it. What is searched for is any of the latter.</summary>
/// <param name="Means">The usual name first: it is what the page says it has looked for.</param>
public sealed record SaidWord(IReadOnlyList<string> Means, IReadOnlyList<string> Said);

/// <summary>Something in a life for which people come (出生, 入学, 办企业), with the words by which its items and proofs are known.</summary>
/// <param name="Key">As the address names it.</param>
public sealed record LifeEvent(string Key, string Name, IReadOnlyList<string> Said, IReadOnlyList<string> Words);

/// <summary>How people speak, made by hand: a file that ships with the product.</summary>
/// <param name="Fillers">What is said around the thing itself: 我要…, …怎么开, …吗.</param>
public sealed record PlainWords(IReadOnlyList<string> Fillers, IReadOnlyList<SaidWord> Words, IReadOnlyList<LifeEvent> Events)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static PlainWords None { get; } = new([], [], []);

    public static PlainWords Read(Stream file) => JsonSerializer.Deserialize<PlainWords>(file, Json)!;
}
