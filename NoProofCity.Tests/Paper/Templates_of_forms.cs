using System.Text.RegularExpressions;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Tests.Paper;

/// <summary>The words of a form are versioned; a version that lacks something cannot be used.</summary>
public sealed partial class Templates_of_forms
{
    private static readonly string[] TenPoints =
        ["证明事项名称", "证明用途", "设定证明的依据", "证明的内容", "适用对象", "承诺的方式", "承诺的效力", "不实承诺的责任", "行政机关的核查权力", "承诺书的公开"];

    private static readonly string[] Promises = ["知晓告知", "符合条件", "承担责任", "真实自愿", "同意公开"];

    public static TheoryData<string> RequiredOfThePromise => [.. TenPoints, .. Promises, "承诺", "份数"];

    [Fact(DisplayName = "A promise letter has its three parts, the ten points in their order, and what the applicant promises")]
    public void The_promise_letter()
    {
        var text = LaidOut.Of(SampleForms.Of<F02Promise>()).Text;
        string[] order = ["一、基本信息", "二、行政机关告知", .. TenPoints, "三、申请人承诺", "1. 已经知晓", "2. 自身符合", "3. 愿意承担", "4. 本承诺书填写的内容真实", "5. 同意行政机关", "签字或者盖章", "一式二份"];
        var at = -1;
        foreach (var part in order)
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, part);
            at = next;
        }
    }

    [Fact(DisplayName = "Where the letter is not published, the tenth point says so and nobody agrees to it")]
    public void Not_published()
    {
        var sample = SampleForms.Of<F02Promise>();
        var text = LaidOut.Of(sample with { Proof = sample.Proof with { Published = null, PublishedFor = null } }).Text;
        Assert.Contains("（十）承诺书的公开。本承诺书不公开。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("同意行政机关", text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "A template of the promise letter without one of its parts is refused by that part")]
    [MemberData(nameof(RequiredOfThePromise))]
    public void A_part_is_missing(string part)
    {
        var template = With(F02Promise.Paper, part, " ");
        Assert.Equal([new TemplatePartMissing("F-02", part)], F02Promise.Paper.Activate(template).Refusals);
    }

    [Fact(DisplayName = "All that is wrong with a template is said at once")]
    public void All_reasons()
    {
        var texts = new Dictionary<string, string>(F13NonAcceptance.Paper.StandardTemplate.Texts) { ["理由"] = "经审查，[根据{依据}，]不予受理。", ["救济途径"] = "", ["事由"] = "你于{收到日期}反映{反映事项}[（{登记编号}）", ["结语"] = "{热线电话}", ["附注"] = "无" };
        Assert.Equal<Refusal>(
            [new TemplateBracketOpen("事由"), new TemplateFieldMissing("理由", "理由"), new TemplatePartMissing("F-13", "救济途径"), new TemplateFieldUnknown("结语", "热线电话"), new TemplatePartUnknown("F-13", "附注")],
            F13NonAcceptance.Paper.Activate(new("F-13", "1", default, texts)).Refusals);
        Assert.Equal([new TemplateOfAnotherForm("F-13", "F-14")], F14Result.Paper.Activate(new("F-13", "1", default, texts)).Refusals);
    }

    [Fact(DisplayName = "A place whose rules have no article to cite can word every form without one")]
    public void No_article_to_cite()
    {
        foreach (var form in SampleForms.All.Select(sample => sample.Definition))
        {
            var texts = form.StandardTemplate.Texts.ToDictionary(text => text.Key, text => Citation().Replace(text.Value, ""));
            texts = texts.Where(text => text.Value.Length > 0).ToDictionary();
            Assert.Empty(form.Activate(form.StandardTemplate with { Texts = texts }).Refusals);
        }
    }

    [Fact(DisplayName = "A field that words may name is a field that the standard words name")]
    public void Fields_that_are_offered()
    {
        foreach (var form in SampleForms.All.Select(sample => sample.Definition))
            Assert.All(form.Fields, field => Assert.Contains(form.StandardTemplate.Texts.Values, words => words.Contains($"{{{field}}}", StringComparison.Ordinal)));
    }

    [Theory(DisplayName = "A bracket that is not closed, or that stands in another, is no text")]
    [InlineData("{理由")]
    [InlineData("理由}")]
    [InlineData("[理由")]
    [InlineData("理由]")]
    [InlineData("[a[b]c]")]
    [InlineData("{a{b}}")]
    public void Brackets(string written) => Assert.Contains(new TemplateBracketOpen("理由"), F13NonAcceptance.Paper.Activate(With(F13NonAcceptance.Paper, "理由", written)).Refusals);

    [Fact(DisplayName = "What is printed keeps the words and the version it was issued with")]
    public void Version_is_frozen()
    {
        var template = With(F02Promise.Paper, "承诺", "本人郑重承诺：") with { Version = "QH-ZS-2026.2", EffectiveFrom = new(2026, 1, 1) };
        var page = LaidOut.Of(SampleForms.Of<F02Promise>().Compose(F02Promise.Paper.Activate(template).Value, SampleForms.Terms));
        Assert.Contains("本人郑重承诺：", page.Text, StringComparison.Ordinal);
        page.Stands(1, 270.2, "格式 F-02　文本版本 QH-ZS-2026.2（2026年1月1日启用）");
    }

    [Fact(DisplayName = "Words around an absent value fall away: without an article none is cited")]
    public void Absent_values()
    {
        Assert.Contains("根据《青禾县证明事项核验实施办法（试行）》第八条，请你补充", LaidOut.Of(SampleForms.Of<F06Supplement>()).Text, StringComparison.Ordinal);
        var without = LaidOut.Of(SampleForms.Of<F06Supplement>() with { Basis = null, Remedy = "核验信息有误的，可以向青禾县民政局申请更正。" }).Text;
        Assert.Contains("获取的信息与你填报的信息不符。请你补充", without, StringComparison.Ordinal);
        Assert.Contains("五、信息有误的更正。核验信息有误的", without, StringComparison.Ordinal);
        foreach (var form in new PaperForm[] { SampleForms.Of<F03Letter>() with { Basis = null }, SampleForms.Of<F07Return>() with { Basis = null }, SampleForms.Of<F13NonAcceptance>() with { Basis = null }, SampleForms.Of<F14Result>() with { Basis = null }, SampleForms.Of<F12Register>() with { Basis = null }, SampleForms.Of<F15Extension>() with { Basis = null }, SampleForms.Of<F08Order>() with { Basis = null }, SampleForms.Of<F09Talk>() with { Basis = null } })
            Assert.DoesNotContain("试行", LaidOut.Of(form).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Empty optional fields leave no hole and no empty label")]
    public void Optional_fields()
    {
        Assert.DoesNotContain("有关说明", LaidOut.Of(SampleForms.Of<F04Reply>() with { Remark = "" }).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("转办建议", LaidOut.Of(SampleForms.Of<F07Return>() with { Suggested = null }).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("办理要求", LaidOut.Of(SampleForms.Of<F08Order>() with { Words = "" }).Text, StringComparison.Ordinal);
        Assert.Contains("至今没有反馈", LaidOut.Of(SampleForms.Of<F09Talk>() with { AnsweredAt = null }).Text, StringComparison.Ordinal);
        var nobody = LaidOut.Of(SampleForms.Of<F12Register>() with { Complainant = new(null, null, null, null), AcceptedOn = null, DueOn = null, Seal = null }).Text;
        Assert.Contains("未具名", nobody, StringComparison.Ordinal);
        Assert.Contains("受理后起算", nobody, StringComparison.Ordinal);
    }

    public static TheoryData<string> Profiles => [.. ShippedProfiles.Library.Profiles.Select(profile => profile.Code)];

    [Theory(DisplayName = "Every form says it as its place does, on as many pages")]
    [MemberData(nameof(Profiles))]
    public void Terms_of_the_place(string profile)
    {
        var terms = PlaceTerms.Of(ShippedProfiles.Of(profile));
        Says<F01Inventory>(terms.Issuer, terms.Way);
        Says<F03Letter>($"请通过{terms.Application}按时反馈");
        Says<F10Adjustment>($"{terms.List}调整申请表", terms.Way, $"{terms.Office}收件");
        Says<F14Result>($"感谢你对{terms.Programme}工作的监督");
        Says<F22Publication>(terms.Asker, terms.Issuer, terms.Way);

        void Says<T>(params string[] words) where T : PaperForm
        {
            var form = SampleForms.Of<T>();
            var laid = LaidOut.Of(form.Compose(form.Definition.Standard, terms));
            Assert.All(words, word => Assert.Contains(word, laid.Text, StringComparison.Ordinal));
            Assert.Equal(LaidOut.Of(form).Pages, laid.Pages);
        }
    }

    [Fact(DisplayName = "More than ten measures are numbered on")]
    public void Numerals()
    {
        var text = LaidOut.Of(SampleForms.Of<F14Result>() with { Measures = [.. Enumerable.Range(1, 21).Select(i => $"第{i}项措施已经落实。")] }).Text;
        foreach (var (numeral, i) in new[] { ("一", 1), ("九", 9), ("十", 10), ("十一", 11), ("十九", 19), ("二十", 20), ("二十一", 21) }) Assert.Contains($"（{numeral}）第{i}项", text, StringComparison.Ordinal);
    }

    private static Template With(FormDefinition form, string slot, string words) => form.StandardTemplate with { Texts = new Dictionary<string, string>(form.StandardTemplate.Texts) { [slot] = words } };

    [GeneratedRegex(@"\[[^\]]*\{依据\}[^\]]*\]")]
    private static partial Regex Citation();
}
