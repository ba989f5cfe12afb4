using NoProofCity.Domain.Ledger;

namespace NoProofCity.Tests.Ledger;

public sealed class Chain_stretch
{
    [Fact]
    public void A_chain_as_written_is_whole() => Assert.Empty(new MadeChain(500).Walk());

    [Fact]
    public void An_altered_entry_is_named_alone() => Assert.Equal(["Altered 17-17"], new MadeChain(50).Alter(17).Walk());

    [Fact]
    public void An_altered_hash_is_named_alone() => Assert.Equal(["Altered 17-17"], new MadeChain(50).AlterHash(17).Walk());

    [Fact]
    public void Altered_neighbours_are_one_break() => Assert.Equal(["Altered 17-19"], new MadeChain(50).Alter(17).Alter(18).Alter(19).Walk());

    [Fact]
    public void The_first_and_the_last_entry_are_no_exceptions() => Assert.Equal(["Altered 1-1", "Altered 50-50"], new MadeChain(50).Alter(1).Alter(50).Walk());

    [Fact]
    public void A_removed_entry_leaves_a_named_gap() => Assert.Equal(["Removed 17-18"], new MadeChain(50).Remove(17).Remove(18).Walk());

    [Fact]
    public void The_first_entry_may_be_the_removed_one() => Assert.Equal(["Removed 1-1"], new MadeChain(50).Remove(1).Walk());

    [Theory, InlineData(2), InlineData(17), InlineData(48)]
    public void A_removed_entry_is_named_even_when_the_later_ones_are_numbered_anew(long number) =>
        Assert.Equal([$"Removed {number}-{number}"], new MadeChain(50).Remove(number, renumber: true).Walk());

    [Theory, InlineData(1), InlineData(17), InlineData(49), InlineData(50)]
    public void An_inserted_entry_is_named_and_the_later_ones_are_not_blamed(long after) =>
        Assert.Equal([$"Inserted {after + 1}-{after + 1}"], new MadeChain(50).InsertAfter(after).Walk());

    [Fact]
    public void Several_inserted_entries_are_named() => Assert.Equal(["Inserted 11-12", "Inserted 31-31"], new MadeChain(50).InsertAfter(10).InsertAfter(10).InsertAfter(30).Walk());

    [Theory]
    [InlineData(5, 6, true), InlineData(5, 6, false), InlineData(5, 7, true), InlineData(5, 40, true), InlineData(5, 40, false), InlineData(1, 50, true), InlineData(49, 50, true)]
    public void Two_swapped_entries_are_named_as_that(long a, long b, bool withHash) => Assert.Equal([$"Swapped {a}-{b}"], new MadeChain(50).Swap(a, b, withHash).Walk());

    [Fact]
    public void Every_break_of_many_is_named() =>
        Assert.Equal(["Altered 3-3", "Removed 10-10", "Swapped 20-25", "Altered 40-40"], new MadeChain(50).Alter(3).Remove(10).Swap(20, 25, withHash: true).AlterHash(40).Walk());

    [Fact]
    public void A_chain_altered_throughout_is_one_break()
    {
        var chain = new MadeChain(1000);
        for (var number = 1; number <= 1000; number++) _ = chain.Alter(number);
        Assert.Equal(["Altered 1-1000"], chain.Walk());
    }

    [Fact]
    public void What_slides_from_one_field_to_the_next_is_another_entry()
    {
        var seal = new Secrets(new byte[Secrets.MasterSize]).Ledger;
        var entries = new[] { MadeChain.Entry(1, "甲", "乙"), MadeChain.Entry(1, "甲乙", ""), MadeChain.Entry(1, "甲乙"), MadeChain.Entry(1, "", "甲乙") };
        Assert.Equal(entries.Length, entries.Select(entry => Convert.ToHexString(seal.HashOf(entry, LedgerSeal.Nothing))).Distinct().Count());
    }

    [Fact]
    public void Texts_of_any_length_are_told_apart()
    {
        var seal = new Secrets(new byte[Secrets.MasterSize]).Ledger;
        var lengths = Enumerable.Range(0, 300).Concat([16382, 16383, 16384, 16385, 2_100_000]).ToList();
        Assert.Equal(lengths.Count, lengths.Select(length => Convert.ToHexString(seal.HashOf(MadeChain.Entry(1, new string('a', length)), LedgerSeal.Nothing))).Distinct().Count());
    }

    [Fact]
    public void Another_key_makes_another_hash()
    {
        var other = new byte[Secrets.MasterSize];
        other[0] = 1;
        var entry = MadeChain.Entry(1, "甲");
        Assert.NotEqual(new Secrets(new byte[Secrets.MasterSize]).Ledger.HashOf(entry, LedgerSeal.Nothing), new Secrets(other).Ledger.HashOf(entry, LedgerSeal.Nothing));
    }

    [Fact]
    public void Every_property_of_an_entry_is_hashed()
    {
        var outside = new[] { nameof(LedgerEntry.PlaceId), nameof(LedgerEntry.Chain), nameof(LedgerEntry.Number), nameof(LedgerEntry.Hash) };
        Assert.Equal(typeof(LedgerEntry).GetProperties().Select(p => p.Name).Except(outside), LedgerBody.Columns.Select(c => c.Name));
    }
}
