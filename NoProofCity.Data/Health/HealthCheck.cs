namespace NoProofCity.Data.Health;

/// <summary>What a check looks at.</summary>
public enum HealthMatter { Database, Schema, KeyFile, LedgerGuards, DataFolder, DiskSpace, Readers, Clock, Calendar, Recounts, Profiles, Backup, Demo }

/// <summary>Warning: work goes on, but somebody should see to it. Broken: work suffers now.</summary>
public enum HealthState { Good, Warning, Broken }

/// <summary>What a check found.</summary>
/// <param name="Subject">What the advice speaks of: a path, a place, a year; empty where nothing is to be named.</param>
public sealed record HealthCheck(HealthMatter Matter, HealthState State, string Subject = "");
