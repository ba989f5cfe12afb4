using System.Collections;
using System.Data.Common;

namespace NoProofCity.Tests.Support;

/// <summary>One row per result, as wide as anybody asks, with a plausible value for whatever type is read.</summary>
internal sealed class MadeUpRow : DbDataReader
{
    // EF Core reads a split query ahead, result after result, until there is no more.
    private const int Results = 3;

    private bool _isRead;
    private int _results = 1;

    public override int FieldCount => 100;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int Depth => 0;
    public override int RecordsAffected => 1;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(0);

    public override bool Read()
    {
        (var first, _isRead) = (!_isRead, true);
        return first;
    }

    public override bool NextResult()
    {
        _isRead = false;
        return ++_results <= Results;
    }

    public override bool IsDBNull(int ordinal) => false;
    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override char GetChar(int ordinal) => '1';
    public override DateTime GetDateTime(int ordinal) => new(2026, 3, 9, 10, 0, 0, DateTimeKind.Utc);
    public override decimal GetDecimal(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override Guid GetGuid(int ordinal) => new(1, 0, 0, new byte[8]);
    public override short GetInt16(int ordinal) => 1;
    public override int GetInt32(int ordinal) => 1;
    public override long GetInt64(int ordinal) => 1;

    // A number is a text, and the name of an enum's second member to EF Core.
    public override string GetString(int ordinal) => "1";
    public override object GetValue(int ordinal) => 1;
    public override T GetFieldValue<T>(int ordinal) => (T)MadeUp.Plain(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), 1)!;
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
    public override int GetValues(object[] values) => 0;
    public override string GetDataTypeName(int ordinal) => "";
    public override Type GetFieldType(int ordinal) => typeof(object);
    public override string GetName(int ordinal) => "";
    public override int GetOrdinal(string name) => 0;
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
}
