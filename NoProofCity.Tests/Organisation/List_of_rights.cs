using System.Reflection;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public class List_of_rights
{
    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>What is administered rather than done: everything else is the business of the programme.</summary>
    private static readonly string[] Administration =
        ["Place", "Unit", "Account", "Role", "Session", "Policy", "Settings", "Health", "Backup", "Profile", "Calendar", "Ledger", "AccessLog"];

    private static readonly string[] Reading = ["Read", "Export", "Verify"];

    private static readonly Act Publish = new("List.Publish");

    private static Permissions Rights => Permissions.Shipped;

    private static Func<string, string> Profile(params (string Name, string Value)[] values) => name => values.FirstOrDefault(v => v.Name == name).Value ?? "";

    public static TheoryData<Act> DeclaredActs => [.. typeof(Act).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(Act))
        .Select(f => (Act)f.GetValue(null)!)];

    private static string Capability(Act act) => act.Key.Split('.')[0];

    private static string Verb(Act act) => act.Key.Split('.')[1];

    [Theory(DisplayName = "Every act that is declared stands in the list with at least one role")]
    [MemberData(nameof(DeclaredActs))]
    public void Declared_acts_are_listed(Act act) => Assert.Contains(Rights.Rights, r => r.Act == act);

    [Fact]
    public void An_act_is_declared_once() => Assert.Equal(DeclaredActs.Count, DeclaredActs.Select<object[], object>(d => d[0]).Distinct().Count());

    [Fact]
    public void Every_role_has_some_right() => Assert.Empty(Enum.GetValues<Role>().Except(Rights.Rights.Select(r => r.Role)));

    [Theory(DisplayName = "A list with a fault does not load")]
    [InlineData("Mayor,Unit.Read,place,")]
    [InlineData("office,Unit.Read,place,")]
    [InlineData("3,Unit.Read,place,")]
    [InlineData("Office,Unit.Read,county,")]
    [InlineData("Office,Unit.Read,2,")]
    [InlineData("Office,Unit,place,")]
    [InlineData("Office,Unit.Read,place")]
    [InlineData("Office,Unit.Read,place,List.Publisher")]
    [InlineData("Office,Unit.Read,place,A=B=C")]
    [InlineData("Office,List.Read,place,\nOffice,List.Read,all,")]
    [InlineData("Office,List.Read,place,A=B\nOffice,List.Read,own,A=B")]
    public void A_faulty_list_does_not_load(string lines) => Assert.Throws<FormatException>(() => Permissions.Parse("role,act,scope,condition\n" + lines));

    [Fact]
    public void A_list_with_other_columns_does_not_load() => Assert.Throws<FormatException>(() => Permissions.Parse("role,act,scope\nOffice,Unit.Read,place"));

    [Fact(DisplayName = "The three administrators have no business content")]
    public void Administrators_have_no_business() =>
        Assert.DoesNotContain(Rights.Rights, r => Administrators.Contains(r.Role) && !Administration.Contains(Capability(r.Act)));

    [Fact(DisplayName = "Nobody but the three administrators changes what is administered")]
    public void Business_roles_do_not_administer() =>
        Assert.DoesNotContain(Rights.Rights, r => !Administrators.Contains(r.Role) && Administration.Contains(Capability(r.Act)) && !Reading.Contains(Verb(r.Act)));

    [Fact(DisplayName = "No act of change is shared by two administrators")]
    public void Administrators_are_separate() =>
        Assert.DoesNotContain(Rights.Rights.Where(r => Administrators.Contains(r.Role) && !Reading.Contains(Verb(r.Act))).GroupBy(r => r.Act), g => g.Count() > 1);

    [Fact(DisplayName = "The auditor reads and changes nothing; ledger and access log are theirs alone")]
    public void Auditor_reads_only()
    {
        Assert.All(Rights.Rights.Where(r => r.Role == Role.AuditAdministrator), r => Assert.Contains(Verb(r.Act), Reading));
        Assert.All(Rights.Rights.Where(r => Capability(r.Act) is "Ledger" or "AccessLog"), r => Assert.Equal(Role.AuditAdministrator, r.Role));
    }

    [Fact(DisplayName = "A leader reads overviews and acts on nothing")]
    public void Leader_reads_only() => Assert.All(Rights.Rights.Where(r => r.Role == Role.Leader), r => Assert.Equal("Read", Verb(r.Act)));

    [Fact(DisplayName = "Who may change something may also read it; only a case of accountability is handed over unseen")]
    public void Changing_includes_reading()
    {
        var readable = Rights.Rights.Where(r => Verb(r.Act) == "Read").Select(r => Capability(r.Act)).ToHashSet();
        var blind = Rights.Rights.Where(r => Verb(r.Act) != "Read" && readable.Contains(Capability(r.Act)))
            .Where(r => !Rights.Rights.Any(read => read.Role == r.Role && read.Act.Key == Capability(r.Act) + ".Read"));

        Assert.Equal(["Accountability.Open"], blind.Select(r => r.Act.Key).Distinct());
    }

    [Fact(DisplayName = "Every condition names a key of the catalogue and values that it can have")]
    public void Conditions_speak_the_profiles_keys() => Assert.All(Rights.Rights.Select(r => r.Condition).OfType<RightCondition>(), condition =>
    {
        var key = ShippedProfiles.Catalogue.Find(condition.Parameter);
        Assert.NotNull(key);
        Assert.Subset(key.Options.Keys.Concat((key.Default as RuleSet)?.Members.Select(m => m.Key) ?? []).ToHashSet(), condition.Values.ToHashSet());
    });

    [Theory(DisplayName = "In every shipped place somebody approves, publishes, confirms staff and starts requests")]
    [InlineData("List.ApproveFirst")]
    [InlineData("List.ApproveImplementation")]
    [InlineData("List.Approve")]
    [InlineData("List.Publish")]
    [InlineData("Adjustment.Publish")]
    [InlineData("Staff.Confirm")]
    [InlineData("Verification.Send")]
    public void Somebody_may_in_every_place(string act) => Assert.All(ShippedProfiles.Library.Profiles, profile =>
        Assert.Contains(Enum.GetValues<Role>(), role => Rights.ScopeOf(role, new(act), key => string.Join(RightCondition.Separator, profile.Options(key))) is not null));

    [Theory(DisplayName = "Where the government publishes, the office only consents")]
    [InlineData("Office", Role.Office, Role.Government)]
    [InlineData("LeadBody", Role.Office, Role.Government)]
    [InlineData("Legal", Role.Legal, Role.Office)]
    [InlineData("Government", Role.Government, Role.Office)]
    public void The_publisher_is_the_profiles(string publisher, Role may, Role mayNot)
    {
        var profile = Profile(("List.Publisher", publisher));

        Assert.Equal(Scope.Place, Rights.ScopeOf(may, Publish, profile));
        Assert.Null(Rights.ScopeOf(mayNot, Publish, profile));
        Assert.Equal(Scope.Place, Rights.ScopeOf(Role.Office, new("List.Consent"), profile));
    }

    [Theory(DisplayName = "The keeper of the registry confirms: the office, or the unit where it keeps its own")]
    [InlineData("Office", Scope.Place, null)]
    [InlineData("CityOffice", Scope.Place, null)]
    [InlineData("Unit", null, Scope.Own)]
    public void The_keeper_confirms(string keeper, Scope? office, Scope? lead)
    {
        var profile = Profile(("Stf.Keeper", keeper));

        Assert.Equal(office, Rights.ScopeOf(Role.Office, StaffActs.Confirm, profile));
        Assert.Equal(lead, Rights.ScopeOf(Role.UnitLead, StaffActs.Confirm, profile));
        Assert.Null(Rights.ScopeOf(Role.Liaison, StaffActs.Confirm, profile));
    }

    [Theory(DisplayName = "A request is asked, sent and answered by liaison or agent; a clerk asks, sends where registered too, and answers nothing")]
    [InlineData(Role.Liaison, true, true, true)]
    [InlineData(Role.Agent, true, true, true)]
    [InlineData(Role.Clerk, true, false, true)]
    [InlineData(Role.UnitLead, false, false, false)]
    [InlineData(Role.Office, false, false, false)]
    public void Sending_and_answering(Role role, bool sends, bool answers, bool asks)
    {
        var profile = Profile(("Ver.StartedBy", "Liaison|Agent"));

        Assert.Equal(sends, Rights.ScopeOf(role, new("Verification.Send"), profile) is not null);
        Assert.Equal(answers, Rights.ScopeOf(role, new("Verification.Answer"), profile) is not null);
        Assert.Equal(asks, Rights.ScopeOf(role, new("Verification.Ask"), profile) is not null);
    }

    [Fact(DisplayName = "Where only agents start requests, a liaison does not")]
    public void Who_starts_is_the_profiles()
    {
        Assert.Null(Rights.ScopeOf(Role.Liaison, new("Verification.Send"), Profile(("Ver.StartedBy", "Agent"))));
        Assert.Equal(Scope.Own, Rights.ScopeOf(Role.Agent, new("Verification.Send"), Profile(("Ver.StartedBy", "Agent"))));
    }

    [Fact]
    public void Investigator_and_exemption_approver_are_different_roles() =>
        Assert.Empty(Rights.Rights.Where(r => r.Act.Key == "Exemption.Approve").Select(r => r.Role).Intersect(Rights.Rights.Where(r => r.Act.Key == "Accountability.Decide").Select(r => r.Role)));

    [Theory(DisplayName = "A right reaches its unit, its part of the tree, its place or everything, and not a step further")]
    [InlineData("own", 1, "/A/B/", true)]
    [InlineData("own", 1, "/A/B/C/", false)]
    [InlineData("own", 1, "/A/", false)]
    [InlineData("own", 2, "/A/B/", false)]
    [InlineData("own", 1, null, false)]
    [InlineData("subtree", 1, "/A/B/", true)]
    [InlineData("subtree", 1, "/A/B/C/", true)]
    [InlineData("subtree", 1, "/A/", false)]
    [InlineData("subtree", 1, "/A/B2/", false)]
    [InlineData("subtree", 2, "/A/B/C/", false)]
    [InlineData("place", 1, "/X/", true)]
    [InlineData("place", 1, null, true)]
    [InlineData("place", 2, "/A/B/", false)]
    [InlineData("all", 2, null, true)]
    public void Reach_of_a_scope(string scope, long placeId, string? unitPath, bool isReached)
    {
        var act = new Act("Thing.Do");
        var rights = Permissions.Parse($"role,act,scope,condition\nAgent,Thing.Do,{scope},");
        var actor = new Actor(5, "甲某", PlaceId: 1, UnitId: 2, Role.Agent, "");

        var refusals = rights.WhyNot(actor, act, new(placeId, unitPath, "/A/B/"), Profile());

        Assert.Equal(isReached ? [] : [new OutsideYourScope(Role.Agent, "Thing.Do", Enum.Parse<Scope>(scope, ignoreCase: true))], refusals);
    }

    [Theory]
    [InlineData("own")]
    [InlineData("subtree")]
    public void An_actor_without_a_unit_reaches_no_unit(string scope) =>
        Assert.NotEmpty(Permissions.Parse($"role,act,scope,condition\nAgent,Thing.Do,{scope},").WhyNot(
            new(5, "甲某", 1, 0, Role.Agent, ""), new("Thing.Do"), new(1, "/A/", ""), Profile()));

    [Fact]
    public void Without_a_line_there_is_no_right() =>
        Assert.Equal([new NotYourRight(Role.Clerk, "Staff.Confirm")],
            Rights.WhyNot(new(5, "甲某", 1, 2, Role.Clerk, ""), StaffActs.Confirm, new(1, "/A/", "/A/"), Profile()));

    [Fact]
    public void The_system_itself_is_not_asked() =>
        Assert.Empty(Rights.WhyNot(new(0, "系统", 0, 0, Role.Clerk, "sweep"), StaffActs.Confirm, new(1, null, ""), Profile()));

    [Fact(DisplayName = "Of several lines that hold the widest counts; a line whose condition fails does not")]
    public void The_widest_line_counts()
    {
        var rights = Permissions.Parse("role,act,scope,condition\nAgent,Thing.Do,own,\nAgent,Thing.Do,place,A=1|2\nAgent,Other.Do,all,A=3");

        Assert.Equal(Scope.Own, rights.ScopeOf(Role.Agent, new("Thing.Do"), Profile(("A", "3"))));
        Assert.Equal(Scope.Place, rights.ScopeOf(Role.Agent, new("Thing.Do"), Profile(("A", "2"))));
        Assert.Equal(["Thing.Do"], rights.ActsOf(Role.Agent, Profile(("A", "2"))).Select(a => a.Key));
        Assert.Equal(["Thing.Do", "Other.Do"], rights.ActsOf(Role.Agent, Profile(("A", "3"))).Select(a => a.Key));
    }

    [Fact(DisplayName = "Law, approval and data each lead their own modules")]
    public void Lead_modules_by_role()
    {
        string[] Changes(Role role) => [.. Rights.ActsOf(role, Profile(("List.FirstApprover", "Legal"))).Where(a => !Reading.Contains(Verb(a))).Select(Capability).Distinct()];

        Assert.Contains("List", Changes(Role.Legal));
        Assert.DoesNotContain("Certificate", Changes(Role.Legal));
        Assert.Contains("Certificate", Changes(Role.Approval));
        Assert.Contains("Item", Changes(Role.Approval));
        Assert.Contains("Register", Changes(Role.DataBureau));
        Assert.DoesNotContain("Item", Changes(Role.DataBureau));
    }
}
