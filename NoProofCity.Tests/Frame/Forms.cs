using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Frame;

public sealed class Forms : PartTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Letter _letter = new();
    private IReadOnlyList<FieldProblem> _problems = [];
    private readonly TaskCompletionSource<DraftMark> _kept = new();

    private IRenderedComponent<WorkForm<Letter>> Open() => Render<WorkForm<Letter>>(p => p
        .Add(f => f.Model, _letter).Add(f => f.ModelChanged, letter => _letter = letter)
        .Add(f => f.DraftName, "letter/1").Add(f => f.Problems, _problems).Add(f => f.OnKept, _kept.SetResult)
        .Add(f => f.ChildContent, FieldOf("purpose", "核验用途")));

    private RenderFragment FieldOf(string name, string label) => builder =>
    {
        builder.OpenComponent<Field>(0);
        builder.AddAttribute(1, nameof(Field.Name), name);
        builder.AddAttribute(2, nameof(Field.Label), label);
        builder.AddAttribute(3, nameof(Field.Required), true);
        builder.AddAttribute(4, nameof(Field.Hint), "写到册、页");
        builder.AddAttribute(5, nameof(Field.ChildContent), (RenderFragment<Dictionary<string, object>>)(slot => field =>
        {
            field.OpenElement(0, "input");
            field.AddMultipleAttributes(1, slot!);
            field.AddAttribute(2, "value", _letter.Purpose);
            field.AddAttribute(3, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, e => _letter.Purpose = (string)e.Value!));
            field.CloseElement();
        }));
        builder.CloseComponent();
    };

    [Fact(DisplayName = "A moment after the last key the model is in the draft, once for all the keys")]
    public async Task Keeps_itself()
    {
        var form = Open();
        form.Find("input").Input("继");
        form.Find("input").Input("继承公证");
        Assert.Equal(0, Drafts.Kept);
        Assert.Equal("11:34", (await _kept.Task.WaitAsync(Patience)).ToString());
        Assert.Equal(1, Drafts.Kept);
        Assert.Equal("继承公证", JsonSerializer.Deserialize<Letter>(Drafts.All["letter/1"].Content)!.Purpose);
    }

    [Fact(DisplayName = "Ctrl+S keeps at once")]
    public void Kept_by_key()
    {
        var form = Open();
        form.Find("input").Input("继承公证");
        form.Find("form").TriggerEvent("ondraftkeep", new DraftKeepEventArgs());
        Assert.Equal(1, Drafts.Kept);
    }

    [Fact(DisplayName = "What was typed in the last moment is kept when the page is left")]
    public async Task Kept_on_leaving()
    {
        var form = Open();
        form.Find("input").Input("继承公证");
        await DisposeComponentsAsync();
        Assert.Contains("letter/1", Drafts.All.Keys);
    }

    [Fact(DisplayName = "What could not be kept is tried again, and nobody is told it was kept")]
    public async Task Tries_again()
    {
        Drafts.IsOutOfReach = true;
        var form = Open();
        form.Find("input").Input("继承公证");
        form.Find("form").TriggerEvent("ondraftkeep", new DraftKeepEventArgs());
        Assert.False(_kept.Task.IsCompleted);
        Drafts.IsOutOfReach = false;
        _ = await _kept.Task.WaitAsync(Patience);
        Assert.Contains("继承公证", JsonSerializer.Deserialize<Letter>(Drafts.All["letter/1"].Content)!.Purpose, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The draft comes back and says so; without it the form is as new")]
    public void Comes_back()
    {
        Drafts.All["letter/1"] = new(JsonSerializer.Serialize(new Letter { Purpose = "继承公证" }), FakeClock.Local("2026-03-09 10:32"));
        var form = Open();
        Assert.Equal("继承公证", _letter.Purpose);
        Assert.Contains("今日 10:32 自动保存的草稿", form.Find(".n-note").TextContent);
        Assert.Equal("ready", form.Find("form").GetAttribute("data-draft"));
        form.Find(".n-note button").Click();
        Assert.Equal("", _letter.Purpose);
        Assert.Empty(Drafts.All);
    }

    [Fact(DisplayName = "A draft of an older form that fits no more is left alone")]
    public void Old_draft()
    {
        Drafts.All["letter/1"] = new("{ not json", Now);
        Assert.Empty(Open().FindAll(".n-note"));
    }

    [Fact(DisplayName = "Once the act is done the draft has served, and nothing brings it back")]
    public async Task Done()
    {
        var form = Open();
        form.Find("input").Input("继承公证");
        await form.InvokeAsync(form.Instance.DoneAsync);
        await DisposeComponentsAsync();
        Assert.Empty(Drafts.All);
    }

    [Fact(DisplayName = "A problem stands at its field and in a summary that takes the focus and jumps")]
    public void Problems()
    {
        _problems = [new("purpose", "至少写 4 个字")];
        var form = Open();
        var summary = form.Find(".n-summary");
        Assert.True(summary.HasAttribute("data-take-focus"));
        Assert.Equal("purpose", summary.QuerySelector("a")!.GetAttribute("data-jump"));
        Assert.EndsWith("至少写 4 个字", summary.QuerySelector("a")!.TextContent);
        var input = form.Find("input");
        Assert.Equal(("true", "purpose-err purpose-hint"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby")));
        Assert.Equal("purpose", form.Find("label").GetAttribute("for"));
    }

    public static TheoryData<Refusal, string> AtFields => new()
    {
        { new FieldMissing("Unit.Name"), "name" },
        { new NumberNegative("Equipment.Count"), "count" },
        { new IndustryOnlyForPublicService(UnitKind.Town), "industry" },
        { new IndustryNotOfThePlace("Water"), "industry" },
        { new FieldMissing("Leader.Name"), "leader-name" },
        { new UnitSupervisesItself(), "" },
    };

    [Theory(DisplayName = "What a refusal says of a field stands at that field; where a form has two of the same name, at the one named in full")]
    [MemberData(nameof(AtFields))]
    public void Refusals_at_fields(Refusal refusal, string field)
    {
        string[] fields = ["name", "leader-name", "count", "industry"];
        var form = Open();
        form.Render(p => p.Add(f => f.ChildContent, builder =>
        {
            foreach (var name in fields)
            {
                builder.OpenRegion(0);
                FieldOf(name, name)(builder);
                builder.CloseRegion();
            }
        }));
        form.Render(p => p.Add(f => f.Refusals, [refusal]));
        Assert.Equal(field, string.Concat(form.FindAll("[aria-invalid]").Select(input => input.Id)));
    }

    [Fact(DisplayName = "A field without a problem says only what it must")]
    public void No_problem()
    {
        var input = Open().Find("input");
        Assert.Equal((null, "purpose-hint", "true"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby"), input.GetAttribute("aria-required")));
    }

    [Fact(DisplayName = "Personal data is shown after a purpose was given, and only for the object it was given for")]
    public void Masked_data()
    {
        var purposes = new List<string>();
        var masked = Render<Masked>(p => p.Add(m => m.Value, "990***********001X").Add(m => m.What, "证件号").Add(m => m.Purposes, ["核对登记簿"])
            .Add(m => m.Reveal, purpose => { purposes.Add(purpose); return Task.FromResult<Outcome<string>>("99012619991332001X"); }));
        masked.Find(".n-reveal").Click();
        Assert.True(masked.Find("dialog .btn-primary").HasAttribute("disabled"));
        masked.Find("select").Change("核对登记簿");
        masked.Find("dialog .btn-primary").Click();
        Assert.Equal(["核对登记簿"], purposes);
        Assert.Equal("99012619991332001X", masked.Find(".n-masked").TextContent);
        masked.Render(p => p.Add(m => m.Value, "990***********002X"));
        Assert.Equal("990***********002X", masked.Find(".n-masked").TextContent);
    }

    [Fact(DisplayName = "Who may not see it is told why, and sees nothing")]
    public void Masked_refused()
    {
        var masked = Render<Masked>(p => p.Add(m => m.Value, "138****0000").Add(m => m.What, "电话").Add(m => m.Purposes, ["核对"]).Add(m => m.Reveal, _ => Task.FromResult<Outcome<string>>(Outcome.Refused(new Busy()))));
        masked.Find(".n-reveal").Click();
        masked.Find("select").Change("核对");
        masked.Find("dialog .btn-primary").Click();
        Assert.Contains("没有办成", masked.Find("dialog li").TextContent);
        Assert.Equal("138****0000", masked.Find(".n-masked").TextContent);
        Assert.Empty(Render<Masked>(p => p.Add(m => m.Value, "张*").Add(m => m.What, "姓名")).FindAll("button"));
    }

    private sealed class Letter
    {
        public string Purpose { get; set; } = "";
    }
}
