using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Layout;

namespace NoProofCity.Tests.Frame;

public sealed class Staff_frame : PartTest
{
    private static readonly NavItem Inbox = new("部门核验", "核验收件箱", "inbox", "inbox", null, "inbox");

    public Staff_frame() => Services.AddSingleton<Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider, NoAntiforgery>();

    private Session Session => new(Actor, "安岭县", "县不动产登记中心")
    {
        Roles = [new(1, Role.Agent, "县不动产登记中心", true), new(2, Role.Liaison, "县不动产登记中心", false)],
        Counts = new Dictionary<string, int> { ["inbox"] = 20 },
        ToDo = 14,
        Clock = WorkClock.Of(Engine, Now),
    };

    private IRenderedComponent<StaffFrame> Open(Session session, RenderFragment page, Action<SessionRole>? onSwitch = null)
    {
        return Render<StaffFrame>(p => p.Add(f => f.Session, session).Add(f => f.Nav, [Inbox]).Add(f => f.ChildContent, page).Add(f => f.OnSwitchRole, role => onSwitch?.Invoke(role)));
    }

    [Fact(DisplayName = "The bar says where, who as what, what waits and what part of the day it is")]
    public void Bar()
    {
        var frame = Open(Session, _ => { });
        var bar = frame.Find(".n-top").TextContent;
        Assert.All(["安岭县", "周衡舟 · 代办员", "14", "工作时间 · 距午休 25 分"], text => Assert.Contains(text, bar));
        Assert.Equal("20", frame.Find(".n-side .n-count").TextContent);
        Assert.Empty(frame.FindAll(".n-mode"));
        Assert.True(frame.Find(".n-lost").HasAttribute("hidden"));
    }

    [Fact(DisplayName = "A person with several roles works as one of them and can change it")]
    public void Roles()
    {
        SessionRole? wanted = null;
        var frame = Open(Session, _ => { }, role => wanted = role);
        Assert.True(frame.Find("[aria-pressed=true]").HasAttribute("disabled"));
        frame.FindAll(".n-menu-list button").Single(b => b.TextContent.Contains("联络员", StringComparison.Ordinal)).Click();
        Assert.Equal(2, wanted!.Id);
    }

    [Fact(DisplayName = "The page one is on is marked; a case belongs to its list")]
    public void Current()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("inbox/397?list=sort%3Ddue");
        Assert.Equal("page", Open(Session, _ => { }).Find(".n-side a").GetAttribute("aria-current"));
        Services.GetRequiredService<NavigationManager>().NavigateTo("inboxes");
        Assert.Null(Open(Session, _ => { }).Find(".n-side a").GetAttribute("aria-current"));
    }

    [Fact(DisplayName = "A banner stands only when something is out of order")]
    public void Mode() => Assert.Contains("规则档已过期", Open(Session with { Warnings = ["规则档已过期。"] }, _ => { }).Find(".n-mode").TextContent);

    [Fact(DisplayName = "A page that fails says so with a number; the frame stays and the page can be opened again")]
    public void Failing_page()
    {
        var fails = true;
        var frame = Open(Session, builder =>
        {
            builder.OpenComponent<Failing>(0);
            builder.AddAttribute(1, nameof(Failing.Fails), (Func<bool>)(() => fails));
            builder.CloseComponent();
        });
        Assert.Matches(@"编号 0309-1135-[A-Z]{4}", frame.Find("[role=alert]").TextContent);
        _ = frame.Find(".n-top");
        fails = false;
        frame.Find("[role=alert] button").Click();
        Assert.Equal("在", frame.Find("main").TextContent.Trim());
    }

    private sealed class Failing : ComponentBase
    {
        [Parameter] public required Func<bool> Fails { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Fails()) throw new InvalidOperationException("A bug.");
            builder.AddContent(0, "在");
        }
    }

    private sealed class NoAntiforgery : Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider
    {
        public override Microsoft.AspNetCore.Components.Forms.AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
