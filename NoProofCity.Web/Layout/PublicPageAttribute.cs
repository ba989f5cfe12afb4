namespace NoProofCity.Web.Layout;

/// <summary>Marks the pages for citizens: static, without script, in the public look.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;

/// <summary>Marks pages that exist only while the product is being developed; elsewhere their address leads nowhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;
