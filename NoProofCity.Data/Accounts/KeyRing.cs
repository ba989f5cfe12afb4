using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.Accounts;

/// <summary>A key of the framework's data protection; what is secret in it is encrypted with the key of the installation.</summary>
public sealed class StoredKey
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>Keeps the keys that protect cookies and forms in the database: all web processes share them, and a restart signs nobody out.</summary>
public sealed class KeyRing(City city) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = city.CreateDbContext();
        return [.. db.Set<StoredKey>().AsNoTracking().OrderBy(k => k.Id).AsEnumerable().Select(k => XElement.Parse(k.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = city.CreateDbContext();
        // The framework's interface is synchronous, and CityContext saves asynchronously only; one row needs neither versions nor counters.
        _ = db.Database.ExecuteSql($"INSERT INTO ProtectionKeys (Name, Xml) VALUES ({friendlyName}, {element.ToString(SaveOptions.DisableFormatting)})");
    }
}

/// <summary>Encrypts the keys for the ring.</summary>
public sealed class KeyRingEncryptor(City city) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("encrypted", city.Secrets.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyRingDecryptor));
}

/// <summary>Made by the framework, which found its name beside the key.</summary>
public sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(services.GetRequiredService<City>().Secrets.Decrypt(encryptedElement.Value));
}
