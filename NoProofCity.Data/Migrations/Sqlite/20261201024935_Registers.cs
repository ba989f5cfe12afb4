using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataQueries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RegisterId = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisterVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SubjectNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ObjectKind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ObjectId = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Gap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectNumberIndex = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataQueries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataQueries_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedRegisters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    KeyKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KeyColumn = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameColumn = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FreshDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IsComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    RuleColumn = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RuleLines = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedRegisters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedRegisters_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharedRegisters_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterColumns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsPersonal = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegisterId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterColumns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterColumns_SharedRegisters_RegisterId",
                        column: x => x.RegisterId,
                        principalTable: "SharedRegisters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegisterProofs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RegisterId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterProofs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterProofs_SharedRegisters_RegisterId",
                        column: x => x.RegisterId,
                        principalTable: "SharedRegisters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegisterRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegisterId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionNo = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyIndex = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterRows_SharedRegisters_RegisterId",
                        column: x => x.RegisterId,
                        principalTable: "SharedRegisters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    Faulty = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeadLines = table.Column<string>(type: "TEXT", nullable: false),
                    RegisterId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterVersions_SharedRegisters_RegisterId",
                        column: x => x.RegisterId,
                        principalTable: "SharedRegisters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DataQueries_ObjectKind_ObjectId",
                table: "DataQueries",
                columns: new[] { "ObjectKind", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_DataQueries_PlaceId_At",
                table: "DataQueries",
                columns: new[] { "PlaceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DataQueries_RegisterId_At",
                table: "DataQueries",
                columns: new[] { "RegisterId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DataQueries_SubjectNumberIndex",
                table: "DataQueries",
                column: "SubjectNumberIndex");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterColumns_RegisterId",
                table: "RegisterColumns",
                column: "RegisterId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterProofs_Folded",
                table: "RegisterProofs",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterProofs_RegisterId",
                table: "RegisterProofs",
                column: "RegisterId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterRows_RegisterId_VersionNo_KeyIndex",
                table: "RegisterRows",
                columns: new[] { "RegisterId", "VersionNo", "KeyIndex" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterVersions_RegisterId_Number",
                table: "RegisterVersions",
                columns: new[] { "RegisterId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedRegisters_PlaceId_Title",
                table: "SharedRegisters",
                columns: new[] { "PlaceId", "Title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedRegisters_UnitId",
                table: "SharedRegisters",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataQueries");

            migrationBuilder.DropTable(
                name: "RegisterColumns");

            migrationBuilder.DropTable(
                name: "RegisterProofs");

            migrationBuilder.DropTable(
                name: "RegisterRows");

            migrationBuilder.DropTable(
                name: "RegisterVersions");

            migrationBuilder.DropTable(
                name: "SharedRegisters");
        }
    }
}
