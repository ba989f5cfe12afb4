using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ElectronicProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PublicAddress",
                table: "HouseSettings",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "ElectronicProofs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    ThroughUnitId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProofName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Territory = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    About = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LinesText = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    SourceNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExtractingUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MakingUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExtractedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    SealKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SealLabel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Effect = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mark = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsRevoked = table.Column<bool>(type: "bit", nullable: false),
                    RevokedFor = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RevokedBy = table.Column<long>(type: "bigint", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectronicProofs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElectronicProofs_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElectronicProofs_Units_ThroughUnitId",
                        column: x => x.ThroughUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElectronicProofs_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProofChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProofId = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AddressHash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProofChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProofChecks_ElectronicProofs_ProofId",
                        column: x => x.ProofId,
                        principalTable: "ElectronicProofs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealUses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UsedBy = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    ProofId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealUses_ElectronicProofs_ProofId",
                        column: x => x.ProofId,
                        principalTable: "ElectronicProofs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.UpdateData(
                table: "HouseSettings",
                keyColumn: "Id",
                keyValue: 1L,
                column: "PublicAddress",
                value: "");

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_Code",
                table: "ElectronicProofs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_PlaceId_ExtractedAt_Id",
                table: "ElectronicProofs",
                columns: new[] { "PlaceId", "ExtractedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_PlaceId_Number",
                table: "ElectronicProofs",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_SourceKind_SourceId",
                table: "ElectronicProofs",
                columns: new[] { "SourceKind", "SourceId" });

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_ThroughUnitId",
                table: "ElectronicProofs",
                column: "ThroughUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicProofs_UnitId",
                table: "ElectronicProofs",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ProofChecks_ProofId_Id",
                table: "ProofChecks",
                columns: new[] { "ProofId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SealUses_ProofId",
                table: "SealUses",
                column: "ProofId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProofChecks");

            migrationBuilder.DropTable(
                name: "SealUses");

            migrationBuilder.DropTable(
                name: "ElectronicProofs");

            migrationBuilder.DropColumn(
                name: "PublicAddress",
                table: "HouseSettings");
        }
    }
}
