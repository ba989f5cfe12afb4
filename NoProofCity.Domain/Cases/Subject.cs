using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

/// <summary>Whom a matter is about: a citizen, an organisation, or a person with papers of another kind, whose number has no form we could check.</summary>
public enum SubjectKind { Person, Organisation, OtherPerson }

/// <summary>Whom a case or a verification is about. The number is what the issuer searches by, so it is kept whole, encrypted, and shown masked.</summary>
public sealed record Subject(SubjectKind Kind, string Name, string Number)
{
    public string MaskedName => Kind is SubjectKind.Organisation ? Name : Masking.Of(PersonalKind.Name, Name);

    public string MaskedNumber => Masking.Of(PersonalKind.IdentityNumber, Number);

    /// <summary>The number in one writing, and every reason why it cannot be one.</summary>
    public static Outcome<Subject> Of(SubjectKind kind, string name, string number)
    {
        var refusals = new List<Refusal>();
        var (tidy, narrow) = (Writing.Tidy(name), Writing.Narrow(number).ToUpperInvariant());
        if (tidy.Length == 0) refusals.Add(new FieldMissing("Subject.Name"));
        if (narrow.Length == 0) refusals.Add(new FieldMissing("Subject.Number"));
        else if (kind is SubjectKind.Person) refusals.AddRange(IdentityNumber.Parse(narrow).Refusals.Select(reason => new SubjectNumberWrong(reason)));
        else if (kind is SubjectKind.Organisation) refusals.AddRange(SocialCreditCode.Parse(narrow).Refusals.Select(reason => new SubjectNumberWrong(reason)));
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new Subject(kind, tidy, narrow);
    }

    /// <summary>Masked, so that no log can carry a person by accident.</summary>
    public override string ToString() => $"{MaskedName} {MaskedNumber}";
}

/// <summary>The number of the applicant cannot be right.</summary>
public sealed record SubjectNumberWrong(Refusal Reason) : Refusal, IOfField
{
    public string Field => "Subject.Number";
}
