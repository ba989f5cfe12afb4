using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Databases;

/// <summary>The rules by which statements are judged without a server, each seen refusing, and the statements that are not queries.</summary>
public sealed class TSql_that_SQL_Server_refuses
{
    [Theory]
    [InlineData("SELECT a FROM (SELECT a FROM [T] ORDER BY a) AS t")]
    [InlineData("SELECT a FROM [T] WHERE b IN (SELECT b FROM [U] WHERE (c = 1) ORDER BY b)")]
    [InlineData("SELECT a FROM [T] LIMIT 5")]
    [InlineData("SELECT a || b FROM [T]")]
    [InlineData("SELECT a FROM Order")]
    [InlineData("CREATE TABLE dbo.User (Id int)")]
    [InlineData("SELECT a / b FROM [T]")]
    [InlineData("SELECT GETDATE()")]
    [InlineData("SELECT a FROM [T] WITH (UPDLOCK)")]
    public void Is_found(string statement) => Assert.NotEmpty(TSql.Faults(statement));

    [Theory]
    [InlineData("SELECT a FROM (SELECT TOP(5) a FROM [T] ORDER BY a) AS t ORDER BY a")]
    [InlineData("SELECT a FROM (SELECT a FROM [T] ORDER BY a OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY) AS t")]
    [InlineData("SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY c) AS n FROM [T]) AS t WHERE n <= 1")]
    [InlineData("SELECT a / 100, a / NULLIF(b, 0) FROM [Order] WHERE c = N'it''s || LIMIT ORDER BY (SELECT'")]
    [InlineData("UPDATE [T] SET a = 1 -- LIMIT 5")]
    public void Is_not_found_where_it_is_not(string statement) => Assert.Empty(TSql.Faults(statement));

    [Fact]
    public void Too_many_parameters_are_found()
    {
        static string With(int count) => $"SELECT a FROM [T] WHERE a IN ({string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"))})";
        Assert.Empty(TSql.Faults(With(2100)));
        Assert.NotEmpty(TSql.Faults(With(2101)));
    }

    [Fact]
    public void Is_nowhere_in_the_schema_and_its_guards()
    {
        using var db = new OfflineSqlServer().Db();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Ledger]", script, StringComparison.Ordinal);
        Assert.Empty(TSql.Faults(script).Concat(new OfflineSqlServer().City.Provider.Guards.SelectMany(guard => TSql.Faults(guard.Sql))));
    }

    [Fact]
    public void No_table_or_column_differs_from_another_by_case_only()
    {
        using var db = new OfflineSqlServer().Db();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList();
        Assert.Equal(tables.Count, tables.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(db.Model.GetEntityTypes().GroupBy(entity => entity.GetTableName()), table =>
        {
            var columns = table.SelectMany(entity => entity.GetProperties()).Select(property => property.GetColumnName()).Distinct().ToList();
            Assert.Equal(columns.Count, columns.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });
    }

    [Fact]
    public void A_unique_index_lets_many_rows_without_a_value_stand_as_on_SQLite()
    {
        using var db = new OfflineSqlServer().Db();
        var indexes = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredIndexes()).Where(index => index.IsUnique).ToList();

        Assert.NotEmpty(indexes);
        Assert.All(
            indexes.SelectMany(index => index.Properties.Where(property => property.IsColumnNullable()).Select(property => (index, property))),
            pair => Assert.Contains($"[{pair.property.GetColumnName()}] IS NOT NULL", pair.index.GetFilter() ?? "", StringComparison.Ordinal));
    }
}
