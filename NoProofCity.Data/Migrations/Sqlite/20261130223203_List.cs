using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NoProofCity.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class List : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    No = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledLines = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ComposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ApprovedAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublishedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ChannelList = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BeforeId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Editions_Editions_BeforeId",
                        column: x => x.BeforeId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Editions_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExemptionEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProofName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuerUnitId = table.Column<long>(type: "INTEGER", nullable: true),
                    WayList = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MethodNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Storage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StatutoryDays = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerValidityDays = table.Column<int>(type: "INTEGER", nullable: false),
                    LetterWay = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LetterFlow = table.Column<string>(type: "TEXT", nullable: false),
                    LetterQuestions = table.Column<string>(type: "TEXT", nullable: false),
                    IsSecret = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaperByLaw = table.Column<bool>(type: "INTEGER", nullable: false),
                    PlainWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    InterimById = table.Column<long>(type: "INTEGER", nullable: true),
                    InterimFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForceSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemptionEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Units_IssuerUnitId",
                        column: x => x.IssuerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExemptionEntries_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListVersions",
                columns: table => new
                {
                    PlaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListVersions", x => x.PlaceId);
                    table.ForeignKey(
                        name: "FK_ListVersions_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionTexts",
                columns: table => new
                {
                    EditionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionTexts", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_EditionTexts_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryItems_ExemptionEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ExemptionEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EntryVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsListed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    GroundKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GroundId = table.Column<long>(type: "INTEGER", nullable: true),
                    GroundText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryVersions_ExemptionEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ExemptionEntries",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_BeforeId",
                table: "Editions",
                column: "BeforeId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PlaceId_Kind_Level_State_Id",
                table: "Editions",
                columns: new[] { "PlaceId", "Kind", "Level", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PlaceId_No",
                table: "Editions",
                columns: new[] { "PlaceId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryItems_Code_EntryId",
                table: "EntryItems",
                columns: new[] { "Code", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryItems_EntryId",
                table: "EntryItems",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_EntryVersions_EntryId_No",
                table: "EntryVersions",
                columns: new[] { "EntryId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryVersions_From_EntryId",
                table: "EntryVersions",
                columns: new[] { "From", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_IssuerUnitId_Id",
                table: "ExemptionEntries",
                columns: new[] { "IssuerUnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_PlaceId_Number",
                table: "ExemptionEntries",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_PlaceId_State_Number_Id",
                table: "ExemptionEntries",
                columns: new[] { "PlaceId", "State", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemptionEntries_UnitId_ProofName_Id",
                table: "ExemptionEntries",
                columns: new[] { "UnitId", "ProofName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditionTexts");

            migrationBuilder.DropTable(
                name: "EntryItems");

            migrationBuilder.DropTable(
                name: "EntryVersions");

            migrationBuilder.DropTable(
                name: "ListVersions");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "ExemptionEntries");
        }
    }
}
