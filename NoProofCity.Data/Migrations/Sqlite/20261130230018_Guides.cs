using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksForDay",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveOn",
                table: "WorkTasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "WorkTasks",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "GuideChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ListVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftOut = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideChecks_GuideChecks_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuideChecks_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuideFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideFiles_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuideHits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false),
                    File = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExcerptStart = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsInLongerName = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideHits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideHits_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuideHits_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuideTexts",
                columns: table => new
                {
                    CheckId = table.Column<long>(type: "INTEGER", nullable: false),
                    File = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideTexts", x => new { x.CheckId, x.File });
                    table.ForeignKey(
                        name: "FK_GuideTexts_GuideChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "GuideChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuideChecks_PlaceId_UnitId_CheckedAt_Id",
                table: "GuideChecks",
                columns: new[] { "PlaceId", "UnitId", "CheckedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuideChecks_PreviousId",
                table: "GuideChecks",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideFiles_CheckId",
                table: "GuideFiles",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideHits_CheckId_State_Id",
                table: "GuideHits",
                columns: new[] { "CheckId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuideHits_PlaceId_UnitId_State",
                table: "GuideHits",
                columns: new[] { "PlaceId", "UnitId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuideFiles");

            migrationBuilder.DropTable(
                name: "GuideHits");

            migrationBuilder.DropTable(
                name: "GuideTexts");

            migrationBuilder.DropTable(
                name: "GuideChecks");

            migrationBuilder.DropColumn(
                name: "AsksForDay",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "EffectiveOn",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "WorkTasks");
        }
    }
}
