using Bunit;
using Microsoft.AspNetCore.Components;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Frame;

public sealed class Acts : PartTest
{
    private int _acted;

    private EventCallback Act(Func<Task>? act = null) => EventCallback.Factory.Create(this, () =>
    {
        _acted++;
        return act?.Invoke() ?? Task.CompletedTask;
    });

    [Fact(DisplayName = "A refused act is off and says every reason beside it, each with its article, tied to the button")]
    public void Refused()
    {
        var act = Render<ActButton>(p => p.Add(a => a.Refusals, [new ClassChangedAlready(1), new FieldMissing("Unit.Name")]).Add(a => a.OnAct, Act()).AddChildContent("改变时限类别"));
        var button = act.Find("button");
        Assert.True(button.HasAttribute("disabled"));
        Assert.Equal(act.Find("ol").Id, button.GetAttribute("aria-describedby"));
        Assert.Equal(["本件已改过类别，只能改 1 次第七条", "没有填写单位名称"], act.FindAll("li").Select(li => li.TextContent));
    }

    [Fact(DisplayName = "One click, one effect: clicks while it is at work do nothing more")]
    public async Task Once()
    {
        var done = new TaskCompletionSource();
        var act = Render<ActButton>(p => p.Add(a => a.OnAct, Act(() => done.Task)).AddChildContent("反馈"));
        var first = act.Find("button").ClickAsync(new());
        Assert.True(act.Find("button").HasAttribute("disabled"));
        await act.Find("button").ClickAsync(new());
        done.SetResult();
        await first;
        Assert.Equal(1, _acted);
        await act.Find("button").ClickAsync(new());
        Assert.Equal(2, _acted);
    }

    [Fact(DisplayName = "A reason is sent once, however often its button is pressed meanwhile; one too short is not sent")]
    public async Task Reason_once()
    {
        var done = new TaskCompletionSource();
        var given = new List<string>();
        var dialog = Render<ReasonDialog>(p => p.Add(d => d.Title, "撤销单位").Add(d => d.Effect, "不再收发核验").Add(d => d.Verb, "撤销")
            .Add(d => d.OnReason, reason => { given.Add(reason.Value); return done.Task; }).Add(d => d.OnClose, () => { }));
        dialog.Find("textarea").Input("无");
        await dialog.Find(".btn-primary").ClickAsync(new());
        Assert.Empty(given);
        dialog.Find("textarea").Input("并入县社会工作部");
        var first = dialog.Find(".btn-primary").ClickAsync(new());
        Assert.True(dialog.Find(".btn-primary").HasAttribute("disabled"));
        await dialog.Find(".btn-primary").ClickAsync(new());
        done.SetResult();
        await first;
        Assert.Equal(["并入县社会工作部"], given);
        Assert.False(dialog.Find(".btn-primary").HasAttribute("disabled"));
    }

    [Theory(DisplayName = "What destroys or becomes public is asked first: the verb does it, the opposite does not")]
    [InlineData("作废这份证明", 1)]
    [InlineData("不作废", 0)]
    public void Asked(string answer, int acted)
    {
        var act = Render<ActButton>(p => p.Add(a => a.OnAct, Act()).Add(a => a.Ask, new("作废电子证明？", ["不能恢复"], "作废这份证明", "不作废", Destroys: true)).AddChildContent("作废"));
        act.Find("button").Click();
        Assert.Equal(0, _acted);
        Assert.Equal("不能恢复", act.Find("dialog li").TextContent);
        act.FindAll("dialog .modal-footer button").Single(b => b.TextContent == answer).Click();
        Assert.Equal(acted, _acted);
        Assert.Empty(act.FindAll("dialog"));
    }

    [Fact(DisplayName = "A case page shows five acts; a sixth is a fault of the page")]
    public void Five()
    {
        var five = Enumerable.Repeat(ActOf(), 5).ToList();
        _ = Render(Page(five));
        Assert.Throws<InvalidOperationException>(() => Render(Page([.. five, ActOf()])));
    }

    [Fact(DisplayName = "Neighbours and the way back keep the filter of the list")]
    public void Neighbours_keep_the_list()
    {
        var page = Render(Page([]));
        Assert.Equal(["inbox?state=open&sort=due", "inbox/1?list=state%3Dopen%26sort%3Ddue", "inbox/3?list=state%3Dopen%26sort%3Ddue"], page.FindAll(".n-title a").Select(a => a.GetAttribute("href")));
        Assert.Contains("第 2 件，共 20 件", page.Markup);
    }

    [Fact(DisplayName = "Another role's rights read as words")]
    public void Rights_in_words()
    {
        var list = Render<RefusalList>(p => p.Add(l => l.Refusals, [new OutsideYourScope(Role.Agent, "Verification.Answer", Scope.Own)]));
        Assert.Equal("这一项不在您的办理范围：代办员的“反馈核验”只限本单位", list.Find("li").TextContent);
    }

    private RenderFragment ActOf() => builder =>
    {
        builder.OpenComponent<ActButton>(0);
        builder.AddAttribute(1, nameof(ActButton.OnAct), Act());
        builder.AddAttribute(2, nameof(ActButton.ChildContent), (RenderFragment)(b => b.AddContent(0, "办")));
        builder.CloseComponent();
    };

    private static RenderFragment Page(IReadOnlyList<RenderFragment> acts) => builder =>
    {
        builder.OpenComponent<CasePage>(0);
        builder.AddAttribute(1, nameof(CasePage.Title), "HY-2");
        builder.AddAttribute(2, nameof(CasePage.ListTitle), "收件箱");
        builder.AddAttribute(3, nameof(CasePage.ListPath), "inbox");
        builder.AddAttribute(4, nameof(CasePage.Within), "state=open&sort=due");
        builder.AddAttribute(5, nameof(CasePage.Neighbours), new Neighbours("inbox/1", "inbox/3", 2, 20));
        builder.AddAttribute(6, nameof(CasePage.Facts), Nothing);
        builder.AddAttribute(7, nameof(CasePage.Work), Nothing);
        builder.AddAttribute(8, nameof(CasePage.Line), Nothing);
        builder.AddAttribute(9, nameof(CasePage.ActBar), (RenderFragment)(bar =>
        {
            foreach (var act in acts) act(bar);
        }));
        builder.CloseComponent();
    };

    private static readonly RenderFragment Nothing = _ => { };
}
