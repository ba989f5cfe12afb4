using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ElectronicProofs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThroughUnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Territory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LinesText = table.Column<string>(type: "TEXT", nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExtractingUnit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MakingUnit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExtractedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SealKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SealLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    IsRevoked = table.Column<bool>(type: "INTEGER", nullable: false),
                    RevokedFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RevokedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProofId = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UsedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProofId = table.Column<long>(type: "INTEGER", nullable: false)
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
