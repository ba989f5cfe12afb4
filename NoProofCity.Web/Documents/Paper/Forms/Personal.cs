using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>A person's number, phone or address on its way to paper. It comes out whole only on a form whose purpose needs it.</summary>
public sealed class Personal(PersonalKind kind, string plain)
{
    public static Personal Number(string plain) => new(PersonalKind.IdentityNumber, plain);

    public static Personal Phone(string plain) => new(PersonalKind.Phone, plain);

    public static Personal Address(string plain) => new(PersonalKind.Address, plain);

    /// <summary>For the encrypted column in which an issued paper is kept.</summary>
    internal (PersonalKind Kind, string Plain) Whole => (kind, plain);

    public string On(FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.ShowsPersonalData ? plain : ToString();
    }

    /// <summary>Masked, so that no text can carry it by accident.</summary>
    public override string ToString() => Masking.Of(kind, plain);
}

/// <param name="Kind">居民身份证, 护照, 统一社会信用代码 …</param>
public sealed record Credential(string Kind, Personal Number);
