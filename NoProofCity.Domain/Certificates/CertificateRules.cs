using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Certificates;

/// <summary>What the profile of the place says of certificates.</summary>
/// <param name="IsGraded">Whether a certificate without a grade is not taken.</param>
public sealed record CertificateRules(RuleSet Grades, bool IsGraded)
{
    public static CertificateRules Of(RuleProfile profile) => new(profile.Set("Cert.Grades"), profile.Flag("Cert.Graded"));
}
