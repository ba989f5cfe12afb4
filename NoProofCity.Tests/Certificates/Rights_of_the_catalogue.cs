using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

/// <summary>Every button of the catalogue and the libraries: by every role, exactly as the list of rights says.</summary>
public sealed class Rights_of_the_catalogue
{
    [Fact]
    public async Task Each_role_may_do_what_the_list_gives_it()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var (unit, place) = (await hall.Town.UnitAsync("ZJ"), hall.Town.PlaceId);
        await hall.TakenOverAsync(); // so that taking over changes nothing more
        // No such version: who may act is told so, and nothing changes under the test.
        var certificate = new Seen((await hall.AllAsync())[0].Id, 999);
        var (material, field) = (new Seen(await hall.MaterialAsync("CL-1", "身份证"), 999), new Seen(await hall.FieldAsync(new("ZD-1", "姓名")), 999));
        var why = ReasonText.Parse("不再核发这种证件").Value;
        var made = 100;
        Func<Actor, Task<IReadOnlyList<Refusal>>>[] buttons =
        [
            async a => (await hall.Desk.EnterAsync(a, place, CertificateHall.Facts(++made, $"证照{made}"))).Refusals,
            async a => (await hall.Desk.ReviseAsync(a, certificate, CertificateHall.Facts(1))).Refusals,
            async a => (await hall.Desk.WithdrawAsync(a, certificate, hall.Today, why)).Refusals,
            async a => (await hall.Desk.RestoreAsync(a, certificate)).Refusals,
            async a => (await hall.Desk.MatchIssuerAsync(a, certificate, "公安部门", unit)).Refusals,
            async a => (await hall.Desk.SetInStepAsync(a, [certificate], hall.Today)).Refusals,
            async a => (await hall.Desk.SetInUseAsync(a, [certificate], hall.Today)).Refusals,
            async a => (await hall.Desk.TakeOverAsync(a, place, "General")).Refusals,
            async a => (await hall.Desk.ImportAsync(a, place, [], [])).Refusals,
            async a => (await hall.Library.EnterMaterialAsync(a, place, new($"CL-{++made}", $"材料{made}"))).Refusals,
            async a => (await hall.Library.ReviseMaterialAsync(a, material, new("CL-1", "身份证"))).Refusals,
            async a => (await hall.Library.CoverMaterialAsync(a, material, "证件")).Refusals,
            async a => (await hall.Library.ReleaseMaterialAsync(a, material, "证件")).Refusals,
            async a => (await hall.Library.EnterFieldAsync(a, place, new($"ZD-{++made}", $"字段{made}"))).Refusals,
            async a => (await hall.Library.ReviseFieldAsync(a, field, new("ZD-1", "姓名"))).Refusals,
            async a => (await hall.Library.CoverFieldAsync(a, field, "名字")).Refusals,
            async a => (await hall.Library.ReleaseFieldAsync(a, field, "名字")).Refusals,
            async a => (await hall.Library.ImportMaterialsAsync(a, place, [], [])).Refusals,
            async a => (await hall.Library.ImportFieldsAsync(a, place, [], [])).Refusals,
            async a => (await hall.Library.ImportNamesAsync(a, place, [])).Refusals,
        ];
        Assert.Equal(typeof(CertificateDesk).GetMethods().Concat(typeof(LibraryDesk).GetMethods()).Count(method => method.DeclaringType == typeof(CertificateDesk) || method.DeclaringType == typeof(LibraryDesk)), buttons.Length);

        foreach (var (at, press) in buttons.Index())
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var expected = Permissions.Shipped.WhyNot(hall.Town.As(role, unit), CertificateActs.Edit, new(place, null, "/ZJ/"), key => string.Join(RightCondition.Separator, ShippedProfiles.Of("dongying-2022").Options(key))).Count > 0;
                var denied = (await press(hall.Town.As(role, unit))).Any(refusal => refusal is NotYourRight or OutsideYourScope);
                Assert.True(expected == denied, $"button {at} as {role}");
            }
        }
    }
}
