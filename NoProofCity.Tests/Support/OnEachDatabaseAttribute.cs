using System.Reflection;
using Xunit.Sdk;

namespace NoProofCity.Tests.Support;

public enum Database { Sqlite, SqlServer }

/// <summary>Runs a desk test on SQLite, and on SQL Server too when NOPROOFCITY_TEST_SQLSERVER holds a connection string. Further rows multiply.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Database.Sqlite];
        if (TestCity.SqlServer is not null) yield return [Database.SqlServer];
    }
}
