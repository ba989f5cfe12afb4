namespace NoProofCity.Data.Common;

/// <summary>What a row of an imported table would do.</summary>
public enum EntryKind { Add, Change, Same, Error, Duplicate }
