using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Databases;

/// <summary>What is stored comes back as it was and is compared exactly, on both databases alike.</summary>
public sealed class Texts_and_moments
{
    [Theory, OnEachDatabase]
    public async Task Rare_characters_come_back_and_are_told_apart(Database database)
    {
        string[] names = ["䶮", "㛃", "𫖯", "𬭎", "𫖯𬭎", "龑"];
        await using var city = await TestCity.OpenAsync(database);
        await KeepAsync(city, names);

        await using var db = city.Db();
        foreach (var name in names)
        {
            Assert.Equal(name, (await db.Counters.SingleAsync(c => c.Key == name)).Key);
            Assert.Equal(names.Count(n => n.Contains(name, StringComparison.Ordinal)), await db.Counters.CountAsync(c => c.Key.Contains(name)));
            Assert.Equal(names.Count(n => n.StartsWith(name, StringComparison.Ordinal)), await db.Counters.CountAsync(c => c.Key.StartsWith(name)));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Case_width_and_marks_make_different_texts(Database database)
    {
        string[] texts = ["ab", "AB", "Ab", "ａｂ", "áb", "ab%", "a_b", "'ab'", ""];
        await using var city = await TestCity.OpenAsync(database);
        await KeepAsync(city, texts);

        await using var db = city.Db();
        foreach (var text in texts)
        {
            var (equal, starting, holding) = (
                texts.Where(t => t == text).Order(StringComparer.Ordinal), texts.Where(t => t.StartsWith(text, StringComparison.Ordinal)).Order(StringComparer.Ordinal), texts.Where(t => t.Contains(text, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Equal(equal, await db.Counters.Where(c => c.Key == text).Select(c => c.Key).ToListAsync());
            Assert.Equal(starting, await db.Counters.Where(c => c.Key.StartsWith(text)).OrderBy(c => c.Key).Select(c => c.Key).ToListAsync());
            Assert.Equal(holding, await db.Counters.Where(c => c.Key.Contains(text)).OrderBy(c => c.Key).Select(c => c.Key).ToListAsync());
        }
    }

    [Theory, OnEachDatabase]
    public async Task Moments_keep_their_order_and_their_millisecond_whatever_their_offset(Database database)
    {
        var noon = FakeClock.Local("2026-03-09 12:00");
        DateTimeOffset[] moments =
        [
            noon, noon.AddMilliseconds(1), noon.AddMilliseconds(10), noon.AddMilliseconds(100), noon.AddMilliseconds(999),
            noon.AddSeconds(1).ToOffset(TimeSpan.FromHours(-5)), noon.AddSeconds(1).AddMilliseconds(20), noon.AddHours(9).ToOffset(TimeSpan.Zero),
        ];
        await using var city = await TestCity.OpenAsync(database);
        await using (var db = city.Db())
        {
            db.Installations.AddRange(moments.Select((moment, i) => new Installation { Id = 100 - i, KeyFingerprint = "test", CreatedAt = moment.AddTicks(9) }));
            await db.SaveChangesAsync();
        }

        await using var read = city.Db();
        var stored = read.Installations.Where(i => i.Id > Installation.TheOnly);
        Assert.Equal(moments, (await stored.OrderBy(i => i.CreatedAt).ToListAsync()).Select(i => i.CreatedAt));
        foreach (var moment in moments)
        {
            Assert.Equal(moments.Count(m => m < moment), await stored.CountAsync(i => i.CreatedAt < moment));
            Assert.Equal(moment, (await stored.SingleAsync(i => i.CreatedAt == moment)).CreatedAt);
        }
    }

    [Theory]
    [InlineData("甲乙", ' ', "blank")]
    [InlineData("甲乙", '\0', "null character")]
    [InlineData("甲乙", 0xD83D, "half a character")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", '2', "longer")]
    public async Task What_only_one_database_would_take_neither_gets(string text, int last, string reason)
    {
        await using var city = await TestCity.OpenAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => KeepAsync(city, text + (char)last));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(TestCity city, params string[] keys)
    {
        await using var db = city.Db();
        db.Counters.AddRange(keys.Select(key => new Counter { PlaceId = 1, UnitId = 0, Key = key }));
        await db.SaveChangesAsync();
    }
}
