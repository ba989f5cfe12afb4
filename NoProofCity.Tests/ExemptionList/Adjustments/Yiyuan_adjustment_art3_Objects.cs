using System.Text.Json;
using Bunit;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ExemptionList.Adjustments;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Yiyuan and Gaoqing, art. 3: the proof is changed by law alone, the way because it is better.</summary>
public sealed class Yiyuan_adjustment_art3_Objects
{
    private static readonly DateOnly Cause = new(2026, 3, 9);

    [Theory(DisplayName = "Nothing is filed that does not say what it changes, the proof or the way")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-3a", "G-Adj-3a")]
    public async Task Without_object(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();

        Assert.Equal([new ObjectMissing()], await hall.FileAsync(await hall.DraftAsync(unit, entry, AdjustmentHall.BetterWay(Cause) with { Subject = null })));
    }

    [Theory(DisplayName = "A proof is not changed without its law; a better way needs none, and nobody passes a change of the proof off as one of the way")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-3b", "G-Adj-3b")]
    public async Task Law(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var renamed = AdjustmentHall.BetterWay(Cause) with { Subject = AdjustmentObject.Material, Reason = "ChangeProofNameOrKind", New = ListHall.Facts("家庭收入状况证明", MethodKeys.Verification) };
        var id = await hall.DraftAsync(unit, entry, renamed);

        Assert.Equal([new LawMissing()], await hall.FileAsync(id));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Lead(unit), await hall.SeenAsync(id), renamed with { Subject = AdjustmentObject.Method })).Refusals);
        Assert.Equal([new ChangeOutsideObject(AdjustmentObject.Method)], await hall.FileAsync(id));
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Lead(unit), await hall.SeenAsync(id), AdjustmentHall.BetterWay(Cause))).Refusals);
        Assert.Empty(await hall.FileAsync(id));
    }

    [Theory(DisplayName = "Whoever studies a change of the way has the old and the new one side by side, and the paper too")]
    [InlineData("yiyuan-2021", "核验", "共享")]
    [InlineData("gaoqing-2021", "部门核验", "数据共享")]
    [Rule("Y-Adj-3c", "G-Adj-3c")]
    public async Task Side_by_side(string profile, string old, string better)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(Cause));

        var request = await hall.RequestAsync(id);
        var view = await hall.Queries.ViewAsync(request, default);
        await using var screen = new BunitContext();
        var compared = screen.Render<AdjustmentCompare>(p => p.Add(c => c.Type, request.Type).Add(c => c.Old, request.Old).Add(c => c.New, request.New).Add(c => c.Rules, view.Rules).Add(c => c.Unit, view.UnitName));
        Assert.Equal(["方式", old, better, "变更"], compared.FindAll("tbody tr").Single(row => row.FirstElementChild!.TextContent == "方式").Children.Select(cell => cell.TextContent.Trim()));
        await using var db = city.Db();
        var paper = JsonDocument.Parse(await db.IssuedDocuments.Where(one => one.Form == "F-10" && one.ObjectId == id).Select(one => one.Content).SingleAsync()).RootElement.GetProperty("form");
        Assert.Equal((old, better), (paper.GetProperty("formerMethods")[0].GetString(), paper.GetProperty("newMethods")[0].GetString()));
    }
}
