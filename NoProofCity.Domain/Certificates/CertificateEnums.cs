namespace NoProofCity.Domain.Certificates;

/// <summary>At which level the data of a certificate are answered for. It says nothing of who issues it, and a certificate may have several.</summary>
public enum DataLevel { Province, City, County, CityCounty }

/// <summary>The one code of a person or an enterprise under which certificates are shown.</summary>
public enum IdentityCode { Resident, Enterprise }

public enum CertificateSeal { None, Seal, Signature }

public enum CertificateState { InForce, Withdrawn }

public enum CertificateAct { Revise, Withdraw, Restore }

public enum FieldType { Text, Code, Number, Date, Choice, Flag, File }
