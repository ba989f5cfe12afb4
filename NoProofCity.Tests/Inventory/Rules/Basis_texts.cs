using NoProofCity.Domain.Inventory;

namespace NoProofCity.Tests.Inventory.Rules;

public sealed class Basis_texts
{
    [Theory(DisplayName = "Several laws in one cell are read one by one, each with its articles")]
    [InlineData("《公共租赁住房管理办法》第七条", "公共租赁住房管理办法|第七条")]
    [InlineData("【法律】《户口登记条例》第六条第二款、第九条；【规范性文件】《关于〈办法〉的通知》", "户口登记条例|第六条第二款、第九条||关于〈办法〉的通知|")]
    [InlineData("按上级要求", "")]
    public void Citations(string written, string read) =>
        Assert.Equal(read, string.Join("||", BasisText.Citations(written).Select(c => $"{c.Law}|{c.Article}")));

    [Theory(DisplayName = "None in all its writings is no basis")]
    [InlineData("无")]
    [InlineData(" — ")]
    [InlineData("／")]
    [InlineData("暂无")]
    public void None(string written) => Assert.Equal("", BasisText.Tidy(written));

    [Fact(DisplayName = "A law is the same with and without its country and the year of its revision")]
    public void Same_law() => Assert.Equal(BasisText.KeyOf("城乡规划法"), BasisText.KeyOf("《中华人民共和国城乡规划法（2019年修订）》"));

    [Fact(DisplayName = "An entry for one article is cited by rows that name it, or no article at all")]
    public void Articles()
    {
        var basis = LegalBasis.Enter(1, new("户口登记条例", "第六条", LegalForce.AdministrativeRegulation)).Value;
        Assert.True(basis.IsCitedBy(new("户口登记条例", "第六条第二款")));
        Assert.True(basis.IsCitedBy(new("户口登记条例", "")));
        Assert.False(basis.IsCitedBy(new("户口登记条例", "第十六条")));
    }

    [Fact(DisplayName = "What is repealed is not amended any more, only restored")]
    public void States()
    {
        var basis = LegalBasis.Enter(1, new("户口登记条例", "", LegalForce.Law)).Value;
        Assert.Empty(basis.Repeal(new(2026, 1, 1)).Refusals);
        Assert.Equal([new BasisNotPossibleIn(BasisState.Repealed, BasisAct.Amend)], basis.Amend(new(2026, 2, 1)).Refusals);
        Assert.Empty(basis.Restore().Refusals);
        Assert.Null(basis.ChangedOn);
    }
}
