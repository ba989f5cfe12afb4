namespace NoProofCity.Domain.ExemptionList;

/// <summary>The lists that a place publishes: 实施, 免提交, 核验, 告知承诺, 数据共享, 用证, 发证.</summary>
public enum ListKind { Implementation, Exemption, Verification, Promise, DataSharing, UseCertificate, IssueCertificate }

/// <summary>How the issuer keeps what a proof says: in a database, on paper, or in an incomplete or historic archive.</summary>
public enum StorageClass { Database, PaperArchive, HistoricArchive }

/// <summary>What a line says to the applicant: need not be brought, nobody may ask for it any more, or the programme does not reach it and it may still be asked for.</summary>
public enum LineState { Exempt, Cancelled, Excluded }
