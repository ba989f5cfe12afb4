using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>In what two lists differ, against what was really done to one to get the other.</summary>
public sealed class Differences_of_lists
{
    private const int Lines = 4000;

    [Theory(DisplayName = "Of two lists of four thousand lines everything that was added, changed and cancelled is told, field by field, and nothing else")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ground_truth(int seed)
    {
        var random = new Random(seed);
        var before = Enumerable.Range(1, Lines).Select(Line).ToList();
        var (after, added, changed, cancelled) = (new List<ListLine>(), new HashSet<string>(), new Dictionary<string, HashSet<string>>(), new HashSet<string>());
        foreach (var line in before)
        {
            switch (random.Next(10))
            {
                case 0: _ = cancelled.Add(line.Number); break;
                case 1 or 2:
                    var (now, fields) = Changed(line, random);
                    changed[line.Number] = fields;
                    after.Add(now);
                    break;
                default: after.Add(line with { Items = [.. line.Items], Methods = [.. line.Methods] }); break;
            }
        }
        foreach (var number in Enumerable.Range(Lines + 1, random.Next(1, 400)))
        {
            after.Insert(random.Next(after.Count + 1), Line(number));
            _ = added.Add(Line(number).Number);
        }
        after = [.. after.OrderBy(_ => random.Next())];

        // As editions keep them: written and read again.
        var difference = ListDifference.Between(ListText.LinesOf(ListText.Of(before)), ListText.LinesOf(ListText.Of(after)));

        Assert.Equal(added.Order(), difference.Added.Select(line => line.Number).Order());
        Assert.Equal(cancelled.Order(), difference.Cancelled.Select(line => line.Number).Order());
        Assert.Equal(changed.Keys.Order(), difference.Changed.Select(change => change.After.Number).Order());
        Assert.All(difference.Changed, change => Assert.Equal(changed[change.After.Number].Order(), change.Changes.Select(one => one.Field).Order()));
    }

    [Fact(DisplayName = "The same lines have one text and one hash, and every field of a line changes it")]
    public void Canonical()
    {
        var line = Line(1);
        Assert.Equal(ListText.HashOf(ListText.Of([line])), ListText.HashOf(ListText.Of(ListText.LinesOf(ListText.Of([line])))));
        var hashes = Enumerable.Range(0, Fields.Length).Select(field => ListText.HashOf(ListText.Of([Fields[field].Change(line)]))).Append(ListText.HashOf(ListText.Of([line]))).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.Equal(ListLine.Fields.Select(field => field.Name).Order(), Fields.Select(field => field.Name).Order());
    }

    private static readonly (string Name, Func<ListLine, ListLine> Change)[] Fields =
    [
        ("Proof", line => line with { Proof = line.Proof + "（新）" }), ("Items", line => line with { Items = [.. line.Items, new("XK-9", "新事项")] }), ("Basis", line => line with { Basis = "《新法》第一条" }),
        ("Unit", line => line with { Unit = "新局" }), ("Issuer", line => line with { Issuer = "新开具单位" }), ("State", line => line with { State = LineState.Cancelled }),
        ("Methods", line => line with { Methods = [new(MethodKeys.Promise, "告知承诺")] }), ("MethodNote", line => line with { MethodNote = "说明" }), ("Storage", line => line with { Storage = StorageClass.HistoricArchive }),
        ("StatutoryDays", line => line with { StatutoryDays = 9 }), ("Level", line => line with { Level = UnitLevel.Town }), ("DataLevels", line => line with { DataLevels = ["省级", "市级"] }),
        ("PlainWords", line => line with { PlainWords = "俗称" }), ("Remark", line => line with { Remark = "备注" }),
    ];

    private static (ListLine Line, HashSet<string> Fields) Changed(ListLine line, Random random)
    {
        var fields = new HashSet<string>();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (name, change) = Fields[random.Next(Fields.Length)];
            if (!fields.Add(name)) continue;
            line = change(line);
        }
        return (line, fields);
    }

    private static ListLine Line(int number) => new($"{number:00000}", $"第{number}号证明")
    {
        Level = UnitLevel.County, Unit = $"第{number % 40}局", UnitCode = $"U{number % 40:00}", Items = [new($"QR-{number}", $"事项{number}")], Basis = "《某某条例》第十条", Issuer = "某某中心",
        Methods = [new(MethodKeys.Verification, "部门核验")], Storage = StorageClass.Database,
    };
}
