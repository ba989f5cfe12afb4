using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using NoProofCity.Data;
using NoProofCity.Data.Common;
using NoProofCity.Data.Providers.Sqlite;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>What one of the two databases would refuse or read otherwise, found on the model without a server.</summary>
public sealed class Model_on_both_databases
{
    // SQL Server: 900 bytes for a clustered key, 1,700 for any other index
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1700;

    private static readonly Secrets Secrets = new(new byte[Secrets.MasterSize]);

    public static TheoryData<Database> Databases => [Database.Sqlite, Database.SqlServer];

    [Theory]
    [MemberData(nameof(Databases))]
    public void No_change_of_the_model_waits_for_a_migration(Database database)
    {
        using var db = Open(database);
        Assert.False(db.Database.HasPendingModelChanges(), "Run build/add-migration.sh Name.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Open(Database.Sqlite);
        using var server = Open(Database.SqlServer);
        static IEnumerable<string> Names(CityContext db) => db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);

        Assert.NotEmpty(Names(sqlite));
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_text_has_a_length_or_is_long_text(Database database) =>
        AssertNone(database, property => IsText(property) && property.GetMaxLength() is null && !LongText.Is(property));

    [Theory]
    [MemberData(nameof(Databases))]
    public void Moments_are_converted_because_SQLite_cannot_order_them(Database database) =>
        AssertNone(database, property => Stored(property) == typeof(DateTimeOffset) || Stored(property) == typeof(TimeSpan) || Stored(property) == typeof(decimal));

    [Theory]
    [MemberData(nameof(Databases))]
    public void Nothing_is_a_JSON_column_or_a_primitive_collection(Database database)
    {
        using var db = Open(database);
        Assert.DoesNotContain(db.Model.GetEntityTypes(), entity => entity.IsMappedToJson());
        AssertNone(database, property => property.IsPrimitiveCollection);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Enums_are_stored_as_text(Database database) =>
        AssertNone(database, property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum && Stored(property) != typeof(string));

    [Fact]
    public void SQL_Server_compares_every_text_exactly() =>
        AssertNone(Database.SqlServer, property => IsText(property) && property.GetCollation() != "Latin1_General_100_BIN2");

    [Fact]
    public void SQL_Server_can_hold_every_key_and_index()
    {
        using var db = Open(Database.SqlServer);
        var tooLong = db.Model.GetEntityTypes().SelectMany(entity =>
            entity.GetIndexes().Where(index => BytesOf(index.Properties) > IndexKeyBytes).Select(index => index.GetDatabaseName())
                .Concat(entity.GetKeys().Where(key => BytesOf(key.Properties) > ClusteredKeyBytes).Select(key => key.GetName())));
        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Only_the_parts_of_an_aggregate_are_deleted_with_it_and_by_one_path(Database database)
    {
        using var db = Open(database);
        var cascades = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull).ToList();

        Assert.All(cascades, key => Assert.True(key.IsOwnership, $"{key} cascades."));
        Assert.All(cascades.GroupBy(key => key.DeclaringEntityType), paths => Assert.Single(paths));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Foreign_keys_are_as_wide_as_the_keys_they_point_at(Database database)
    {
        using var db = Open(database);
        Assert.All(db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()), key => Assert.Equal(
            key.PrincipalKey.Properties.Select(p => p.GetColumnType()), key.Properties.Select(p => p.GetColumnType())));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_aggregate_has_a_long_key_and_a_version_that_guards_it(Database database)
    {
        using var db = Open(database);
        var aggregates = db.Model.GetEntityTypes().Where(entity => typeof(IAggregate).IsAssignableFrom(entity.ClrType)).ToList();

        Assert.NotEmpty(aggregates);
        Assert.All(aggregates, entity =>
        {
            Assert.True(entity.FindProperty(nameof(IAggregate.Version))!.IsConcurrencyToken, entity.Name);
            Assert.Equal(typeof(long), Assert.Single(entity.FindPrimaryKey()!.Properties).ClrType);
        });
    }

    [Fact]
    public void Every_table_with_a_trigger_says_so_to_SQL_Server()
    {
        using var db = Open(Database.SqlServer);
        var guards = string.Join('\n', new Data.Providers.SqlServer.SqlServerProvider("Server=nowhere", TimeSpan.FromSeconds(1), null, Secrets).Guards.Select(guard => guard.Sql));
        var guarded = System.Text.RegularExpressions.Regex.Matches(guards, @"TRIGGER (\w+) ON (\w+)").Select(match => (Trigger: match.Groups[1].Value, Table: match.Groups[2].Value)).Distinct().ToList();

        Assert.NotEmpty(guarded);
        Assert.Equal(
            guarded.Order(),
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredTriggers().Select(trigger => (trigger.GetDatabaseName()!, entity.GetTableName()!))).Order());
    }

    private static int BytesOf(IEnumerable<IReadOnlyProperty> properties) => properties.Sum(property =>
        IsText(property) ? 2 * (property.GetMaxLength() ?? int.MaxValue / 4) : property.GetMaxLength() ?? 8);

    private static Type Stored(IReadOnlyProperty property) => property.FindTypeMapping()!.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static bool IsText(IReadOnlyProperty property) => Stored(property) == typeof(string);

    private static void AssertNone(Database database, Func<IReadOnlyProperty, bool> isWrong)
    {
        using var db = Open(database);
        var model = db.GetService<IDesignTimeModel>().Model;
        Assert.Empty(model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()).Where(isWrong).Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
    }

    private static CityContext Open(Database database)
    {
        if (database is Database.SqlServer) return new OfflineSqlServer().Db();
        using var provider = new SqliteProvider("Data Source=:memory:", TimeSpan.FromSeconds(1), Secrets);
        return provider.CreateContext();
    }
}
